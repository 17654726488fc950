import { importEdits } from "../../../src/jobs/import/commitImport";
import { undoLast } from "../../../src/jobs/undo";
import { day } from "../../rules/bookOf";
import { context, EXPORT_HEADER, Morning } from "./morning";

const due = day("2026-10-31");
const dated = day("2026-10-01");
const HEADER = ["Cust. no.", "Customer", "Invoice no.", "Invoice date", "Due date", "Currency", "Amount", "Open amount", "Status", "Paid date", "My note"];
const LIST = [
  HEADER,
  ["C1", "ACME Ltd", "1001", dated, due, "EUR", 100, 100, "Offen", "", "call Maya"],
  ["C1", "ACME Ltd", "1002", dated, due, "EUR", 200, 200, "Offen", "", "=not a formula"],
  ["C2", "Bolt GmbH", "1003", dated, due, "EUR", 300, 300, "Offen", "", "promised"],
  ["C2", "Bolt GmbH", "1004", dated, due, "EUR", 400, 0, "Bezahlt", day("2026-11-01"), "paid late"],
  ["C2", "Bolt GmbH", "1005", dated, due, "EUR", 500, 500, "Offen", "", "ask"],
];
const EXPORT = [
  ["Northwind Traders"], ["Open invoices"], ["As of 21 November 2026"], EXPORT_HEADER,
  ["C1", "ACME Ltd", "1001", dated, due, "EUR", 100, 60], ["C1", "ACME Ltd", "1002", dated, due + 30, "EUR", 200, 200], ["C2", "Bolt GmbH", "1003", dated, due, "EUR", 300, 0],
  ["C2", "Bolt GmbH", "1004", dated, due, "EUR", 400, 400], ["C3", "Cobalt SA", "1006", dated, due, "EUR", 77.5, 77.5],
];

let morning: Morning;
afterEach(() => morning.close());

describe("an import", () => {
  it("writes what changed and adds what is new, leaves every note, and a second time writes nothing", async () => {
    morning = new Morning(LIST);
    const review = await morning.review(EXPORT);
    expect(morning.rows().slice(1).map((row) => row[7])).toEqual([100, 200, 300, 0, 500]);
    expect(review.merge.sums.map(({ kind, count }) => [kind, count])).toEqual([["new", 1], ["part-paid", 1], ["changed due date", 1], ["paid", 1], ["returned", 1], ["vanished", 1]]);
    expect(await morning.take(review)).toMatchObject({ cells: 8, rows: 1, left: [], told: [], remembered: true });
    expect(morning.rows()).toEqual([
      HEADER,
      ["C1", "ACME Ltd", "1001", dated, due, "EUR", 100, 60, "Offen", null, "call Maya"],
      ["C1", "ACME Ltd", "1002", dated, due + 30, "EUR", 200, 200, "Offen", null, "=not a formula"],
      ["C2", "Bolt GmbH", "1003", dated, due, "EUR", 300, 0, "Bezahlt", day("2026-11-21"), "promised"],
      ["C2", "Bolt GmbH", "1004", dated, due, "EUR", 400, 400, "Offen", null, "paid late"],
      ["C2", "Bolt GmbH", "1005", dated, due, "EUR", 500, 500, "Offen", null, "ask"],
      ["C3", "Cobalt SA", "1006", dated, due, "EUR", 77.5, 77.5, "Offen", null, null],
    ]);
    const again = await morning.review(EXPORT);
    expect(importEdits(again)).toEqual({ sets: [], added: [], told: [] });
    expect(again.merge.sums.map(({ kind, count }) => [kind, count])).toEqual([["vanished", 1], ["unchanged", 5]]);
  });

  it("settles what vanished only where a person says so", async () => {
    morning = new Morning(LIST);
    const review = await morning.review(EXPORT);
    const [gone] = review.merge.entries.filter(({ kind }) => kind === "vanished");
    await morning.take(review, { kinds: [], settle: { [gone?.id ?? ""]: "writtenOff" } });
    expect(morning.rows()[5]).toEqual(["C2", "Bolt GmbH", "1005", dated, due, "EUR", 500, 0, "Written off", null, "ask"]);
    expect(morning.rows()).toHaveLength(6);
  });

  it("takes back with one undo what it wrote and added, save a row somebody has worked in", async () => {
    morning = new Morning(LIST);
    const before = morning.rows();
    await morning.take(await morning.review([...EXPORT, ["C3", "Cobalt SA", "1007", dated, due, "EUR", 5, 5]]));
    morning.book.apply({ do: "setCells", sheet: morning.sheet.id, row: 7, column: 10, cells: [["they called"]] }, { source: "user" });
    const undone = await undoLast("Receivables.xlsx", morning.journal, context);
    expect(undone).toMatchObject({ ok: true, restored: 8, left: [{ reason: "Someone has worked in the row since, so it stays." }] });
    expect(morning.rows()).toEqual([...before, ["C3", "Cobalt SA", "1007", dated, due, "EUR", 5, 5, "Offen", null, "they called"]]);
  });

  it("adds to a table above its totals and lets its columns calculate", async () => {
    morning = new Morning(LIST, { asTable: true });
    const [table] = morning.sheet.tables;
    morning.book.apply({ do: "setTable", table: table?.id ?? "", hasTotals: true }, { source: "remote" });
    await morning.take(await morning.review(EXPORT));
    expect(morning.rows()[6]).toEqual(["C3", "Cobalt SA", "1006", dated, due, "EUR", 77.5, 77.5, "Offen", null, null]);
    expect(importEdits(await morning.review(EXPORT))).toEqual({ sets: [], added: [], told: [] });
  });

  it("writes the amount paid where the open amount is a formula, and fills the formula down", async () => {
    const rows = [["Customer", "Invoice no.", "Due date", "Amount", "Paid", "Open amount"], ...["1", "2", "3"].map((number, at) => ["ACME Ltd", `INV-${number}`, due, 100, 0, `=D${at + 2}-E${at + 2}`])];
    morning = new Morning(rows, { typed: true });
    const ledger = [["Customer", "Invoice No", "Due Date", "Amount", "Open Balance"], ["ACME Ltd", "INV-1", due, 100, 40], ["ACME Ltd", "INV-2", due, 100, 100], ["ACME Ltd", "INV-3", due, 100, 0], ["ACME Ltd", "INV-4", due, 50, 20]];
    expect(await morning.take(await morning.review(ledger))).toMatchObject({ left: [], told: [] });
    expect(morning.rows().slice(1).map((row) => row.slice(3))).toEqual([[100, 60, 40], [100, 0, 100], [100, 100, 0], [50, 30, 20]]);
    expect(importEdits(await morning.review(ledger))).toEqual({ sets: [], added: [], told: [] });
  });

  it("tells what a formula keeps it from writing", async () => {
    morning = new Morning([["Customer", "Invoice no.", "Due date", "Open amount"], ["ACME Ltd", "A-1", due, "=50+50"], ["ACME Ltd", "A-2", due, 70]], { typed: true });
    const written = await morning.take(await morning.review([["Customer", "Invoice No", "Due Date", "Open Balance"], ["ACME Ltd", "A-1", due, 40], ["ACME Ltd", "A-2", due, 70]]));
    expect(written).toMatchObject({ cells: 0, rows: 0 });
    expect(written.told.map(({ code }) => code)).toEqual(["formula"]);
    expect(morning.sheet.formulaAt(1, 3)?.text).toBe("=50+50");
  });

  it("warns of an old export, and of one older than the last", async () => {
    morning = new Morning(LIST);
    expect((await morning.review(EXPORT)).warnings.map(({ code }) => code)).toEqual([]);
    await morning.take(await morning.review(EXPORT));
    const older = EXPORT.map((row) => (String(row[0]).startsWith("As of") ? ["As of 10 November 2026"] : row));
    expect((await morning.review(older)).warnings.map(({ code }) => code)).toEqual(["stale", "older"]);
  });

  it("remembers who a customer is once a person has said so", async () => {
    morning = new Morning(LIST);
    const renamed = EXPORT.map((row) => (row[1] === "ACME Ltd" ? ["", "A.C.M.E. Limited", ...row.slice(2)] : row));
    const asked = await morning.review(renamed);
    expect(asked.merge.customerAsks.map(({ name, choices }) => [name, choices[0]?.name])).toEqual([["A.C.M.E. Limited", "ACME Ltd"]]);
    await morning.take(await morning.review(renamed, { answers: { customers: { [asked.merge.customerAsks[0]?.party ?? ""]: "c1" } } }));
    expect(morning.rows()[1]).toEqual(["C1", "ACME Ltd", "1001", dated, due, "EUR", 100, 60, "Offen", null, "call Maya"]);
    expect((await morning.review(renamed)).merge.customerAsks).toEqual([]);
  });

  it("keeps every note with its document while a colleague sorts, inserts and types in mid-write", async () => {
    for (let request = 1; request <= 14; request += 1) {
      morning = new Morning(LIST);
      const review = await morning.review(EXPORT);
      const { id } = morning.sheet;
      morning.host.faults.beforeRequest(morning.host.traffic.requests + request, () => {
        morning.book.apply([
          { do: "sort", sheet: id, rect: { row: 1, column: 0, rows: 5, columns: 11 }, keys: [{ offset: 10, descending: request % 2 === 0 }] },
          { do: "insert", sheet: id, rect: { row: 3, column: 0, rows: 1, columns: 16384 }, shift: "down" },
        ], { source: "remote" });
      });
      await morning.take(review).catch(() => undefined);
      morning.host.faults.clear();
      await morning.take(await morning.review(EXPORT));
      const byNumber = new Map(morning.rows().map((row) => [row[2], [row[7], row[10]]]));
      expect([request, ...["1001", "1002", "1003", "1004", "1005", "1006"].map((number) => byNumber.get(number))])
        .toEqual([request, [60, "call Maya"], [200, "=not a formula"], [0, "promised"], [400, "paid late"], [500, "ask"], [77.5, null]]);
      if (request < 14) morning.close();
    }
  });
});
