/** The list as it was shown, with what has become known since: what a colleague logs ticks a row, but moves none under the hands. */
import type { Worklist, WorklistItem } from "../../rules/worklist/Worklist";
import type { Section } from "./filters";

/** Who left the list meanwhile stays in place with the reason; who came on it is shown when it is sorted anew. */
export function steady(shown: readonly Section[], { items, others }: Worklist): readonly Section[] {
  const now = new Map([...others, ...items].map((item): [string, WorklistItem] => [item.customer, item]));
  return shown.map(({ group, items: before }) => ({ group, items: before.flatMap(({ customer }) => now.get(customer) ?? []) }));
}

export const isSameOrder = (one: readonly Section[], other: readonly Section[]): boolean =>
  one.length === other.length && one.every(({ group, items }, nth) => {
    const against = other[nth];
    return against?.group === group && against.items.length === items.length && items.every(({ customer }, at) => against.items[at]?.customer === customer);
  });
