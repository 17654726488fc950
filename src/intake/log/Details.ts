/** The Details cell of a log row: JSON of what has no column, each field taken only where it is what it should be. */
import { dayFromIso, type Day } from "../../base/Day";
import { type LogCells, textOf } from "./LogCells";

export type Details = Readonly<Record<string, unknown>>;

/** Empty where the cell is, or where it is no JSON of ours any more. */
export function detailsOf(cells: LogCells): Details {
  const text = textOf(cells, "details");
  if (text.trim() === "") return {};
  try {
    const read: unknown = JSON.parse(text);
    if (isFields(read)) return read;
  } catch { /* typed over: said below */ }
  cells.wrong("details", "unreadable-details", "What stood here cannot be read any more; the rest of the row is. Restore the cell from an older version of the workbook.");
  return {};
}

export const isFields = (value: unknown): value is Details => typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === "string";

export const asText = (value: unknown): string | undefined => (isText(value) ? value : undefined);

export const asTexts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) && value.every(isText) ? value : undefined);

export const asDay = (value: unknown): Day | undefined => (isText(value) ? dayFromIso(value) ?? undefined : undefined);

/** Only the fields that are there: an optional field is left out, never undefined. */
export function given<T extends object>(fields: T): { readonly [Field in keyof T]?: Exclude<T[Field], undefined> } {
  const kept: Partial<T> = { ...fields };
  for (const name of Object.keys(kept) as (keyof T)[]) if (kept[name] === undefined) delete kept[name];
  return kept as { [Field in keyof T]?: Exclude<T[Field], undefined> };
}
