import { addDays } from "../../../src/base/Day";
import { moneyFromNumber } from "../../../src/base/Money";
import type { StatedBalance } from "../../../src/ledger/Book";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import type { CustomerFile } from "../../../src/rules/facts/customerFiles";
import { gatherFacts } from "../../../src/rules/facts/gatherFacts";
import { customerOf, day, invoiceOf, paymentOf, promiseOf } from "../bookOf";

const today = day("2026-11-18");
const factsOf = (file: Partial<CustomerFile>) => gatherFacts({ customer: customerOf("acme"), invoices: [], payments: [], promises: [], activities: [], ...file }, defaultPolicy, today, false, new Map(), (on) => addDays(on, 2));
const eur = (amount: number) => moneyFromNumber(amount, "EUR");

describe("gatherFacts from invoices", () => {
  it("is late from the day after the due date", () => {
    expect(factsOf({ invoices: [invoiceOf("acme", { due: "2026-11-18" })] })).toMatchObject({ oldestDaysLate: 0, nextDue: today, overdueInvoices: 0 });
    expect(factsOf({ invoices: [invoiceOf("acme", { due: "2026-11-17" })] })).toMatchObject({ oldestDaysLate: 1, newestDaysLate: 1, overdueInvoices: 1 });
  });

  it("puts the last day of a bucket into that bucket", () => {
    const [balance] = factsOf({ invoices: [["2026-12-01", 1], ["2026-10-19", 2], ["2026-10-18", 4], ["2026-08-20", 8], ["2026-08-19", 16]].map(([due, amount]) => invoiceOf("acme", { due: due as string, amount: amount as number })) }).balances;
    expect(balance?.buckets).toEqual([eur(1), eur(2), eur(4), eur(8), eur(16)]);
    expect(balance).toMatchObject({ open: eur(31), overdue: eur(30) });
  });

  it("keeps credits apart and disputed amounts out of overdue and its age", () => {
    const facts = factsOf({ invoices: [invoiceOf("acme", { due: "2026-11-08", amount: 100 }), invoiceOf("acme", { due: "2026-08-08", amount: 70, disputed: true }), invoiceOf("acme", { amount: -30, kind: "credit" })] });
    expect(facts).toMatchObject({ oldestDaysLate: 10, disputedInFull: false, balances: [{ open: eur(170), overdue: eur(100), disputed: eur(70), credits: eur(-30) }] });
  });

  it("orders currencies by overdue and sums none of them together", () => {
    const { balances } = factsOf({ invoices: [invoiceOf("acme", { due: "2026-11-01", amount: 50 }), invoiceOf("acme", { due: "2026-11-01", amount: 80, currency: "USD" }), invoiceOf("acme", { due: "2026-11-01", amount: 60, currency: "JPY" })] });
    expect(balances.map(({ currency, overdue }) => [currency, overdue.minor])).toEqual([["USD", 8000], ["JPY", 60], ["EUR", 5000]]);
  });

  it("takes an item without a due date for owed but not late", () => {
    expect(factsOf({ invoices: [invoiceOf("acme", {})] })).toMatchObject({ oldestDaysLate: 0, openInvoices: 1, balances: [{ open: eur(100), overdue: eur(0) }] });
  });

  it("calls a customer disputed in full only where nothing undisputed is late", () => {
    const disputed = invoiceOf("acme", { due: "2026-11-01", disputed: true });
    expect(factsOf({ invoices: [disputed, invoiceOf("acme", { due: "2026-12-01" })] }).disputedInFull).toBe(true);
    expect(factsOf({ invoices: [disputed, invoiceOf("acme", { due: "2026-11-02" })] }).disputedInFull).toBe(false);
    expect(factsOf({ customer: customerOf("acme", { disputed: true }), invoices: [invoiceOf("acme", { due: "2026-11-02" })] }).disputedInFull).toBe(true);
    expect(factsOf({ invoices: [] }).disputedInFull).toBe(false);
  });

  it("adds broken promises to the count of the sheet", () => {
    const facts = factsOf({ customer: customerOf("acme", { brokenPromises: 2 }), invoices: [invoiceOf("acme", { due: "2026-10-01" })], promises: [promiseOf("acme", "2026-11-10", 100)] });
    expect(facts.brokenPromises).toBe(3);
  });

  it("sees in the paid date of the invoice whether a promise was kept in time", () => {
    const promises = [promiseOf("acme", "2026-11-02")];
    expect(factsOf({ invoices: [invoiceOf("acme", { due: "2026-10-01", paid: "2026-11-04" })], promises }).brokenPromises).toBe(0);
    expect(factsOf({ invoices: [invoiceOf("acme", { due: "2026-10-01", paid: "2026-11-05" })], promises }).brokenPromises).toBe(1);
  });

  it("sees a promised amount in the payments", () => {
    const file = { invoices: [invoiceOf("acme", { due: "2026-10-01", amount: 900, open: 400 })], promises: [promiseOf("acme", "2026-11-02", 500)] };
    expect(factsOf({ ...file, payments: [paymentOf("acme", "2026-11-01", 500)] }).brokenPromises).toBe(0);
    expect(factsOf({ ...file, payments: [paymentOf("acme", "2026-11-01", 499)] }).brokenPromises).toBe(1);
  });

  it("does not take a contact dated ahead for a contact", () => {
    expect(factsOf({ customer: customerOf("acme", { lastContact: day("2026-11-20") }) })).not.toHaveProperty("daysSinceContact");
    expect(factsOf({ customer: customerOf("acme", { lastContact: day("2026-11-11") }) }).daysSinceContact).toBe(7);
  });

  it("gives a customer without any item one empty balance in its currency", () => {
    expect(factsOf({ customer: customerOf("acme", { currency: "CHF" }) }).balances).toMatchObject([{ currency: "CHF", open: { minor: 0 }, buckets: [{}, {}, {}, {}, {}] }]);
  });
});

describe("gatherFacts from stated totals", () => {
  const factsStated = (stated: StatedBalance, more = {}) => factsOf({ customer: customerOf("acme", { stated, ...more }) });
  const buckets = [[null, 0, 100], [1, 30, 20], [31, 60, 0], [61, 90, 5], [91, null, 0]].map(([fromDays, toDays, amount]) => ({ fromDays: fromDays ?? null, toDays: toDays ?? null, amount: eur(amount ?? 0) }));

  it("reads overdue and age from the buckets", () => {
    expect(factsStated({ open: eur(125), buckets })).toMatchObject({ oldestDaysLate: 61, newestDaysLate: 1, ageIsLeast: true, openInvoices: 0, balances: [{ open: eur(125), overdue: eur(25), buckets: [eur(100), eur(20), eur(0), eur(5), eur(0)] }] });
  });

  it("keeps a negative bucket apart as a credit", () => {
    expect(factsStated({ open: eur(75), buckets: [...buckets.slice(0, 4), { fromDays: 91, toDays: null, amount: eur(-50) }] }).balances).toMatchObject([{ open: eur(125), overdue: eur(25), credits: eur(-50) }]);
  });

  it("takes what late buckets leave of the open total for not yet due", () => {
    expect(factsStated({ open: eur(40), buckets: buckets.slice(1, 4) }).balances).toMatchObject([{ open: eur(40), overdue: eur(25), buckets: [eur(15), eur(20), eur(0), eur(5), eur(0)] }]);
  });

  it("prefers the stated overdue and age, which is then no lower bound", () => {
    expect(factsStated({ open: eur(125), oldestDaysLate: 70, buckets })).not.toHaveProperty("ageIsLeast");
    expect(factsStated({ open: eur(90), overdue: eur(60), oldestDaysLate: 45, buckets: [] })).toMatchObject({ oldestDaysLate: 45, newestDaysLate: 45, balances: [{ overdue: eur(60), buckets: [eur(30), eur(0), eur(60), eur(0), eur(0)] }] });
    expect(factsStated({ open: eur(90), oldestDaysLate: 45, buckets: [] }).balances).toMatchObject([{ overdue: eur(90) }]);
  });

  it("is not late where only an open total is stated, and a credit where it is negative", () => {
    expect(factsStated({ open: eur(90), buckets: [] })).toMatchObject({ oldestDaysLate: 0, balances: [{ open: eur(90), overdue: eur(0) }] });
    expect(factsStated({ open: eur(-90), buckets: [] }).balances).toMatchObject([{ open: eur(0), credits: eur(-90) }]);
  });

  it("disputes all of a disputed customer", () => {
    expect(factsStated({ open: eur(125), buckets }, { disputed: true })).toMatchObject({ disputedInFull: true, oldestDaysLate: 0, balances: [{ overdue: eur(0), disputed: eur(125) }] });
  });

  it("counts the invoices instead where there are any", () => {
    const facts = factsOf({ customer: customerOf("acme", { stated: { open: eur(125), buckets } }), invoices: [invoiceOf("acme", { due: "2026-11-08", amount: 7 })] });
    expect(facts.balances).toMatchObject([{ open: eur(7) }]);
  });
});
