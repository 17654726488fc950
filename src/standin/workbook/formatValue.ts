/** A value as Excel shows it under a number format code. */
import { format } from "numfmt";
import type { Value } from "./Value";
import { isError } from "./Value";

interface Showing { readonly date1904: boolean; readonly culture: string }

/** Days between the two date systems. */
const DAYS_1904 = 1462;
const dateCodes = new Map<string, boolean>();

const isDated = (code: string): boolean => {
  let known = dateCodes.get(code);
  if (known === undefined) {
    known = /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|General/gi, ""));
    dateCodes.set(code, known);
  }
  return known;
};

export function formatValue(value: Value, code: string, { date1904, culture }: Showing): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (code === "General" || code === "@")) return value;
  if (code === "@") return format("General", value, { locale: culture });
  const shown = typeof value === "number" && date1904 && isDated(code) ? value + DAYS_1904 : value;
  try {
    return format(code, shown, { locale: culture, throws: false, leap1900: true });
  } catch {
    return String(value);
  }
}
