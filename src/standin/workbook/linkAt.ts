/** The link of a cell, found without walking through all links of the sheet for every cell drawn. */
import type { Hyperlink, Sheet } from "./Sheet";
import { holdsCell } from "./Rect";

interface Index { readonly byRow: ReadonlyMap<number, readonly Hyperlink[]>; readonly tall: readonly Hyperlink[] }

const indexes = new WeakMap<readonly Hyperlink[], Index>();

function indexOf(links: readonly Hyperlink[]): Index {
  const known = indexes.get(links);
  if (known) return known;
  const byRow = new Map<number, Hyperlink[]>();
  const tall: Hyperlink[] = [];
  for (const link of links) {
    if (link.rect.rows !== 1) tall.push(link);
    else byRow.set(link.rect.row, [...byRow.get(link.rect.row) ?? [], link]);
  }
  const index = { byRow, tall };
  indexes.set(links, index);
  return index;
}

export function linkAt({ hyperlinks }: Sheet, row: number, column: number): Hyperlink | undefined {
  if (hyperlinks.length === 0) return undefined;
  const { byRow, tall } = indexOf(hyperlinks);
  return byRow.get(row)?.find((link) => holdsCell(link.rect, row, column)) ?? tall.find((link) => holdsCell(link.rect, row, column));
}
