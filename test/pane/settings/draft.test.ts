import fc from "fast-check";
import { stepNames, type Policy } from "../../../src/ledger/Policy";
import { collectorRoles, debtorKinds, wallModes } from "../../../src/ledger/Profile";
import { draftOf, policyOf, type Draft } from "../../../src/pane/settings/draft";
import { policy } from "../world";

const wrongOf = (change: Partial<Draft>) => {
  const result = policyOf({ ...draftOf(policy), ...change }, policy);
  return "wrong" in result ? Object.keys(result.wrong) : [];
};

const rising = (count: number, least: number) => fc.uniqueArray(fc.integer({ min: least, max: 400 }), { minLength: count, maxLength: count }).map((days) => days.sort((a, b) => a - b));
const policies: fc.Arbitrary<Policy> = fc.record({
  bucketEnds: rising(3, 1), minimumOverdue: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100), promiseGraceDays: fc.nat(30),
  contact: fc.record({ mode: fc.constantFrom(...wallModes), role: fc.constantFrom(...collectorRoles), debtor: fc.constantFrom(...debtorKinds) }),
  targets: fc.record({ calls: fc.nat(1000), promised: fc.nat(1_000_000_000).map((cents) => cents / 100) }),
  country: fc.constantFrom("DE", "US"), days: rising(stepNames.length, -30), waits: fc.array(fc.nat(60), { minLength: stepNames.length, maxLength: stepNames.length }),
}).map(({ days, waits, ...rest }) => {
  const ladder = stepNames.map((step, index) => ({ step, fromDaysLate: days[index] ?? 0, waitDays: waits[index] ?? 0 }));
  return { ...policy, ...rest, ladders: { "": ladder, "key accounts": ladder } };
});

describe("a draft", () => {
  it("gives back the policy it was made of", () => {
    fc.assert(fc.property(policies, (given) => expect(policyOf(draftOf(given), policy)).toEqual({ policy: given })));
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
    expect(policyOf({ ...draftOf(policy), ladders: [{ segment: "", steps }] }, policy)).toEqual({ wrong: { ladders: "Everyone else, Second call: it must not come earlier than the step before it." } });
    expect(policyOf({ ...draftOf(policy), ladders: [everyone, everyone] }, policy)).toEqual({ wrong: { ladders: "Give each segment a name." } });
    expect(policyOf({ ...draftOf(policy), ladders: [everyone, { ...everyone, segment: "SMB" }, { ...everyone, segment: "smb " }] }, policy)).toEqual({ wrong: { ladders: "There are two ladders for smb . Keep one." } });
  });
});
