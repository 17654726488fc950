import { masterEdits } from "../../src/output/masterEdits";
import type { Book, MasterRow } from "../../src/ledger/Book";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../rules/bookOf";

const today = day("2026-11-18");
const row = (customer: string, over: Partial<MasterRow> = {}): MasterRow => ({ customer, key: customer, live: true, owned: {}, row: { sheet: "Master", row: 1 }, ...over });

function withRows(book: Book, rows: readonly MasterRow[], columns: Book["master"]["mapping"]["columns"] = {}): Book {
  return { ...book, master: { ...book.master, mapping: { ...book.master.mapping, columns }, rows } };
}

const late = bookOf({ customers: [customerOf("acme"), customerOf("calm")], invoices: [invoiceOf("acme", { due: "2026-10-01", amount: 500 })] });
const decisions = decide({ book: late, policy: defaultPolicy, today, isWorkingDay: isWeekday });
const valuesOf = (book: Book, date1904 = false): Record<string, unknown> => Object.fromEntries(masterEdits(book, decisions, date1904).edits.map(({ key, column, value }) => [`${key} ${column.header}`, value]));

describe("master edits", () => {
  it("say priority, why, the next action and its day for a customer who is late", () => {
    const values = valuesOf(withRows(late, [row("acme")]));
    expect(values["acme Priority"]).toBe(decisions[0]?.priority);
    expect(values["acme Why"]).toBe(decisions[0]?.why);
    expect(values["acme Next action"]).toBe("First call");
    expect(values["acme Next action date"]).toBe(today);
    expect(values).not.toHaveProperty(["acme Step reached"]);
  });

  it("count days from 1904 in such a workbook", () => {
    expect(valuesOf(withRows(late, [row("acme")]), true)["acme Next action date"]).toBe(today - 1462);
  });

  it("go to the person's own columns where they are mapped", () => {
    const book = withRows(late, [row("acme")], { priority: { header: "Rang", nth: 0 } });
    expect(valuesOf(book)).toHaveProperty(["acme Rang"]);
    expect(valuesOf(book)).not.toHaveProperty(["acme Priority"]);
  });

  it("are none where every cell already says so", () => {
    const first = masterEdits(withRows(late, [row("acme"), row("calm")]), decisions, false);
    const owned = (key: string): MasterRow["owned"] => {
      const value = (header: string) => first.edits.find((edit) => edit.key === key && edit.column.header === header)?.value ?? "";
      return { priority: value("Priority"), why: value("Why"), nextAction: value("Next action"), nextActionDate: value("Next action date"), stepReached: value("Step reached") };
    };
    expect(masterEdits(withRows(late, [row("acme", { owned: owned("acme") }), row("calm", { owned: owned("calm") })]), decisions, false).edits).toEqual([]);
  });

  it("blank a settled row only where we had written it: a person's own words stay", () => {
    const ours = row("acme", { key: "paid", live: false, owned: { priority: 70, why: "Owes …", nextAction: "First call", nextActionDate: 46000 } });
    const theirs = row("acme", { key: "noted", live: false, owned: { nextAction: "Send copy to Ms Weiss" } });
    expect(valuesOf(withRows(late, [ours, theirs]))).toEqual({ "paid Priority": "", "paid Why": "", "paid Next action": "", "paid Next action date": "" });
  });

  it("hold where a rule stops the next step, and never write an action that is not cleared", () => {
    const book = bookOf({ customers: [customerOf("quiet", { doNotContact: true })], invoices: [invoiceOf("quiet", { due: "2026-10-01", amount: 500 })] });
    const stopped = decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday });
    const edits = masterEdits(withRows(book, [row("quiet")]), stopped, false).edits;
    const actions = edits.filter(({ column }) => column.header === "Next action").map(({ value }) => value);
    expect(actions).toEqual(["Hold"]);
    expect(edits.some(({ column }) => column.header === "Next action date")).toBe(false);
  });
});
