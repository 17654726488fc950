/** Most points each part can give: the weights scaled to 100 whole points, leftovers to the largest remainders. */
import type { PartName, Policy } from "../../ledger/Policy";

export const partNames: readonly PartName[] = ["money", "lateness", "behaviour", "promises", "silence"];

/** The other strategies are one key and nothing else, so that the list visibly follows it; the weights are Balanced's. */
const soleParts = { newest: "lateness", longest: "lateness", largest: "money" } as const;

export function scaleWeights({ strategy, weights }: Policy): Readonly<Record<PartName, number>> {
  if (strategy !== "balanced") return { money: 0, lateness: 0, behaviour: 0, promises: 0, silence: 0, [soleParts[strategy]]: 100 };
  const sum = partNames.reduce((total, name) => total + weights[name], 0);
  // All sliders at zero say nothing about the order, so every part counts alike.
  const exact = partNames.map((name) => ({ name, share: sum > 0 ? (weights[name] * 100) / sum : 100 / partNames.length }));
  const whole = new Map(exact.map(({ name, share }) => [name, Math.floor(share)]));
  let left = 100 - [...whole.values()].reduce((total, points) => total + points, 0);
  const byRemainder = [...exact].sort((a, b) => b.share - Math.floor(b.share) - (a.share - Math.floor(a.share)));
  for (const { name } of byRemainder) if (left-- > 0) whole.set(name, (whole.get(name) ?? 0) + 1);
  return Object.fromEntries(whole) as Record<PartName, number>;
}
