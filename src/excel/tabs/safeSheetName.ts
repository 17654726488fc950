/** A sheet name that Excel takes and that no sheet has: "Statement Acme", "Statement Acme (2)". */

const LONGEST = 31;

export function safeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(fold));
  // Excel keeps "History" for itself.
  used.add("history");
  const base = tidy(name) || "Tab";
  for (let nth = 1; ; nth += 1) {
    const suffix = nth === 1 ? "" : ` (${nth})`;
    const candidate = cut(base, LONGEST - suffix.length) + suffix;
    if (!used.has(fold(candidate))) return candidate;
  }
}

// Excel compares names without case; what folds alike for us may differ for Excel, never the other way round.
const fold = (name: string): string => name.normalize("NFKC").toLowerCase();

const tidy = (name: string): string => trim(name.replace(/[\\/?*[\]:\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").replace(/\s+/g, " "));

/** Neither blanks nor apostrophes at the ends. */
const trim = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, "");

/** Never through the middle of a character that takes two code units. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const end = /[\uD800-\uDBFF]/.test(name[length - 1] ?? "") ? length - 1 : length;
  return trim(name.slice(0, end));
}
