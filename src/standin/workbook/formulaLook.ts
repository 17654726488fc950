/** The number format Excel gives a General cell when a formula is typed into it: dates from date functions, a look from the cell it reads. */
import type { Sheet } from "./Sheet";
import type { Style } from "./Style";
import { readAddress } from "./Rect";

const BY_FUNCTION: Readonly<Record<string, string>> = { TODAY: "m/d/yyyy", DATE: "m/d/yyyy", NOW: "m/d/yyyy h:mm", TIME: "h:mm AM/PM" };

export function formulaLook(text: string, sheet: Sheet): Partial<Style> | undefined {
  const called = /^=([A-Z]+)\([^()]*\)$/.exec(text)?.[1];
  const byFunction = called === undefined ? undefined : BY_FUNCTION[called];
  if (byFunction !== undefined) return { numberFormat: byFunction };
  const read = /^=(\$?[A-Z]{1,3}\$?\d+)(?:[+-]\d+)?$/.exec(text)?.[1];
  const at = read === undefined ? null : readAddress(read);
  if (!at) return undefined;
  const { numberFormat } = sheet.styleAt(at.row, at.column);
  return numberFormat === "General" || numberFormat === "@" ? undefined : { numberFormat };
}
