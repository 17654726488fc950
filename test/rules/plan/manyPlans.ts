/** Random plans by the hundred thousand, outside jest: `npx tsx test/rules/plan/manyPlans.ts 1000000 [seed]`. */
import fc from "fast-check";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { anyTerms, isOpenDay } from "./anyTerms";
import { scheduleFault } from "./scheduleFault";

const wanted = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20261122);
const begun = performance.now();
let [drawn, planned, rows, milliseconds] = [0, 0, 0, 0];
const report = (): void => {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  process.stdout.write(`${planned} plans of ${drawn} terms, ${rows} instalments, ${(milliseconds / Math.max(1, planned)).toFixed(3)} ms each, ${seconds} s\n`);
};
// Sampled in lots: a lot is kept in memory.
for (let lot = 0; planned < wanted; lot += 1) {
  for (const terms of fc.sample(anyTerms, { numRuns: 10_000, seed: seed + lot })) {
    if (planned >= wanted) break;
    drawn += 1;
    const from = performance.now();
    const answer = makeSchedule(terms, { isWorkingDay: isOpenDay });
    milliseconds += performance.now() - from;
    if ("problems" in answer) continue;
    planned += 1;
    rows += answer.schedule.instalments.length;
    const fault = scheduleFault(terms, answer.schedule);
    if (fault !== "") throw new Error(`Expected a right schedule (lot ${lot}), got ${fault}: ${JSON.stringify(terms)}`);
  }
  if (lot % 5 === 0) report();
}
report();
