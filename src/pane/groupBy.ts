/** Items by a word of theirs, in the order of first appearance. (`Map.groupBy` is missing in the web views of older Macs.) */
export function groupBy<T>(items: readonly T[], wordOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const word = wordOf(item);
    const group = groups.get(word);
    if (group) group.push(item);
    else groups.set(word, [item]);
  }
  return groups;
}
