/** Drops the parts that nothing leads to any more after a sheet or table is gone. Parts nothing ever led to stay. */
import type { Package } from "./Package";

export function reachableParts(pack: Package): Set<string> {
  const reached = new Set<string>();
  const open = [""];
  while (open.length > 0) {
    const relations = pack.relationsOf(open.pop()!);
    for (const relation of relations.list) {
      const part = relations.partOf(relation).toLowerCase();
      if (relation.external || reached.has(part) || !pack.has(part)) continue;
      reached.add(part);
      open.push(part);
    }
  }
  return reached;
}

export function sweepParts(pack: Package, before: ReadonlySet<string>): void {
  const after = reachableParts(pack);
  for (const part of before) if (!after.has(part)) pack.delete(part);
}
