/** The numbers a conditional format lies on, and what its bounds come to among them. */
import type { Bound, ConditionalFormat } from "../workbook/ConditionalFormat";
import type { Sheet } from "../workbook/Sheet";
import type { Value } from "../workbook/Value";
import { intersect } from "../workbook/Rect";
import { copyFormula } from "./shiftFormula";

/** A formula of the format, moved from its first cell to this one. */
export function valueOf(sheet: Sheet, format: ConditionalFormat, formula: string, row: number, column: number): Value {
  const first = format.rects[0];
  if (!first) return null;
  try {
    return sheet.around.evaluateAt(copyFormula(formula, row - first.row, column - first.column), sheet.id, row, column);
  } catch {
    return null; // What cannot be read holds nowhere, as in Excel.
  }
}

interface Gathered { readonly revision: number; readonly sorted: Float64Array; readonly counts: ReadonlyMap<string, number>; readonly mean: number; readonly deviation: number }
const gathered = new WeakMap<ConditionalFormat, Gathered>();

const keyOf = (value: Value): string => (typeof value === "string" ? `"${value.toLowerCase()}` : String(value));

/** Gathered once per state of the workbook. */
function gather(sheet: Sheet, format: ConditionalFormat): Gathered {
  const known = gathered.get(format);
  const { revision } = sheet.around;
  if (known?.revision === revision) return known;
  const used = sheet.usedRect(true);
  const found: number[] = [];
  const counts = new Map<string, number>();
  for (const rect of format.rects) {
    const part = used && intersect(used, rect);
    for (const line of part ? sheet.values(part) : []) {
      for (const value of line) {
        if (typeof value === "number") found.push(value);
        if (value !== null) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
      }
    }
  }
  const mean = found.reduce((sum, value) => sum + value, 0) / (found.length || 1);
  const deviation = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length || 1));
  const made = { revision, sorted: Float64Array.from(found).sort(), counts, mean, deviation };
  gathered.set(format, made);
  return made;
}

export const numbersOf = (sheet: Sheet, format: ConditionalFormat): Float64Array => gather(sheet, format).sorted;
/** How often a value stands among the format's cells. */
export const timesOf = (sheet: Sheet, format: ConditionalFormat, value: Value): number => gather(sheet, format).counts.get(keyOf(value)) ?? 0;
/** Over all the numbers, as Excel reckons its rules about averages. */
export const averageOf = (sheet: Sheet, format: ConditionalFormat): { readonly mean: number; readonly deviation: number } => gather(sheet, format);

function percentile(sorted: Float64Array, share: number): number {
  const at = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1);
}

export function boundValue(sheet: Sheet, format: ConditionalFormat, { type, formula }: Bound, isUpper: boolean): number {
  const sorted = numbersOf(sheet, format);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const first = format.rects[0];
  const given = formula === undefined || !first ? 0 : Number(valueOf(sheet, format, formula, first.row, first.column) ?? 0);
  switch (type) {
    case "Automatic": return isUpper ? Math.max(0, high) : Math.min(0, low);
    case "LowestValue": return low;
    case "HighestValue": return high;
    case "Number":
    case "Formula": return Number.isNaN(given) ? 0 : given;
    case "Percent": return low + ((high - low) * given) / 100;
    case "Percentile": return percentile(sorted, given / 100);
  }
}
