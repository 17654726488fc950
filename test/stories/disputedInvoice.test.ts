import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { decisionOn, refreshed } from "./lifeOf";

describe("a customer who disputes an invoice", () => {
  const disputed = bookOf({
    customers: [customerOf("proof", { lastContact: day("2026-11-02"), stored: { reached: "Second call", nextAction: "Firm letter", nextActionDate: day("2026-11-18") } })],
    invoices: [invoiceOf("proof", { due: "2026-10-10", amount: 1500, disputed: true })],
  });

  it("is off the list with nothing planned, and its step is remembered", () => {
    expect(decisionOn(disputed, "2026-11-18")).toMatchObject({ priority: 0, call: { onList: false, code: "disputed" }, reached: "Second call", next: null, why: "Everything that is due is disputed: EUR 1,500.00." });
  });

  it("goes on with the next step, not a later one, once the dispute is settled months after", () => {
    const settled = { ...refreshed(disputed, "2026-11-18"), invoices: [invoiceOf("proof", { due: "2026-10-10", amount: 1500 })] };
    expect(decisionOn(settled, "2027-02-03")).toMatchObject({ call: { onList: true }, reached: "Second call", next: { step: "Firm letter", day: day("2027-02-03") } });
  });

  it("is called for the other invoice only, and is not handed over meanwhile", () => {
    const partly = { ...disputed, customers: [customerOf("proof", { stored: { reached: "Final notice" } })], invoices: [...disputed.invoices, invoiceOf("proof", { due: "2026-08-20", amount: 400 })] };
    const decision = decisionOn(partly, "2026-11-18");
    expect(decision).toMatchObject({ call: { onList: true }, next: { step: "Hand over", action: { ok: false, rule: "hand-over-dispute" } } });
    expect(decision.facts.balances[0]?.overdue.minor).toBe(40000);
    expect(decision.why).toBe("Owes EUR 400.00, 90 days late; cannot be handed over while a dispute is open and disputes another EUR 1,500.00.");
  });
});
