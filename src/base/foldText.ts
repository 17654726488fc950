/**
 * Text as keys compare it: NBSP and other blanks become one space, zero-width characters go, case is folded,
 * Unicode is composed. The original is kept elsewhere for display. "ACME\u00A0 Ltd " and "acme ltd" fold alike.
 */
export function foldText(text: string): string {
  return text.normalize("NFKC").replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Joins the folded cells of the key columns; a number keeps its text ("00851" and 851 are two keys). Empty where all parts are. */
export function rowKey(parts: readonly (string | number | boolean)[]): string {
  const folded = parts.map((part) => foldText(String(part)));
  return folded.every((part) => part === "") ? "" : folded.join("|");
}
