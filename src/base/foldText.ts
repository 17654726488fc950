/**
 * Text as keys compare it: NBSP and other blanks become one space, zero-width characters go, case is folded,
 * Unicode is composed. The original is kept elsewhere for display. "ACME\u00A0 Ltd " and "acme ltd" fold alike.
 */
export function foldText(text: string): string {
  if (isTidy(text)) return text.toLowerCase();
  return text.normalize("NFKC").replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Printable ASCII without a blank at either end or two in a row: nothing to compose, strip or collapse, as in most cells. False for "". */
export function isTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

/** Joins the folded cells of the key columns; a number keeps its text ("00851" and 851 are two keys). Empty where all parts are. */
export function rowKey(parts: readonly (string | number | boolean)[]): string {
  let key = "";
  let isBlank = true;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    const folded = foldText(typeof part === "string" ? part : String(part));
    if (folded !== "") isBlank = false;
    key = at === 0 ? folded : `${key}|${folded}`;
  }
  return isBlank ? "" : key;
}
