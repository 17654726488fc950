import { money } from "../../../src/base/Money";
import type { Activity } from "../../../src/ledger/Activity";
import type { Customer, Payment } from "../../../src/ledger/Book";
import { replay } from "../../../src/rules/casework/replay";
import { decide } from "../../../src/rules/decide";
import type { Decision } from "../../../src/rules/Decision";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { totals } from "../../../src/rules/totals";
import { makeWorklist } from "../../../src/rules/worklist/makeWorklist";
import { offeredOn, steppedOn } from "../casework/plans/planLog";
import { bookOf, customerOf, day, invoiceOf, isWeekday, paymentOf } from "../bookOf";
import { contactOn, disputedOn, promisedOn } from "../logOf";

interface Given { readonly activities?: readonly Activity[]; readonly payments?: readonly Payment[]; readonly invoices?: Parameters<typeof invoiceOf>[1][]; readonly customer?: Partial<Customer>; readonly on?: string }

const covered = { number: "R1", due: "2026-10-01", amount: 1200 };
const offer = offeredOn("2026-11-20", "P7", { start: day("2026-11-20"), covers: { R1: 120_000 } });
const agreed = [offer, steppedOn("2026-11-23", offer, "accepted")];
const paid = (on: string, amount: number) => paymentOf("acme", on, amount, "P7");

function looked({ activities = agreed, payments = [], invoices = [covered], customer = {}, on = "2026-11-25" }: Given) {
  const today = day(on);
  const book = bookOf({ customers: [customerOf("acme", customer)], invoices: invoices.map((words) => invoiceOf("acme", words)), payments, activities });
  const decisions = decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday });
  const { items, others } = makeWorklist({ book, decisions, files: replay({ activities, book, policy: defaultPolicy, today, isWorkingDay: isWeekday }), today, isWorkingDay: isWeekday });
  return { decision: decisions[0] as Decision, item: items[0], other: others[0], totals: totals(book, today)["EUR"] };
}
const eur = (minor: number) => money(minor, "EUR");

describe("a plan that is kept", () => {
  it("keeps the customer off the call list, and says what comes next", () => {
    const { decision, item, other, totals: sums } = looked({});
    expect(decision).toMatchObject({
      call: { onList: false, code: "plan-kept", reason: "On a payment plan that is being kept: instalment 1 of EUR 300.00 is due on 1 Dec 2026." },
      facts: { planKept: true, oldestDaysLate: 0, balances: [{ open: eur(120_000), overdue: eur(0), disputed: eur(0), planned: eur(120_000) }] }, next: null,
    });
    expect(item).toBeUndefined();
    expect(other).toMatchObject({ standing: "Plan kept, next EUR 300.00 on 1 Dec 2026" });
    expect(sums?.overdue).toEqual(eur(0));
    expect(looked({ on: "2026-12-03" }).decision.call).toMatchObject({ code: "plan-kept", reason: expect.stringContaining("instalment 1 of EUR 300.00 was due on 1 Dec 2026, in grace until 6 Dec 2026.") });
  });

  it("holds back what it covers alone: another late invoice is called for", () => {
    const { decision, item } = looked({ invoices: [covered, { number: "R2", due: "2026-11-01", amount: 500 }, { number: "R3", amount: 80, due: "2026-12-24" }] });
    expect(decision).toMatchObject({ call: { onList: true }, facts: { oldestDaysLate: 24, overdueInvoices: 1, nextDue: day("2026-12-24"), balances: [{ overdue: eur(50_000), planned: eur(120_000) }] } });
    expect(decision.why).toContain("has EUR 1,200.00 under a payment plan");
    expect(item).toMatchObject({ overdue: eur(50_000), group: "first call" });
  });

  it("leaves to a dispute what is disputed, and to the rest what it does not cover", () => {
    const part = offeredOn("2026-11-20", "P7", { covers: { R1: 100_000 } });
    const activities = [disputedOn("acme", "2026-11-19", "price", 150, ["R1"]), part, steppedOn("2026-11-23", part, "accepted")];
    expect(looked({ activities }).decision.facts.balances[0]).toMatchObject({ open: eur(120_000), disputed: eur(15_000), planned: eur(100_000), overdue: eur(5000) });
  });

  it("takes the place of the sheet's mark, which stands where the log has no plan", () => {
    expect(looked({ activities: [], customer: { plan: "kept" } }).decision.call).toMatchObject({ code: "plan-kept", reason: "On a payment plan that is being kept." });
    const cancelled = [...agreed, steppedOn("2026-11-24", offer, "cancelled")];
    expect(looked({ activities: cancelled, customer: { plan: "kept" } }).decision).toMatchObject({ call: { onList: true }, facts: { planKept: false } });
    expect(looked({ customer: { plan: "missed" } }).decision.call).toMatchObject({ code: "plan-kept" });
  });

  it("keeps the step that was reached for when it fails", () => {
    expect(looked({ customer: { stored: { reached: "Second call" } } }).decision.reached).toBe("Second call");
  });

  it("does not break a promise about what it covers", () => {
    const promise = promisedOn("acme", "2026-11-10", [["2026-11-20", 1200]], { invoices: ["R1"] });
    expect(looked({ activities: [promise, ...agreed], on: "2026-11-27" }).decision.facts).toMatchObject({ brokenPromises: 0, planKept: true });
  });

  it("holds back a stated balance as far as it covers it", () => {
    const account = offeredOn("2026-11-20", "P7", { minor: 60_000, start: day("2026-11-20") });
    const stated = { stated: { open: eur(100_000), overdue: eur(100_000), oldestDaysLate: 40, buckets: [] } };
    expect(looked({ activities: [account, steppedOn("2026-11-23", account, "accepted")], invoices: [], customer: stated }).decision.facts).toMatchObject({ oldestDaysLate: 40, balances: [{ overdue: eur(40_000), planned: eur(60_000) }] });
  });
});

describe("a plan with a missed instalment", () => {
  it("brings the customer on with the clause and the money that is due", () => {
    const { decision, item, totals: sums } = looked({ on: "2026-12-08", customer: { plan: "2 of 4 paid" } });
    expect(decision).toMatchObject({ call: { onList: true }, facts: { planKept: false, oldestDaysLate: 7, balances: [{ overdue: eur(30_000), planned: eur(120_000) }] } });
    expect(item).toMatchObject({ group: "plan missed", overdue: eur(30_000), standing: "Plan missed", daysLate: 7 });
    expect(item?.whyNow).toMatch(/^Instalment 1 of EUR 300\.00, due on 1 Dec 2026, was missed; it can be cured until 13 Dec 2026\. Owes EUR 300\.00, 7 days late;/);
    expect(sums?.overdue).toEqual(eur(30_000));
  });

  it("is heard of however small, and for invoices that are not yet due", () => {
    const small = offeredOn("2026-11-20", "P7", { covers: { R1: 4000 } });
    const activities = [small, steppedOn("2026-11-23", small, "accepted")];
    expect(looked({ activities, invoices: [{ number: "R1", due: "2027-02-01", amount: 40 }], on: "2026-12-08" }).item).toMatchObject({ group: "plan missed", overdue: eur(1000) });
  });

  it("is over once it is paid, by payments or by what the sheet shows", () => {
    expect(looked({ on: "2026-12-08", payments: [paid("2026-12-07", 300)] }).decision.call).toMatchObject({ code: "plan-kept" });
    expect(looked({ on: "2026-12-08", invoices: [{ ...covered, open: 900 }] }).decision.call).toMatchObject({ code: "plan-kept", reason: expect.stringContaining("instalment 2 of EUR 300.00") });
  });

  it("leaves the whole debt to be called in where it was called off as defaulted", () => {
    const { decision } = looked({ activities: [...agreed, steppedOn("2026-12-15", offer, "defaulted")], on: "2026-12-16" });
    expect(decision.facts).toMatchObject({ planKept: false, balances: [{ overdue: eur(120_000) }] });
  });

  it("waits where the customer has promised to make it good", () => {
    expect(looked({ activities: [...agreed, promisedOn("acme", "2026-12-08", [["2026-12-12", 300]])], on: "2026-12-09" }).decision.call).toMatchObject({ code: "promised" });
  });
});

describe("follow-ups of plans", () => {
  it("remind of an instalment on the working day before, not of a plan only just agreed", () => {
    expect(looked({ on: "2026-11-30" }).item).toMatchObject({ group: "follow-up", whyNow: expect.stringMatching(/^Remind: instalment 1 of EUR 300\.00 due tomorrow\. /) });
    expect(looked({ on: "2026-11-27" }).item).toBeUndefined();
    const weekend = offeredOn("2026-11-20", "P7", { covers: { R1: 120_000 }, firstDay: day("2026-11-30") });
    const activities = [weekend, steppedOn("2026-11-23", weekend, "accepted")];
    expect(looked({ activities, on: "2026-11-27" }).item).toMatchObject({ whyNow: expect.stringContaining("Remind: instalment 1 of EUR 300.00 due on 30 Nov 2026. ") });
    expect(looked({ activities: [weekend, steppedOn("2026-11-27", weekend, "accepted")], on: "2026-11-27" }).item).toBeUndefined();
  });

  it("ask after seven days for an offer that was not accepted, and seven days after talking of it again", () => {
    expect(looked({ activities: [offer], on: "2026-11-26" }).item?.group).toBe("first call");
    expect(looked({ activities: [offer], on: "2026-11-27" }).item).toMatchObject({ group: "follow-up", whyNow: expect.stringMatching(/^Plan P7 was offered on 20 Nov 2026 and is not accepted yet\. /) });
    const talked = contactOn("acme", "2026-11-25", "spoke");
    expect(looked({ activities: [offer, talked], on: "2026-11-27" }).item?.group).not.toBe("follow-up");
    expect(looked({ activities: [offer, talked], on: "2026-12-02" }).item?.group).toBe("follow-up");
  });
});
