import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { decisionOn, refreshed } from "./lifeOf";

describe("a customer under a payment plan", () => {
  const bookWith = (plan: string) => bookOf({
    customers: [customerOf("steady", { plan, lastContact: day("2026-09-01"), stored: { reached: "Firm letter" } })],
    invoices: [invoiceOf("steady", { due: "2026-07-01", amount: 6000, open: 4000 })],
  });

  it("is off the list while the plan is kept, with nothing planned", () => {
    expect(decisionOn(bookWith("2 of 6 paid"), "2026-11-18")).toMatchObject({ call: { onList: false, code: "plan-kept" }, reached: "Firm letter", next: null, why: "On a payment plan that is being kept; owes EUR 4,000.00, 140 days late." });
  });

  it("is back at the step after the one reached when an instalment is missed", () => {
    const kept = refreshed(bookWith("active"), "2026-11-18");
    const missed = { ...kept, customers: kept.customers.map((customer) => ({ ...customer, plan: "instalment 3 missed" })) };
    expect(decisionOn(missed, "2026-12-02")).toMatchObject({ call: { onList: true }, reached: "Firm letter", next: { step: "Final notice", day: day("2026-12-02") } });
  });
});
