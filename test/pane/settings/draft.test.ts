import fc from "fast-check";
import { dayCounts, type PlanInterest } from "../../../src/ledger/Plan";
import { stepNames, type Policy } from "../../../src/ledger/Policy";
import { collectorRoles, debtorKinds, wallModes } from "../../../src/ledger/Profile";
import { draftOf, policyOf, type Draft } from "../../../src/pane/settings/draft";
import { readPolicy } from "../../../src/rules/readPolicy";
import { policy } from "../world";

const wrongOf = (change: Partial<Draft>) => {
  const result = policyOf({ ...draftOf(policy), ...change }, policy);
  return "wrong" in result ? Object.keys(result.wrong) : [];
};

const rising = (count: number, least: number) => fc.uniqueArray(fc.integer({ min: least, max: 365 }), { minLength: count, maxLength: count }).map((days) => days.sort((a, b) => a - b));
const percent = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => String(hundredths / 100));
const dayCount = fc.constantFrom(...dayCounts);
const interest: fc.Arbitrary<PlanInterest> = fc.oneof(
  fc.constant({ kind: "none" as const }), fc.record({ kind: fc.constant("annuity" as const), annualPercent: percent, dayCount }),
  fc.record({ kind: fc.constant("simple" as const), annualPercent: percent, dayCount, onNominalDays: fc.boolean() }, { requiredKeys: ["kind", "annualPercent", "dayCount"] }),
);
const plans = fc.record({
  mostInstalments: fc.integer({ min: 1, max: 260 }), mostMonths: fc.integer({ min: 1, max: 120 }), leastInstalment: fc.nat(100_000_000).map((cents) => cents / 100), roundingUnit: fc.integer({ min: 1, max: 1_000_000 }),
  workingDayRule: fc.constantFrom("following" as const, "modified following" as const, "preceding" as const, "none" as const), interest,
  graceDays: fc.nat(90), cureDays: fc.nat(90), mayAccelerate: fc.boolean(), daysToFirst: fc.nat(90),
});
const policies: fc.Arbitrary<Policy> = fc.record({
  bucketEnds: rising(3, 1), minimumOverdue: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100), promiseGraceDays: fc.nat(30), promiseGraceIn: fc.constantFrom("days" as const, "working days" as const), plans,
  lateInterest: fc.oneof(fc.constantFrom({ kind: "none" as const }, { kind: "law" as const }), percent.map((annualPercent) => ({ kind: "contract" as const, annualPercent }))),
  contact: fc.record({ mode: fc.constantFrom(...wallModes), role: fc.constantFrom(...collectorRoles), debtor: fc.constantFrom(...debtorKinds) }),
  foresight: fc.record({ on: fc.boolean(), horizonDays: fc.integer({ min: 7, max: 120 }) }),
  targets: fc.record({ calls: fc.nat(1000), promised: fc.nat(1_000_000_000).map((cents) => cents / 100) }),
  country: fc.constantFrom("DE", "US"), early: fc.integer({ min: -60, max: -1 }), days: rising(stepNames.length - 2, 1), waits: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: stepNames.length, maxLength: stepNames.length }),
}).map(({ early, days, waits, ...rest }) => {
  const ladder = stepNames.map((step, index) => ({ step, fromDaysLate: [early, 0, ...days][index] ?? 0, waitDays: waits[index] ?? 0 }));
  return { ...policy, ...rest, ladders: { "": ladder, "key accounts": ladder } };
});

describe("a draft", () => {
  it("gives back the policy it was made of", () => {
    fc.assert(fc.property(policies, (given) => expect(policyOf(draftOf(given), policy)).toEqual({ policy: given })));
  });

  it("takes nothing that the workbook would not be read with", () => {
    const text = fc.oneof(fc.integer({ min: -100, max: 500 }).map(String), fc.constantFrom("", "9,5", "0", "100.5", "abc", "1e9", "99999999999"));
    const change = fc.record({ bucketEnds: text, minimumOverdue: text, promiseGraceDays: text, calls: text, promised: text, latePercent: text, mostInstalments: text, mostMonths: text, leastInstalment: text, roundingUnit: text, annualPercent: text, graceDays: text, from: text, wait: text, step: fc.nat(6) }, { requiredKeys: [] });
    fc.assert(fc.property(policies, change, (given, { latePercent, mostInstalments, mostMonths, leastInstalment, roundingUnit, annualPercent, graceDays, from, wait, step, ...top }) => {
      const draft = draftOf(given);
      const typed = Object.fromEntries(Object.entries({ mostInstalments, mostMonths, leastInstalment, roundingUnit, annualPercent, graceDays }).filter(([, value]) => value !== undefined));
      const ladders = draft.ladders.map((ladder) => ({ ...ladder, steps: ladder.steps.map((each, at) => (at === step ? { ...each, fromDaysLate: from ?? each.fromDaysLate, waitDays: wait ?? each.waitDays } : each)) }));
      const result = policyOf({ ...draft, ...top, plans: { ...draft.plans, ...typed }, lateInterest: { ...draft.lateInterest, ...(latePercent !== undefined && { annualPercent: latePercent }) }, ladders }, policy);
      if ("policy" in result) expect(readPolicy(result.policy)).toEqual({ ok: true, policy: result.policy });
    }));
  });

  it("reads a decimal comma and a percent sign in a rate, and keeps it as text", () => {
    const draft = draftOf(policy);
    expect(policyOf({ ...draft, lateInterest: { kind: "contract", annualPercent: " 9,50 %" }, plans: { ...draft.plans, interest: "annuity", annualPercent: "8" } }, policy)).toMatchObject({
      policy: { lateInterest: { kind: "contract", annualPercent: "9.50" }, plans: { interest: { kind: "annuity", annualPercent: "8", dayCount: "ACT/365F" } } },
    });
    expect(wrongOf({ lateInterest: { kind: "contract", annualPercent: "" } })).toEqual(["lateInterest"]);
    expect(wrongOf({ lateInterest: { kind: "contract", annualPercent: "101" } })).toEqual(["lateInterest"]);
    expect(wrongOf({ lateInterest: { kind: "law", annualPercent: "abc" } })).toEqual([]);
    expect(policyOf({ ...draft, plans: { ...draft.plans, mostInstalments: "0", interest: "simple" } }, policy)).toEqual({ wrong: { plans: { mostInstalments: "Give a whole number from 1 to 260.", annualPercent: "Give a yearly rate above 0, up to 100 percent." } } });
  });

  it("reads a decimal comma and spaces", () => {
    expect(policyOf({ ...draftOf(policy), minimumOverdue: " 12,50 ", bucketEnds: "15,30 , 45" }, policy)).toEqual({ policy: { ...policy, minimumOverdue: 12.5, bucketEnds: [15, 30, 45] } });
  });

  it("names the field that is not whole or in order", () => {
    expect(wrongOf({ bucketEnds: "30, 20" })).toEqual(["bucketEnds"]);
    expect(wrongOf({ bucketEnds: "" })).toEqual(["bucketEnds"]);
    expect(wrongOf({ minimumOverdue: "ten" })).toEqual(["minimumOverdue"]);
    expect(wrongOf({ promiseGraceDays: "-1" })).toEqual(["promiseGraceDays"]);
    expect(wrongOf({ calls: "many" })).toEqual(["calls"]);
    expect(wrongOf({ calls: "1001" })).toEqual(["calls"]);
    expect(wrongOf({ promised: "-5" })).toEqual(["promised"]);
  });

  it("refuses a ladder that goes down, an unnamed segment and two of one name", () => {
    const [everyone] = draftOf(policy).ladders;
    if (!everyone) throw new Error("Expected a ladder, got none");
    const steps = everyone.steps.map((step, index) => (index === 3 ? { ...step, fromDaysLate: "1" } : step));
    expect(policyOf({ ...draftOf(policy), ladders: [{ segment: "", steps }] }, policy)).toEqual({ wrong: { ladders: "Everyone else, Second call: it must come later than the step before it." } });
    expect(policyOf({ ...draftOf(policy), ladders: [everyone, everyone] }, policy)).toEqual({ wrong: { ladders: "Give each segment a name." } });
    expect(policyOf({ ...draftOf(policy), ladders: [everyone, { ...everyone, segment: "SMB" }, { ...everyone, segment: "smb " }] }, policy)).toEqual({ wrong: { ladders: "There are two ladders for smb . Keep one." } });
  });
});
