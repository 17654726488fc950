/** The ageing of each currency as labelled bars that add up to what is open. */
import type { Balance } from "../Decision";
import type { AgeingBar } from "./Brief";

export function ageingBars(balances: readonly Balance[], bucketEnds: readonly number[]): Readonly<Record<string, readonly AgeingBar[]>> {
  const labels = bucketLabels(bucketEnds);
  const bars: Record<string, readonly AgeingBar[]> = {};
  for (const { currency, open, buckets } of balances) {
    if (open.minor === 0) continue;
    bars[currency] = buckets.map((amount, at) => ({ label: labels[at] ?? "", amount, share: amount.minor / open.minor }));
  }
  return bars;
}

/** "Not due", "1–30 days", …, "Over 90 days". */
function bucketLabels(ends: readonly number[]): readonly string[] {
  const spans = ends.map((end, at) => `${(ends[at - 1] ?? 0) + 1}–${end} days`);
  const last = ends.at(-1);
  return ["Not due", ...spans, last === undefined ? "Overdue" : `Over ${last} days`];
}
