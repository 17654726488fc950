import type { Cell } from "../../../src/base/Grid";
import type { Activity } from "../../../src/ledger/Activity";
import type { Book, MasterRow } from "../../../src/ledger/Book";
import { customerEdits } from "../../../src/output/customerEdits";
import { masterEdits } from "../../../src/output/masterEdits";
import type { CaseFile, PlanCase } from "../../../src/rules/casework/CaseFile";
import { emptyCase } from "../../../src/rules/casework/replay";
import { decide } from "../../../src/rules/decide";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../../rules/bookOf";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { caseOfPlan, euroCents, paid, today } from "./caseOfPlan";

const invoices = ["INV-1", "INV-2"].map((number, at) => ({ ...invoiceOf("acme", { number, due: "2026-10-01", amount: 300 }), row: { sheet: "Test", row: at + 1 } }));
const row = (customer: string, more: Partial<MasterRow> = {}): MasterRow => ({ customer, key: customer, live: true, owned: {}, row: { sheet: "Test", row: 9 }, ...more });
const bookWith = (rows: readonly MasterRow[], activities: readonly Activity[] = [], shape: "customers" | "invoices" = "customers"): Book => {
  const book = bookOf({ customers: [customerOf("acme"), customerOf("calm")], invoices, activities });
  return { ...book, master: { ...book.master, mapping: { ...book.master.mapping, shape }, rows } };
};
const fileOf = (customer: string, ...plans: PlanCase[]): [string, CaseFile] => [customer, { ...emptyCase(customer), plans }];
const judged = (book: Book) => decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday });
const terms = termsOf({ minor: 60_000, length: { by: "count", count: 6 } });
const running = caseOfPlan(planOf(terms));
const ours = "0 of 6 paid, EUR 600.00 open, next EUR 100.00 on 1 Dec 2026";

/** What is written into the Plan column, by row key. */
function marks(book: Book, files: ReadonlyMap<string, CaseFile>): Record<string, Cell> {
  return Object.fromEntries(masterEdits(book, judged(book), false, files).edits.filter(({ column }) => column.header === "Plan").map(({ key, value }) => [key, value]));
}
const columnsOf = (book: Book, files: ReadonlyMap<string, CaseFile>) => masterEdits(book, judged(book), false, files).columns.map(({ column }) => column.header);

describe("the Plan column", () => {
  it("is asked for only where a customer has a plan in the log, and written for theirs alone", () => {
    const book = bookWith([row("acme"), row("calm", { owned: { plan: "agreed by phone" } })]);
    expect(columnsOf(book, new Map([fileOf("acme"), fileOf("calm")]))).not.toContain("Plan");
    const files = new Map([fileOf("acme", running), fileOf("calm")]);
    expect(columnsOf(book, files)).toContain("Plan");
    expect(marks(book, files)).toEqual({ acme: ours });
  });

  it("is not written a second time", () => {
    expect(marks(bookWith([row("acme", { owned: { plan: ours } })]), new Map([fileOf("acme", running)]))).toEqual({});
  });

  it("is written for one customer as for all", () => {
    const book = bookWith([row("acme"), row("calm")]);
    const decision = judged(book).find(({ customer }) => customer === "acme");
    if (!decision) throw new Error("Expected a decision for acme");
    const edits = customerEdits(book, decision, fileOf("acme", running)[1], false, new Map());
    expect(edits.edits.find(({ column }) => column.header === "Plan")).toMatchObject({ key: "acme", value: ours });
  });

  it("says that a plan is over, also on a row that is settled by then", () => {
    const over = caseOfPlan(planOf(terms), [paid("2026-12-01", 60_000)], day("2026-12-02"));
    const book = bookWith([row("acme", { live: false, owned: { plan: ours } }), row("acme", { key: "other", live: false })]);
    expect(marks(book, new Map([fileOf("acme", over)]))).toEqual({ acme: "6 of 6 paid, none open: paid in full" });
  });

  it("is cleared of our words where the plan was taken back, not of a person's", () => {
    const book = (plan: string) => bookWith([row("acme", { owned: { plan } })], [{ kind: "plan", id: "p1", at: "2026-11-22T10:00:00Z", day: today, who: "AK", customer: "acme", name: "Acme", invoices: [], note: "", plan: "P7", version: 1, terms, schedule: running.plan.schedule, paidBefore: 0 }]);
    const files = new Map([fileOf("acme")]);
    expect(marks(book(ours), files)).toEqual({ acme: "" });
    expect(columnsOf(book(ours), files)).toContain("Plan");
    expect(marks(book("agreed by phone"), files)).toEqual({});
  });

  it("speaks on the rows of its invoices only, where each invoice has a row", () => {
    const covering = caseOfPlan(planOf({ ...terms, invoices: [{ number: "INV-1", amount: euroCents(60_000) }] }));
    const rows = [1, 2].map((at) => row("acme", { key: `acme|INV-${at}`, row: { sheet: "Test", row: at } }));
    expect(marks(bookWith(rows, [], "invoices"), new Map([fileOf("acme", covering)]))).toEqual({ "acme|INV-1": ours });
    expect(marks(bookWith(rows, [], "invoices"), new Map([fileOf("acme", running)]))).toEqual({ "acme|INV-1": ours, "acme|INV-2": ours });
  });
});
