import { stepNames } from "../../../src/ledger/Policy";
import { decide } from "../../../src/rules/decide";
import { clearAction } from "../../../src/rules/compliance/clearAction";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { bookOf, customerOf, day, invoiceOf, isWeekday, promiseOf } from "../bookOf";

const today = day("2026-11-18");
const factsOf = (more = {}, invoices = [invoiceOf("acme", { due: "2026-08-01" })], promises: ReturnType<typeof promiseOf>[] = []) => {
  const [decision] = decide({ book: bookOf({ customers: [customerOf("acme", more)], invoices, promises }), policy: defaultPolicy, today, isWorkingDay: isWeekday });
  if (!decision) throw new Error("Expected one decision");
  return decision.facts;
};

describe("clearAction", () => {
  it("clears every step where no rule stops it", () => {
    for (const step of stepNames) expect(clearAction(factsOf(), step, today)).toEqual({ ok: true, step, day: today });
  });

  it("stops every contact with whoever is marked do-not-contact", () => {
    for (const step of stepNames.slice(0, -1)) expect(clearAction(factsOf({ doNotContact: true }), step, today)).toMatchObject({ ok: false, rule: "do-not-contact" });
    expect(clearAction(factsOf({ doNotContact: true }), "Hand over", today).ok).toBe(true);
  });

  it("does not hand over while a part is disputed", () => {
    const facts = factsOf({}, [invoiceOf("acme", { due: "2026-08-01" }), invoiceOf("acme", { due: "2026-08-01", disputed: true })]);
    expect(clearAction(facts, "Hand over", today)).toMatchObject({ ok: false, rule: "hand-over-dispute" });
    expect(clearAction(facts, "Final notice", today).ok).toBe(true);
  });

  it("does not hand over before a promised day or while a plan is kept", () => {
    const promised = factsOf({}, undefined, [promiseOf("acme", "2026-11-20")]);
    expect(clearAction(promised, "Hand over", day("2026-11-20"))).toMatchObject({ ok: false, rule: "hand-over-promise" });
    expect(clearAction(promised, "Hand over", day("2026-11-23")).ok).toBe(true);
    expect(clearAction(factsOf({ plan: "active" }), "Hand over", today)).toMatchObject({ ok: false, rule: "hand-over-plan" });
    const missed = { ...factsOf(), plan: { missed: { plan: "P7", because: "", overdue: { minor: 100, currency: "EUR" }, cureEnds: day("2026-11-20") } } };
    expect(clearAction(missed, "Hand over", day("2026-11-20"))).toMatchObject({ ok: false, rule: "hand-over-cure" });
    expect(clearAction(missed, "Hand over", day("2026-11-23")).ok).toBe(true);
  });
});
