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
    ["ladders", { ladders: [] }], ["ladders.key", { ladders: { key: [] } }],
    ["ladders.key.0.step", { ladders: { key: [{ step: "Visit", fromDaysLate: 3, waitDays: 3 }] } }],
    ["ladders.key.1.step", { ladders: { key: [{ step: "Firm letter", fromDaysLate: 3, waitDays: 3 }, { step: "First call", fromDaysLate: 9, waitDays: 3 }] } }],
    ["ladders.key.1.fromDaysLate", { ladders: { key: [{ step: "First call", fromDaysLate: 3, waitDays: 3 }, { step: "Firm letter", fromDaysLate: 3, waitDays: 3 }] } }],
    ["ladders.key.0.fromDaysLate", { ladders: { key: [{ step: "Reminder", fromDaysLate: 2, waitDays: 3 }] } }],
    ["ladders.key.0.fromDaysLate", { ladders: { key: [{ step: "Due today", fromDaysLate: 1, waitDays: 3 }] } }],
    ["ladders.key.0.waitDays", { ladders: { key: [{ step: "First call", fromDaysLate: 2, waitDays: 0 }] } }],
    ["contact.mode", { contact: { mode: "sometimes" } }], ["contact.debtor", { contact: { debtor: "robot" } }], ["targets.calls", { targets: { calls: -1 } }], ["targets.promised", { targets: { promised: "lots" } }],
    ["ladders.KEY", { ladders: { key: defaultPolicy.ladders[""], KEY: defaultPolicy.ladders[""] } }],
  ])("says what is wrong with %s", (field, data) => {
    expect(problemsOf(data)).toEqual([field]);
  });

  it("tells every problem at once", () => {
    expect(problemsOf({ strategy: 1, country: 2, minimumOverdue: 3 })).toEqual(["strategy", "country"]);
  });

  it("folds segment names and writes the country in capitals", () => {
    const reading = readPolicy({ country: " de ", ladders: { " Key  Accounts ": defaultPolicy.ladders[""] } });
    expect(reading).toMatchObject({ ok: true, policy: { country: "DE", ladders: { "key accounts": {}, "": {} } } });
  });

  it("never throws, and what it accepts it accepts again unchanged", () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom("balanced", "DE", 0, 5, [30, 60]));
    fc.assert(fc.property(fc.record({ strategy: field, weights: field, bucketEnds: field, country: field, ladders: field, minimumOverdue: field, promiseGraceDays: field }, { requiredKeys: [] }), (data) => {
      const reading = readPolicy(data);
      if (reading.ok) expect(readPolicy(reading.policy)).toEqual(reading);
      else expect(reading.problems.every(({ message }) => message.endsWith("."))).toBe(true);
    }));
  });
});
