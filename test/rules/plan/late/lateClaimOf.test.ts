import { addDays } from "../../../../src/base/Day";
import { money } from "../../../../src/base/Money";
import type { Policy } from "../../../../src/ledger/Policy";
import type { Profile } from "../../../../src/ledger/Profile";
import { defaultPolicy } from "../../../../src/rules/defaultPolicy";
import { lateClaimOf, sayPauses, type LateClaim } from "../../../../src/rules/plan/late/lateClaimOf";
import { day } from "../../bookOf";

const today = day("2026-08-30");
const business: Policy = { ...defaultPolicy, country: "GB", lateInterest: { kind: "law" } };
const termsOf = (policy: Partial<Policy> = {}, profile: Profile = {}, on = today) => lateClaimOf({ ...business, ...policy }, profile, on);
function claimOf(...args: Parameters<typeof termsOf>): LateClaim {
  const terms = termsOf(...args);
  if (!terms || !("charges" in terms)) throw new Error(`Expected a claim, got ${JSON.stringify(terms)}`);
  return terms;
}
function chargesOf(claim: LateClaim, minor = 1_000_000, due = "2026-07-01", currency = "GBP") {
  const answer = claim.charges(money(minor, currency), day(due));
  if (!("charges" in answer)) throw new Error(answer.refusal);
  return answer.charges;
}

describe("the claim for paying late", () => {
  it("is none where the team claims nothing", () => {
    expect(termsOf({ lateInterest: { kind: "none" } })).toBeNull();
  });

  it("is by the law of the team's country, and names its method and source", () => {
    const claim = claimOf();
    expect(chargesOf(claim)).toMatchObject({ interest: money(19315, "GBP"), fixedSum: money(10000, "GBP"), total: money(1_029_315, "GBP"), days: 60 });
    expect(claim.method).toBe("By late-payment law, United Kingdom (Late Payment of Commercial Debts (Interest) Act 1998 ss. 1-5A; SI 2002/1675 art. 4; read on 22 Nov 2026): the Bank of England official dealing rate plus 8 percentage points, fixed for each invoice when interest began; simple interest on what is open and undisputed, for actual days over 365, from the day after the due date up to 30 Aug 2026, rounded once for each invoice.");
    expect(claim.toCheck).toEqual([expect.stringContaining("judgment")]);
  });

  it("at the contract's rate has no fixed sum and rounds once", () => {
    const claim = claimOf({ lateInterest: { kind: "contract", annualPercent: "9.5" } });
    expect(chargesOf(claim)).toMatchObject({ interest: money(15616, "GBP"), fixedSum: money(0, "GBP"), segments: [{ days: 60, rate: "9.5" }] });
    expect(chargesOf(claim, 1_000_000, "2026-09-30")).toMatchObject({ days: 0, interest: money(0, "GBP"), segments: [] });
    expect(claim.charges(money(-5, "GBP"), day("2026-07-01"))).toEqual({ refusal: "A credit carries no late-payment interest." });
  });

  it("is never made against a consumer, known by the profile or by what customers usually are", () => {
    const refusal = { refusal: "Late-payment interest is claimed on business debts only; this customer is a consumer." };
    expect(termsOf({}, { debtor: "consumer" })).toEqual(refusal);
    expect(termsOf({ lateInterest: { kind: "contract", annualPercent: "5" } }, { debtor: "consumer" })).toEqual(refusal);
    expect(termsOf({ contact: { ...defaultPolicy.contact, debtor: "consumer" } })).toEqual(refusal);
    expect(termsOf({ contact: { ...defaultPolicy.contact, debtor: "consumer" } }, { debtor: "company" })).not.toEqual(refusal);
  });

  it("says that a country's law is not known here", () => {
    expect(termsOf({ country: "US" })).toEqual({ refusal: "No late-payment law is recorded here for United States: no interest is reckoned." });
  });

  it("leaves out the days of a breathing space", () => {
    const claim = claimOf({ lateInterest: { kind: "contract", annualPercent: "8" } }, { breathingSpace: day("2026-07-10") }, day("2026-09-29"));
    expect(chargesOf(claim, 1_000_000, "2026-07-01").interest).toEqual(money(6575, "GBP"));
    expect(sayPauses(claim.pauses)).toBe("No interest runs in a moratorium: 11 Jul 2026 to 8 Sep 2026.");
    expect(sayPauses([])).toBe("");
  });

  it("asks for no fixed sum while a moratorium has covered every day late", () => {
    const claim = claimOf({}, { breathingSpace: day("2026-07-01") });
    expect(chargesOf(claim)).toMatchObject({ interest: money(0, "GBP"), fixedSum: money(0, "GBP") });
    expect(chargesOf(claim, 1_000_000, "2026-06-30")).toMatchObject({ fixedSum: money(10_000, "GBP") });
  });

  it("is not made during a crisis treatment, and after it for the days since its moratorium alone", () => {
    expect(termsOf({}, { crisisTreatmentEnded: "treatment" })).toMatchObject({ refusal: expect.stringContaining("mental health crisis moratorium") });
    const claim = claimOf({ lateInterest: { kind: "contract", annualPercent: "36.5" } }, { crisisTreatmentEnded: addDays(today, -40) });
    expect(chargesOf(claim, 100_000, "2026-01-01").interest).toEqual(money(1000, "GBP"));
    expect(sayPauses(claim.pauses)).toBe("No interest runs in a moratorium: up to 20 Aug 2026 (when it began is not known here).");
  });

  it("counts from the law's own term where the sheet knew none", () => {
    const dated = { invoiceDate: day("2026-03-10"), dueDate: day("2026-03-10"), dueDerived: true };
    expect(claimOf().dueOf(dated)).toBe(day("2026-04-09"));
    expect(claimOf().dueOf({ ...dated, dueDate: day("2026-03-24") })).toBe(day("2026-03-24"));
    expect(claimOf().dueOf({ dueDate: day("2026-03-10"), dueDerived: false })).toBe(day("2026-03-10"));
    expect(claimOf().dueOf({ dueDerived: false })).toBeUndefined();
  });
});
