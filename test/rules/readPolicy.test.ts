import fc from "fast-check";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { readPolicy } from "../../src/rules/readPolicy";

const problemsOf = (data: unknown) => {
  const reading = readPolicy(data);
  return reading.ok ? [] : reading.problems.map(({ field }) => field);
};

describe("readPolicy", () => {
  it("reads what was stored as JSON", () => {
    expect(readPolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({ ok: true, policy: defaultPolicy });
  });

  it("fills an absent field from the default and drops what it does not know", () => {
    expect(readPolicy({ strategy: "largest", weights: { money: 5 }, colour: "red" })).toEqual({ ok: true, policy: { ...defaultPolicy, strategy: "largest", weights: { ...defaultPolicy.weights, money: 5 } } });
  });

  it.each([null, undefined, 7, "balanced", []])("is no policy: %p", (data) => {
    expect(problemsOf(data)).toEqual([""]);
  });

  it.each<[string, unknown]>([
    ["strategy", { strategy: "luckiest" }], ["weights", { weights: 3 }], ["weights.silence", { weights: { silence: 101 } }], ["weights.money", { weights: { money: NaN } }],
    ["weights", { weights: { money: 0, lateness: 0, behaviour: 0, promises: 0, silence: 0 } }],
    ["bucketEnds", { bucketEnds: [30, 30] }], ["bucketEnds", { bucketEnds: [] }], ["bucketEnds", { bucketEnds: [0] }], ["bucketEnds", { bucketEnds: "30,60" }],
    ["country", { country: "Germany" }], ["minimumOverdue", { minimumOverdue: -1 }], ["minimumOverdue", { minimumOverdue: "5" }], ["promiseGraceDays", { promiseGraceDays: 1.5 }],
    ["promiseGraceIn", { promiseGraceIn: "weeks" }],
    ["lateInterest", { lateInterest: "law" }], ["lateInterest", { lateInterest: { kind: "usury" } }], ["lateInterest.annualPercent", { lateInterest: { kind: "contract" } }],
    ...["9,5", "0", "-1", "100.01", " 9", "1e2", 9.5].map((annualPercent): [string, unknown] => ["lateInterest.annualPercent", { lateInterest: { kind: "contract", annualPercent } }]),
    ["plans", { plans: 12 }], ["plans.mostInstalments", { plans: { mostInstalments: 0 } }], ["plans.mostInstalments", { plans: { mostInstalments: 261 } }], ["plans.mostMonths", { plans: { mostMonths: 1.5 } }],
    ["plans.leastInstalment", { plans: { leastInstalment: -1 } }], ["plans.roundingUnit", { plans: { roundingUnit: 0 } }], ["plans.workingDayRule", { plans: { workingDayRule: "nearest" } }],
    ["plans.graceDays", { plans: { graceDays: "5" } }], ["plans.cureDays", { plans: { cureDays: 91 } }], ["plans.daysToFirst", { plans: { daysToFirst: -1 } }], ["plans.mayAccelerate", { plans: { mayAccelerate: "yes" } }],
    ["plans.interest", { plans: { interest: { kind: "compound" } } }], ["plans.interest.annualPercent", { plans: { interest: { kind: "simple", annualPercent: 8, dayCount: "ACT/360" } } }],
    ["plans.interest.dayCount", { plans: { interest: { kind: "annuity", annualPercent: "8", dayCount: "30/365" } } }], ["plans.interest.onNominalDays", { plans: { interest: { kind: "simple", annualPercent: "8", dayCount: "ACT/360", onNominalDays: 1 } } }],
    ["ladders", { ladders: [] }], ["ladders.key", { ladders: { key: [] } }],
    ["ladders.key.0.step", { ladders: { key: [{ step: "Visit", fromDaysLate: 3, waitDays: 3 }] } }],
    ["ladders.key.1.step", { ladders: { key: [{ step: "Firm letter", fromDaysLate: 3, waitDays: 3 }, { step: "First call", fromDaysLate: 9, waitDays: 3 }] } }],
    ["ladders.key.1.fromDaysLate", { ladders: { key: [{ step: "First call", fromDaysLate: 3, waitDays: 3 }, { step: "Firm letter", fromDaysLate: 3, waitDays: 3 }] } }],
    ["ladders.key.0.fromDaysLate", { ladders: { key: [{ step: "Reminder", fromDaysLate: 2, waitDays: 3 }] } }],
    ["ladders.key.0.fromDaysLate", { ladders: { key: [{ step: "Due today", fromDaysLate: 1, waitDays: 3 }] } }],
    ["ladders.key.0.waitDays", { ladders: { key: [{ step: "First call", fromDaysLate: 2, waitDays: 0 }] } }],
    ["contact.mode", { contact: { mode: "sometimes" } }], ["contact.debtor", { contact: { debtor: "robot" } }], ["targets.calls", { targets: { calls: -1 } }], ["targets.promised", { targets: { promised: "lots" } }],
    ["foresight.on", { foresight: { on: "yes" } }], ["foresight.on", { foresight: "on" }], ["foresight.horizonDays", { foresight: { horizonDays: 6 } }], ["foresight.horizonDays", { foresight: { horizonDays: 121 } }], ["foresight.horizonDays", { foresight: { horizonDays: 30.5 } }],
    ["ladders.KEY", { ladders: { key: defaultPolicy.ladders[""], KEY: defaultPolicy.ladders[""] } }],
  ])("says what is wrong with %s", (field, data) => {
    expect(problemsOf(data)).toEqual([field]);
  });

  it("reads what is claimed for paying late, and what plans offer", () => {
    const plans = { mostInstalments: 24, interest: { kind: "simple", annualPercent: "11.75", dayCount: "30E/360", onNominalDays: true, margin: 3 } };
    const reading = readPolicy({ promiseGraceIn: "working days", lateInterest: { kind: "contract", annualPercent: "9.5", since: "2026" }, plans });
    expect(reading).toEqual({
      ok: true,
      policy: {
        ...defaultPolicy, promiseGraceIn: "working days", lateInterest: { kind: "contract", annualPercent: "9.5" },
        plans: { ...defaultPolicy.plans, mostInstalments: 24, interest: { kind: "simple", annualPercent: "11.75", dayCount: "30E/360", onNominalDays: true } },
      },
    });
    expect(readPolicy({ lateInterest: { kind: "law", annualPercent: "3" } })).toMatchObject({ policy: { lateInterest: { kind: "law" } } });
  });

  it("tells every problem at once", () => {
    expect(problemsOf({ strategy: 1, country: 2, minimumOverdue: 3 })).toEqual(["strategy", "country"]);
  });

  it("folds segment names and writes the country in capitals", () => {
    const reading = readPolicy({ country: " de ", ladders: { " Key  Accounts ": defaultPolicy.ladders[""] } });
    expect(reading).toMatchObject({ ok: true, policy: { country: "DE", ladders: { "key accounts": {}, "": {} } } });
  });

  it("never throws, and what it accepts it accepts again unchanged", () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom("balanced", "DE", 0, 5, [30, 60], "working days", { kind: "law" }, { kind: "contract", annualPercent: "4.25" }, { interest: { kind: "annuity", annualPercent: "8", dayCount: "ACT/360" } }));
    fc.assert(fc.property(fc.record({ strategy: field, weights: field, bucketEnds: field, country: field, ladders: field, minimumOverdue: field, promiseGraceDays: field, promiseGraceIn: field, lateInterest: field, plans: field }, { requiredKeys: [] }), (data) => {
      const reading = readPolicy(data);
      if (reading.ok) expect(readPolicy(reading.policy)).toEqual(reading);
      else expect(reading.problems.every(({ message }) => message.endsWith("."))).toBe(true);
    }));
  });
});
