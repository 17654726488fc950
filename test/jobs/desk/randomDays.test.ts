import fc from "fast-check";
import { RandomDay, stepOf, type Step } from "./randomDay";

const weights = { log: 8, save: 6, crash: 1, reopen: 1, sort: 1, insert: 1, delete: 1, type: 1, "their row": 1, overwrite: 1, "sort log": 1, wait: 3 };
const anyTrouble = ["none", "none", "fail", "drop", "hang", "crash", "meanwhile", "meanwhile"] as const;

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
    await fc.assert(fc.asyncProperty(fc.array(stepOf(weights, anyTrouble), { minLength: 4, maxLength: 24, size: "max" }), live), { numRuns: Number(process.env["DAYS"] ?? 25), endOnFailure: !process.env["SHRINK"] });
  }, 300_000);
});
