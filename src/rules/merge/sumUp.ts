/** Counts and money of a merge, per kind and currency. */
import { money } from "../../base/Money";
import { mergeKinds, type MergeEntry, type MergeSum } from "./Merge";

export function sumUp(entries: readonly MergeEntry[]): readonly MergeSum[] {
  const sums = new Map<string, { count: number; before: number; after: number }>();
  for (const { kind, before, after } of entries) {
    const key = `${mergeKinds.indexOf(kind)}|${after.currency}`;
    let sum = sums.get(key);
    if (!sum) sums.set(key, sum = { count: 0, before: 0, after: 0 });
    sum.count += 1;
    sum.before += before.minor;
    sum.after += after.minor;
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { count, before, after }]) => {
    const [kind = 0, currency = ""] = [Number(key.split("|")[0]), key.split("|")[1]];
    return { kind: mergeKinds[kind] ?? "unchanged", currency, count, before: money(before, currency), after: money(after, currency) };
  });
}
