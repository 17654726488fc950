import fc from "fast-check";
import { RandomDay, stepOf, type Step } from "./randomDay";

const weights = { log: 8, save: 6, "save both": 1, crash: 1, reopen: 1, sort: 1, insert: 1, delete: 1, type: 1, "their row": 1, overwrite: 1, "sort log": 1, wait: 3 };
const anyTrouble = ["none", "none", "fail", "drop", "hang", "crash", "meanwhile", "meanwhile"] as const;
const CONTACTS = 200;

async function live(steps: readonly Step[]): Promise<void> {
  const day = new RandomDay();
  try {
    await day.begin();
    for (const step of steps) await day.run(step);
    await day.end();
    await day.expectAll();
  } finally {
    day.close();
  }
}

describe("a day at the desk", () => {
  it("leaves every note once with its customer, and the columns as the log has them, whatever fails and whoever edits", async () => {
    await fc.assert(fc.asyncProperty(fc.array(stepOf(weights, anyTrouble), { minLength: 4, maxLength: 24, size: "max" }), live), { numRuns: Number(process.env["DAYS"] ?? 15) });
  }, 600_000);

  it(`holds for a long day of ${CONTACTS} contacts`, async () => {
    const steps = fc.sample(stepOf({ ...weights, log: 20, save: 12 }, ["none", "none", "none", "none", "none", "none", "fail", "drop", "hang", "meanwhile", "meanwhile", "meanwhile"]), { seed: 20261122, numRuns: 3 * CONTACTS });
    const logs = steps.flatMap((step, at) => (step.do === "log" ? [at] : []));
    expect(logs.length).toBeGreaterThanOrEqual(CONTACTS);
    await live(steps.slice(0, (logs[CONTACTS - 1] ?? 0) + 1));
  }, 600_000);
});
