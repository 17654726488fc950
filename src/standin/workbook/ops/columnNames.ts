/** Names of table columns: always text, never empty, never twice (in any case). */
import type { Value } from "../Value";
import { isError } from "../Value";

export function freeColumnName(taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  let n = 1;
  while (folded.has(`column${n}`)) n++;
  return `Column${n}`;
}

/** "Amount", "Amount2", "Amount3" … */
export function uniqueColumnName(name: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((one) => one.toLowerCase()));
  if (!folded.has(name.toLowerCase())) return name;
  let n = 2;
  while (folded.has(`${name}${n}`.toLowerCase())) n++;
  return `${name}${n}`;
}

/** The header cells of a new table as its column names. `shown` is each cell's formatted text. */
export function columnNames(cells: readonly Value[], shown: readonly string[]): string[] {
  const names: string[] = [];
  const given = cells.map((cell, i) => (cell === null || isError(cell) ? "" : shown[i] ?? ""));
  given.forEach((name, i) => {
    const others = [...names, ...given.slice(i + 1)];
    names.push(name === "" ? freeColumnName([...others, ...given.slice(0, i)]) : uniqueColumnName(name, names));
  });
  return names;
}
