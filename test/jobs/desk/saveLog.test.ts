import { addDays } from "../../../src/base/Day";
import type { Cell } from "../../../src/base/Grid";
import { money } from "../../../src/base/Money";
import type { Draft } from "../../../src/jobs/desk/Desk";
import { logColumns } from "../../../src/ledger/Activity";
import { logRoles, ownedRefs } from "../../../src/output/ownedColumns";
import { SAMPLE_DAY } from "../../../src/sample/world";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { Office, Person, type Trouble } from "./office";

const people: Person[] = [];
afterEach(() => { for (const person of people.splice(0)) person.close(); });

async function hire(office: Office, name = "Anna Kern", latency = 0): Promise<Person> {
  const person = new Person(office, name, latency);
  people.push(person);
  return person.open();
}

const day = (offset: number): number => addDays(SAMPLE_DAY, offset);
const CUSTOMERS: readonly (readonly Cell[])[] = [
  ["Cust. No.", "Customer", "E-mail", "Segment", "Currency", "Last contact", "Promise date", "Promised amount", "Notes"],
  ["C1", "Acme Ltd", "pay@acme.test", "Key", "EUR", day(-40), "", "", "Rings back.\nAsk Maya"], ["C2", "Birch AG", "pay@birch.test", "Small", "EUR", "", "", "", ""],
  ["C3", "Cobalt SA", "pay@cobalt.test", "Small", "EUR", day(-9), day(5), 70, "=not a formula"],
];
const INVOICES: readonly (readonly Cell[])[] = [
  ["Cust. No.", "Customer", "Invoice #", "Invoice date", "Due date", "Cur.", "Amount", "Open", "Paid on"],
  ["C1", "Acme Ltd", "101", day(-90), day(-60), "EUR", 500, 500, ""], ["C1", "Acme Ltd", "102", day(-60), day(-30), "EUR", 250, 250, ""], ["C1", "Acme Ltd", "100", day(-190), day(-160), "EUR", 90, 0, day(-150)],
  ["C2", "Birch AG", "201", day(-80), day(-50), "EUR", 800, 800, ""], ["C3", "Cobalt SA", "301", day(-70), day(-40), "EUR", 70, 70, ""],
];

function officeOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = { Customers: CUSTOMERS, Invoices: INVOICES }, date1904 = false): Office {
  const book = new Workbook();
  book.name = "Desk.xlsx";
  book.date1904 = date1904;
  for (const [name, cells] of Object.entries(sheets)) book.apply({ do: "setCells", sheet: book.addLoadedSheet(name).id, row: 0, column: 0, cells, as: "exact" }, { source: "remote" });
  return new Office(book);
}

/** What the customer's row says under a header. */
const cellOf = (office: Office, key: string, header: string, sheet = "Customers"): unknown => {
  const { column } = office.header(sheet, "Cust. No.");
  return office.cells(sheet).find((row) => String(row[column("Cust. No.")]).toLowerCase() === key)?.[column(header)];
};
const put = (office: Office, key: string, header: string, value: Cell, as: "exact" | "typed" = "exact"): void => {
  const { column } = office.header("Customers", "Cust. No.");
  const row = office.cells("Customers").findIndex((cells) => String(cells[column("Cust. No.")]).toLowerCase() === key);
  office.by({ do: "setCells", sheet: office.sheetId("Customers"), row, column: column(header), cells: [[value]], as });
};

const voicemail = (customer: string, note = ""): Draft => ({ kind: "contact", channel: "call", inbound: false, outcome: "voicemail", customer, invoices: [], note });
const spoke = (customer: string, note = ""): Draft => ({ ...voicemail(customer, note), outcome: "spoke" } as Draft);
const promised = (customer: string, cents: number, days: number): Draft =>
  ({ ...voicemail(customer), outcome: "promised", promise: [{ day: addDays(SAMPLE_DAY, days), amount: money(cents, "EUR") }] } as Draft);
const takenBack = (customer: string, about: string): Draft => ({ kind: "taken back", customer, invoices: [], note: "", about });

/** The log-fed edits that a fresh refresh would make. */
async function openEdits(person: Person): Promise<unknown[]> {
  const { edits, book } = await person.read();
  const headers = new Set(logRoles.map((role) => ownedRefs(book.master)[role].header));
  return edits.edits.filter(({ column }) => headers.has(column.header));
}

describe("a logged contact", () => {
  it("stands in the log and in the customer's columns, the person's own note below it", async () => {
    const office = officeOf();
    const anna = await hire(office);
    await anna.log(promised("c1", 50_000, 5));
    await anna.log(spoke("c2", "=cash is tight"));
    expect(await anna.save()).toMatchObject({ ok: true, saved: 2, waiting: 0, problem: "" });
    expect(office.logged()).toHaveLength(2);
    expect(cellOf(office, "c1", "Notes")).toBe("22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026\nRings back.\nAsk Maya");
    expect(["Last contact", "Promise date", "Promised amount"].map((header) => cellOf(office, "c1", header))).toEqual([SAMPLE_DAY, day(5), 500]);
    expect(cellOf(office, "c2", "Notes")).toBe("22 Nov 2026 AK: spoke – =cash is tight");
    expect(cellOf(office, "c3", "Notes")).toBe("=not a formula");
    expect(office.book.sheet(office.sheetId("Customers")).formulas.size).toBe(0);
    expect(await openEdits(anna)).toEqual([]);
  });

  it("is written once: a second save changes nothing", async () => {
    const office = officeOf();
    const anna = await hire(office);
    await anna.log(voicemail("c1"));
    await anna.save();
    const before = [office.cells("Customers"), office.cells("Contact log")];
    expect(await anna.save()).toMatchObject({ ok: true, saved: 0 });
    expect([office.cells("Customers"), office.cells("Contact log")]).toEqual(before);
  });

  it("makes the columns it needs where the workbook has none, in text as text and dates as dates", async () => {
    const office = officeOf({ Customers: CUSTOMERS.map((row) => row.slice(0, 5)), Invoices: INVOICES });
    const anna = await hire(office);
    await anna.log(promised("c1", 12_345, 3));
    await anna.save();
    expect(["Notes", "Last contact", "Promise date", "Promise amount"].map((header) => cellOf(office, "c1", header))).toEqual(["22 Nov 2026 AK: promised EUR 123.45 by 25 Nov 2026", SAMPLE_DAY, day(3), 123.45]);
    const { row, column } = office.header("Customers", "Notes");
    expect(office.book.sheet(office.sheetId("Customers")).textAt(row + 1, column("Last contact"))).toBe("2026-11-22");
    await anna.open();
    office.wait(1);
    await anna.log(voicemail("c1"));
    await anna.save();
    expect(cellOf(office, "c1", "Notes")).toBe("22 Nov 2026 AK: voicemail\n22 Nov 2026 AK: promised EUR 123.45 by 25 Nov 2026");
    expect(await openEdits(anna)).toEqual([]);
  });

  it("stands on every live row of its customer where the rows are invoices", async () => {
    const office = officeOf({ Invoices: INVOICES });
    const anna = await hire(office);
    await anna.log(spoke("c1", "pays monday"));
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1 });
    const { column } = office.header("Invoices", "Invoice #", "Notes");
    const noted = office.cells("Invoices").slice(1).filter((row) => row[column("Notes")] !== null && row[column("Notes")] !== undefined);
    expect(noted.map((row) => [row[column("Invoice #")], row[column("Notes")]])).toEqual([["101", "22 Nov 2026 AK: spoke – pays monday"], ["102", "22 Nov 2026 AK: spoke – pays monday"]]);
    expect(await openEdits(anna)).toEqual([]);
  });

  it("is in the log alone where its customer has no row", async () => {
    const office = officeOf({ Customers: CUSTOMERS.slice(0, 3), Invoices: INVOICES });
    const anna = await hire(office);
    await anna.log(spoke("c3"));
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1, waiting: 0 });
    expect(office.logged()).toHaveLength(1);
    expect(cellOf(office, "c1", "Notes")).toBe("Rings back.\nAsk Maya");
    expect((await anna.read()).book.activities).toHaveLength(1);
  });

  it("has the same days in a workbook of the 1904 date system", async () => {
    const shifted = CUSTOMERS.map((row, at) => (at === 0 ? row : row.map((cell) => (typeof cell === "number" && cell > 40_000 ? cell - 1462 : cell))));
    const office = officeOf({ Customers: shifted, Invoices: INVOICES.map((row) => row.map((cell) => (typeof cell === "number" && cell > 40_000 ? cell - 1462 : cell))) }, true);
    const anna = await hire(office);
    await anna.log(promised("c1", 50_000, 5));
    await anna.save();
    expect(["Last contact", "Promise date"].map((header) => cellOf(office, "c1", header))).toEqual([SAMPLE_DAY - 1462, day(5) - 1462]);
    const { book } = await anna.read();
    expect(book.activities).toMatchObject([{ day: SAMPLE_DAY, at: "2026-11-22T08:00:00Z", promise: [{ day: day(5) }] }]);
    expect(await openEdits(anna)).toEqual([]);
  });

  it("leaves a formula of the person's own in its cell", async () => {
    const office = officeOf();
    put(office, "c1", "Last contact", "=TODAY()-40", "typed");
    const anna = await hire(office);
    await anna.log(spoke("c1"));
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1, waiting: 0 });
    expect([...office.book.sheet(office.sheetId("Customers")).formulas.keys()]).toHaveLength(1);
    expect(cellOf(office, "c1", "Notes")).toContain("AK: spoke");
  });

  it("is saved though its row was removed or doubled since the workbook was read", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const sheet = office.sheetId("Customers");
    office.by({ do: "delete", sheet, rect: { row: 1, column: 0, rows: 1, columns: 16384 }, shift: "up" }, { do: "setCells", sheet, row: 3, column: 0, cells: [["C2", "Birch AG"]] });
    await anna.log(spoke("c1"));
    await anna.log(spoke("c2"));
    await anna.log(spoke("c3"));
    expect(await anna.save()).toMatchObject({ ok: true, saved: 3, waiting: 0 });
    expect(office.logged()).toHaveLength(3);
    expect(cellOf(office, "c3", "Notes")).toBe("22 Nov 2026 AK: spoke\n=not a formula");
    expect(office.cells("Customers").flat().filter((cell) => String(cell).includes("AK: spoke"))).toHaveLength(1);
  });
});

describe("what was taken back", () => {
  it("leaves the log's row and goes from the columns, what the person had there before comes back", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const before = office.cells("Customers");
    for (const draft of [promised("c1", 50_000, 5), promised("c3", 1000, 2), spoke("c2")]) {
      const { id } = await anna.log(draft);
      await anna.save();
      await anna.log(takenBack(draft.customer, id));
      await anna.save();
    }
    const roles = ["Last contact", "Promise date", "Promised amount", "Notes"];
    const { column } = office.header("Customers", "Notes");
    for (const at of [1, 2, 3]) expect(roles.map((role) => office.cells("Customers")[at]?.[column(role)] ?? null)).toEqual(roles.map((role) => before[at]?.[column(role)] ?? null));
    expect(office.logged()).toHaveLength(6);
    expect(await openEdits(anna)).toEqual([]);
  });

  it("takes one of two equal lines", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const { id } = await anna.log(voicemail("c2"));
    await anna.log(voicemail("c2"));
    await anna.save();
    expect(cellOf(office, "c2", "Notes")).toBe("22 Nov 2026 AK: voicemail\n22 Nov 2026 AK: voicemail");
    await anna.log(takenBack("c2", id));
    await anna.save();
    expect(cellOf(office, "c2", "Notes")).toBe("22 Nov 2026 AK: voicemail");
  });
});

describe("when Excel does not answer or refuses", () => {
  it("waits and says why, and stands once afterwards", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const sheet = office.sheetId("Customers");
    const obstacles: readonly { code: string; on: () => void; off: () => void }[] = [
      { code: "protected", on: () => office.by({ do: "protect", sheet, options: {} }), off: () => office.by({ do: "unprotect", sheet }) },
      {
        code: "layout-changed", on: () => office.by({ do: "setCells", sheet: office.sheetId("Contact log"), row: 0, column: 13, cells: [["Remark"]] }),
        off: () => office.by({ do: "setCells", sheet: office.sheetId("Contact log"), row: 0, column: 13, cells: [[logColumns.note]] }),
      },
    ];
    for (const { code, on, off } of obstacles) {
      office.wait(1);
      await anna.log(voicemail("c2", code));
      on();
      expect(await anna.save()).toMatchObject({ ok: false, code, retry: true });
      off();
      expect(await anna.save()).toMatchObject({ ok: true, saved: 1 });
    }
    expect(office.logged()).toHaveLength(2);
    expect(cellOf(office, "c2", "Notes")).toBe("22 Nov 2026 AK: voicemail – layout-changed\n22 Nov 2026 AK: voicemail – protected");
  });

  it("waits while a cell is edited", async () => {
    const office = officeOf();
    const anna = await hire(office);
    await anna.log(voicemail("c1"));
    expect(await anna.save({ kind: "editing" })).toMatchObject({ ok: false, code: "cell-edit", retry: true });
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1 });
    expect(office.logged()).toHaveLength(1);
  });

  it("stands once, whichever request failed, hung or lost its answer, also after a new start", async () => {
    const first = officeOf();
    const counted = await hire(first);
    await counted.log(promised("c1", 50_000, 5));
    const from = counted.host.traffic.requests;
    await counted.save();
    const total = counted.host.traffic.requests - from;
    for (let at = 1; at <= total; at += 1) {
      for (const kind of at % 5 === 0 ? (["fail", "drop", "hang"] as const) : (["drop"] as const)) {
        const office = officeOf();
        const anna = await hire(office);
        const { id } = await anna.log(promised("c1", 50_000, 5));
        const trouble: Trouble = { kind, at };
        expect((await anna.save(trouble)).ok).toBe(false);
        if (at % 2 === 0) await anna.restart();
        expect(await anna.save()).toMatchObject({ ok: true, waiting: 0 });
        expect(office.logged()).toEqual([id]);
        expect(cellOf(office, "c1", "Notes")).toBe("22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026\nRings back.\nAsk Maya");
        expect(await openEdits(anna)).toEqual([]);
      }
    }
  });
});

describe("two people", () => {
  it("log on the same customer in the same minute, with equal lines", async () => {
    for (const [mine, hers] of [[0, 0], [1, 0], [0, 2], [2, 1]]) {
      const office = officeOf();
      const anna = await hire(office, "Anna Kern", mine);
      const aron = await hire(office, "Aron Klein", hers);
      await Promise.all([anna.log(voicemail("c1")), aron.log(voicemail("c1")), anna.log(spoke("c1", "from Anna")), aron.log(promised("c1", 9900, 4))]);
      const saved = await Promise.all([anna.save(), aron.save()]);
      for (const [at, person] of [anna, aron].entries()) if (!saved[at]?.ok) expect(await person.save()).toMatchObject({ ok: true });
      expect(new Set(office.logged()).size).toBe(4);
      expect(office.logged()).toHaveLength(4);
      expect(String(cellOf(office, "c1", "Notes")).split("\n").sort()).toEqual(["22 Nov 2026 AK: promised EUR 99.00 by 26 Nov 2026", "22 Nov 2026 AK: spoke – from Anna", "22 Nov 2026 AK: voicemail", "22 Nov 2026 AK: voicemail", "Ask Maya", "Rings back."]);
      expect(await openEdits(anna)).toEqual([]);
    }
  });

  it("see what the other logged with the next save", async () => {
    const office = officeOf();
    const [anna, ben] = [await hire(office), await hire(office, "Ben Okafor")];
    await ben.log(promised("c2", 80_000, 3));
    await ben.save();
    await anna.save();
    expect(anna.desk.files.get("c2")?.standing).toMatchObject({ total: money(80_000, "EUR") });
  });
});

describe("a row that a colleague's copy wrote over", () => {
  const overwrite = (office: Office): void => {
    const rows = office.cells("Contact log");
    office.by({ do: "setCells", sheet: office.sheetId("Contact log"), row: rows.length - 1, column: 0, cells: [["theirs", 46_348.4, SAMPLE_DAY, "Cleo", "c3", "Cobalt SA", "", "note", "", "", "", "", "", "hers"]], as: "exact" });
  };

  it("stands again after the next two saves", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const { id } = await anna.log(voicemail("c1"));
    await anna.save();
    overwrite(office);
    await anna.save();
    await anna.save();
    expect(office.logged()).toEqual(["theirs", id]);
  });

  it("stands again after the workbook is read anew, within a day", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const { id } = await anna.log(voicemail("c1"));
    await anna.save();
    overwrite(office);
    await anna.restart();
    await anna.save();
    expect(office.logged()).toEqual(["theirs", id]);
    expect(cellOf(office, "c1", "Notes")).toBe("22 Nov 2026 AK: voicemail\nRings back.\nAsk Maya");
  });
});

describe("what is kept on the machine", () => {
  it("never goes into another workbook of the same name, and says what waits", async () => {
    const office = officeOf();
    const anna = await hire(office);
    await anna.log(voicemail("c1"));
    await anna.save();
    await anna.log(voicemail("c1", "waits"));
    const other = officeOf({ Customers: CUSTOMERS.map((row) => row.map((cell) => (cell === "Acme Ltd" ? "Other Ltd" : cell))), Invoices: INVOICES.map((row) => row.map((cell) => (cell === "Acme Ltd" ? "Other Ltd" : cell))) });
    const elsewhere = anna.at(other);
    people.push(elsewhere);
    await elsewhere.open();
    expect(await elsewhere.save()).toMatchObject({ ok: true, saved: 0, waiting: 1, problem: expect.stringContaining("“Acme Ltd” is not in this workbook") });
    expect(other.logged()).toEqual([]);
    await anna.restart();
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1, waiting: 0 });
    expect(office.logged()).toHaveLength(2);
  });

  it("outlives a crash: who logs, what was half typed, what was logged and not saved", async () => {
    const office = officeOf();
    const anna = await hire(office);
    await anna.jobs.rememberMe("Anna Kern");
    anna.jobs.keepDraft("c1", "half a");
    anna.jobs.keepDraft("c2", "gone");
    anna.jobs.keepDraft("c2", "");
    await anna.log(voicemail("c3"));
    await anna.restart();
    expect([await anna.jobs.whoAmI(), anna.jobs.keptDraft("c1"), anna.jobs.keptDraft("c2")]).toEqual(["Anna Kern", "half a", ""]);
    expect(anna.desk.files.get("c3")?.contacts).toHaveLength(1);
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1 });
  });

  it("is brought in once by two saves at once", async () => {
    const office = officeOf();
    const anna = await hire(office);
    const { id } = await anna.log(voicemail("c1"));
    await Promise.all([anna.save(), anna.save()]);
    expect(office.logged()).toEqual([id]);
  });
});
