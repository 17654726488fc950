/** The figures by which a foretelling is judged against what came. */

/** Chance that one that happened was given more than one that did not; ties count half. NaN where only one kind is there. */
export function auc(given: readonly number[], happened: readonly boolean[]): number {
  const order = given.map((_, at) => at).sort((a, b) => given[a]! - given[b]!);
  let ranks = 0, yes = 0;
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end < order.length && given[order[end]!] === given[order[at]!]) end += 1;
    for (const rank = (at + end + 1) / 2; at < end; at += 1) {
      if (!happened[order[at]!]) continue;
      ranks += rank;
      yes += 1;
    }
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (given.length - yes));
}

/** Mean squared distance of chance and outcome; 0 is perfect. */
export const brier = (given: readonly number[], happened: readonly boolean[]): number => mean(given.map((chance, at) => (chance - (happened[at] ? 1 : 0)) ** 2));

export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

export interface Ranked { readonly key: string; readonly score: number; readonly open: number; readonly money: number }

/** Share of all the money that the first of the ranking hold, for each share of its length (rounded up); null where there is none. Ties go by the open amount, as a person would, then by key. */
export function gainsAt(ranked: readonly Ranked[], shares: readonly number[]): readonly number[] | null {
  const sorted = [...ranked].sort((a, b) => b.score - a.score || b.open - a.open || (a.key < b.key ? -1 : 1));
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach(({ money }, at) => { sums[at + 1] = sums[at]! + money; });
  const all = sums[sorted.length]!;
  return all > 0 ? shares.map((share) => sums[Math.min(sorted.length, Math.ceil(share * sorted.length - 1e-9))]! / all) : null;
}

/** Chances in tenths: how many, what was given on average, what came. Empty tenths are left out. */
export interface ReliabilityBin { readonly from: number; readonly to: number; readonly count: number; readonly given: number; readonly came: number }

export function reliability(given: readonly number[], happened: readonly boolean[], bins = 10): readonly ReliabilityBin[] {
  const tally = Array.from({ length: bins }, () => ({ count: 0, given: 0, came: 0 }));
  given.forEach((chance, at) => {
    const bin = tally[Math.min(bins - 1, Math.floor(chance * bins))]!;
    bin.count += 1;
    bin.given += chance;
    bin.came += happened[at] ? 1 : 0;
  });
  return tally.flatMap(({ count, given: sum, came }, at) => (count === 0 ? [] : [{ from: at / bins, to: (at + 1) / bins, count, given: sum / count, came: came / count }]));
}
