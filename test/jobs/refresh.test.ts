import { Journal } from "../../src/excel/journal";
import { foreseeHere } from "../../src/jobs/foresight/foreseeHere";
import { commitRefresh, prepareRefresh, rerank, type Prepared } from "../../src/jobs/refresh";
import { undoLast } from "../../src/jobs/undo";
import { loadSettings, saveSettings } from "../../src/jobs/settings";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { makeSample } from "../../src/sample/makeSample";
import { SAMPLE_DAY } from "../../src/sample/world";
import { ExcelHost, type HostOptions } from "../../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../../src/standin/host/loadExcel";
import { Workbook } from "../../src/standin/workbook/Workbook";

const context = { onProgress: () => undefined, signal: new AbortController().signal };
let close = (): void => undefined;
afterEach(() => close());

function openHost(book: Workbook, options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(book, options);
  const uninstall = installExcel(loadExcel(host));
  close = () => { uninstall(); host.close(); };
  return host;
}

const journal = (): Journal => {
  const kept = new Map<string, unknown>();
  return new Journal({ get: async (key) => structuredClone(kept.get(key)), set: async (key, value) => { kept.set(key, structuredClone(value)); } });
};

async function prepare(input: Partial<Parameters<typeof prepareRefresh>[0]> = {}): Promise<Prepared> {
  const prepared = await prepareRefresh({ today: SAMPLE_DAY, ...input }, context);
  if (!prepared.ok) throw new Error(prepared.message);
  return prepared;
}

const valuesOf = (book: Workbook, name: string): unknown[][] => {
  const sheet = book.findSheet(name);
  const used = sheet?.usedRect(true);
  return sheet && used ? sheet.values(used) as unknown[][] : [];
};

describe("a refresh of the sample", () => {
  it("looks ahead where it is asked to, and then writes nothing a second time either", async () => {
    openHost(makeSample(SAMPLE_DAY));
    const told: string[] = [];
    const ahead = { foreseer: foreseeHere() };
    const asked = await prepareRefresh({ today: SAMPLE_DAY, ...ahead }, { ...context, onProgress: ({ text }) => told.push(text) }) as Prepared;
    expect(told).toContain("Learning from what was paid…");
    expect(asked.outlook).toMatchObject({ horizon: 30 });
    expect(asked.decisions.some(({ facts: { expected }, parts }) => expected && parts[0]?.because.includes("expected to be still unpaid in 30 days"))).toBe(true);
    const off = { ...defaultPolicy, foresight: { ...defaultPolicy.foresight, on: false } };
    const without = await prepare({ policy: off, ...ahead });
    expect(without.outlook).toBeUndefined();
    const said = ({ decisions }: Prepared): unknown => decisions.map(({ customer, priority, parts, why }) => ({ customer, priority, parts, why }));
    expect(said(rerank(asked, off))).toEqual(said(without));
    await commitRefresh(asked, journal(), "2026-11-22T08:00:00Z", context);
    expect((await prepare(ahead)).edits.edits).toEqual([]);
  });

  it("writes nothing before it is confirmed, then all of it, then nothing more", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    const before = valuesOf(book, "Customers");
    const prepared = await prepare();
    expect(valuesOf(book, "Customers")).toEqual(before);
    const written = await commitRefresh(prepared, journal(), "2026-11-22T08:00:00Z", context);
    expect(written).toMatchObject({ ok: true, written: prepared.edits.edits.length, left: [] });
    expect((await prepare()).edits.edits).toEqual([]);
  });

  it("touches no cell, formula or format of the person's own", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    const sheets = book.sheets.map(({ id }) => id);
    const area = { row: 0, column: 0, rows: 200, columns: 18 };
    const look = () => sheets.map((id) => [book.sheet(id).formulasIn(area), book.sheet(id).formats(area), book.sheet(id).text(area)]);
    const before = look();
    await commitRefresh(await prepare(), journal(), "now", context);
    expect(look()).toEqual(before);
  });

  it("comes back by undo, cell for cell", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    const before = valuesOf(book, "Customers");
    const kept = journal();
    const prepared = await prepare();
    await commitRefresh(prepared, kept, "2026-11-22T08:00:00Z", context);
    expect(await undoLast(prepared.workbook, kept, context)).toMatchObject({ ok: true, left: [] });
    expect(valuesOf(book, "Customers")).toEqual(before);
    expect(await undoLast(prepared.workbook, kept, context)).toMatchObject({ ok: false, code: "nothing-to-undo" });
  });

  it("offers no undo for a run that failed and was put back", async () => {
    const book = makeSample(SAMPLE_DAY);
    const host = openHost(book);
    const kept = journal();
    const prepared = await prepare();
    const before = valuesOf(book, "Customers");
    host.resetTraffic();
    host.faults.at(7, { kind: "fail", code: "GeneralException" });
    expect(await commitRefresh(prepared, kept, "now", context)).toMatchObject({ ok: false, code: "host", retry: true });
    expect(valuesOf(book, "Customers")).toEqual(before);
    expect(await kept.entries(prepared.workbook)).toEqual([]);
  });

  it("gives every strategy its own order, and writes what was on screen", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    const prepared = await prepare();
    const largest = rerank(prepared, { ...prepared.policy, strategy: "largest" });
    expect(largest.decisions.map(({ customer }) => customer)).not.toEqual(prepared.decisions.map(({ customer }) => customer));
    await commitRefresh(largest, journal(), "now", context);
    expect((await prepare()).policy.strategy).toBe("largest");
    expect((await prepare()).edits.edits).toEqual([]);
  });

  it("says what is wrong with which cell, and where to click", async () => {
    openHost(makeSample(SAMPLE_DAY));
    const { issues } = await prepare();
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["unreadable-amount", "duplicate-key"]));
    for (const { sheet, cell, message } of issues) {
      expect(sheet).not.toBe("");
      expect(cell).toMatch(/^([A-Z]+\d+)?$/);
      expect(message.length).toBeGreaterThan(20);
    }
  });

  it("keeps a colleague's note that arrives while the review is open", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    await commitRefresh(await prepare(), journal(), "now", context);
    const prepared = await prepare({ policy: { ...defaultPolicy, strategy: "newest" } });
    const customers = book.findSheet("Customers");
    if (!customers) throw new Error("Expected the sheet Customers");
    const target = prepared.edits.edits.find(({ column }) => column.header === "Priority");
    const keyRow = valuesOf(book, "Customers").findIndex((row) => String(row[0]).toLowerCase() === target?.key);
    book.apply([
      { do: "setCells", sheet: customers.id, row: keyRow, column: 18, cells: [[99]] },
      { do: "insert", sheet: customers.id, rect: { row: 6, column: 0, rows: 2, columns: 16384 }, shift: "down" },
    ], { source: "remote" });
    const done = await commitRefresh(prepared, journal(), "later", context);
    if (!done.ok) throw new Error(done.message);
    expect(done.left.map(({ edit, reason }) => [edit.key, reason])).toEqual([[target?.key, "Someone changed the cell to “99”."]]);
    expect(valuesOf(book, "Customers").find((row) => String(row[0]).toLowerCase() === target?.key)?.[18]).toBe(99);
  });
});

describe("settings", () => {
  it("live in the workbook, for every colleague", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    const prepared = await prepare();
    expect(await saveSettings({ policy: { ...defaultPolicy, country: "AT", minimumOverdue: 25 }, mapping: prepared.mapping }, context)).toBeNull();
    close();
    openHost(book, { person: "colleague" });
    expect(await loadSettings(context)).toEqual({ policy: { ...defaultPolicy, country: "AT", minimumOverdue: 25 }, mapping: prepared.mapping });
    expect(book.findSheet("Duebook settings")?.visibility).toBe("VeryHidden");
    expect((await prepare()).isMappedByHand).toBe(true);
  });

  it("give way to the defaults where somebody typed over them", async () => {
    const book = makeSample(SAMPLE_DAY);
    openHost(book);
    await saveSettings({ policy: defaultPolicy }, context);
    book.apply({ do: "setCells", sheet: book.findSheet("Duebook settings")?.id ?? "", row: 1, column: 1, cells: [["oops"]] }, { source: "user" });
    expect(await loadSettings(context)).toEqual({ policy: defaultPolicy });
  });
});

describe("a workbook that is no receivables list", () => {
  const withCells = (cells: readonly (readonly (string | number)[])[]): Workbook => {
    const book = Workbook.blank();
    book.apply({ do: "setCells", sheet: book.activeSheetId, row: 0, column: 0, cells, as: "exact" }, { source: "remote" });
    return book;
  };

  it("is refused with the true reason, and not touched", async () => {
    const payables = withCells([["Vendor", "Bill no.", "Due date", "Open balance"], ["Paper Mill", "77", 46000, 100]]);
    openHost(payables);
    expect(await prepareRefresh({ today: SAMPLE_DAY }, context)).toMatchObject({ ok: false, code: "refused", message: expect.stringContaining("payables") });
    close();
    openHost(Workbook.blank());
    expect(await prepareRefresh({ today: SAMPLE_DAY }, context)).toMatchObject({ ok: false, code: "refused" });
  });

  it("reports progress and stops when cancelled", async () => {
    openHost(makeSample(SAMPLE_DAY));
    const said: string[] = [];
    const abort = new AbortController();
    const result = await prepareRefresh({ today: SAMPLE_DAY }, { signal: abort.signal, onProgress: ({ text }) => { said.push(text); if (text.startsWith("Finding")) abort.abort(); } });
    expect(result).toMatchObject({ ok: false, code: "cancelled" });
    expect(said[0]).toBe("Reading the workbook…");
  });
});
