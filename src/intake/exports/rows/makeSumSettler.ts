/** Decides what a run of sums without a name covers: the group above it, the groups above that, or everything. */
import { moneyOf } from "../../rows/moneyOf";
import type { LineSums } from "../proof/makeLineSums";
import type { Prover } from "../proof/makeProver";
import type { Queued } from "./Queued";

export interface SumSettler {
  /** Lines from here on are in no subtotal yet. */
  readonly openFrom: () => number;
  readonly closeAt: (count: number) => void;
  /** `atEnd`: no line follows. Says of each whether it is the total of all. */
  readonly settle: (run: readonly Queued[], atEnd: boolean) => ("subtotal" | "total")[];
}

export function makeSumSettler(sums: LineSums, prover: Prover): SumSettler {
  /** Where each level of subtotals begins; level 1 is the innermost. */
  const starts: number[] = [0, 0];
  let unnamed = 0;
  const startOf = (level: number): number => starts[Math.min(level, starts.length - 1)] ?? 0;
  const close = (level: number, at: number): void => {
    while (starts.length <= level + 1) starts.push(starts.at(-1) ?? 0);
    for (let each = 1; each <= level; each += 1) starts[each] = at;
  };
  const isAll = ({ value, of }: Queued): boolean => {
    const [only, ...others] = sums.between(0, sums.count());
    return only !== undefined && others.length === 0 && moneyOf(value, only[0]).minor === only[1][of];
  };
  return {
    openFrom: () => startOf(1),
    closeAt: (count) => close(1, count),
    settle(run, atEnd) {
      const now = sums.count();
      const isOpen = startOf(1) < now;
      const currencies = new Set(run.map(({ currency }) => currency));
      const perCurrency = run.length > 1 && !currencies.has("") && currencies.size === run.length;
      const steps = perCurrency ? 1 : run.length;
      let level = isOpen ? 0 : 1;
      let from = 0;
      const verdicts = run.map((sum, at): "subtotal" | "total" => {
        const step = perCurrency ? 0 : at;
        if (step === at) level = Math.max(level + 1, sum.stars);
        const isLast = step === steps - 1;
        const asBefore = steps === 1 && isOpen && unnamed > 0 && !isAll(sum);
        const isTotal = sum.grand || (atEnd && isLast && !sum.sub && !(asBefore && sum.stars < 2));
        from = isTotal ? 0 : startOf(level);
        const is = isTotal ? "total" : "subtotal";
        prover.state({ level: is, label: sum.text, row: sum.row, from, to: now, currency: sum.currency, value: sum.value, of: sum.of });
        return is;
      });
      if (isOpen && !atEnd) unnamed += 1;
      close(level, now);
      return verdicts;
    },
  };
}
