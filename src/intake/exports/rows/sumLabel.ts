/** A text that calls its row a sum: what it sums up, and how far. */
import { isBareTotal, isTotalLabel, plainText } from "../../cells/readWords";

export interface SumLabel {
  /** The names it may be the sum of ("Total Wine Total" is of "Total Wine"), plain; none where it names nobody. */
  readonly names: readonly string[];
  readonly bare: boolean;
  /** "Grand total", "Report total": the sum of all. */
  readonly grand: boolean;
  readonly sub: boolean;
}

const totalWord = "(?:(?:grand|report|overall|sub|net|zwischen|gesamt|sous)[ -]?)*(?:sub|zwischen|gesamt)?(?:totals?|totaal|totale?s?|summen?|suma|soma|somma|somme|συνολο|ergebnis)";
const before = new RegExp(`^${totalWord}(?: (?:for|fur|pour|para|per|voor|di|de|of|von))?\\b\\s*[-:–.]?\\s*`);
const after = new RegExp(`\\s*[-:–]?\\s*${totalWord}\\s*:?$`);
const greek = /^(γενικο )?συνολο\b|^συνολο/;

export function sumLabel(text: string, totalWords: readonly string[]): SumLabel | null {
  const own = totalWords.length === 0 ? null : ownWord(plainText(text), totalWords);
  if (own !== null) return { names: own === "" ? [] : [own], bare: own === "", grand: false, sub: false };
  if (!isTotalLabel(text)) {
    const plain = /[Σσ]/.test(text) ? plainText(text) : "";
    if (!greek.test(plain)) return null;
    const name = plain.replace(/^(γενικο )?συνολο\s*[-:]?\s*/, "");
    return { names: name === "" ? [] : [name], bare: name === "", grand: plain.startsWith("γενικο"), sub: false };
  }
  const plain = plainText(text);
  const names = [plain.replace(before, ""), plain.replace(after, "")].filter((name) => name !== plain && name !== "");
  const bare = isBareTotal(text);
  return { names, bare, grand: bare && /^(grand|report|overall|gesamt)/.test(plain), sub: /^(sub|zwischen|sous)/.test(plain) };
}

function ownWord(plain: string, totalWords: readonly string[]): string | null {
  for (const each of totalWords) {
    const word = plainText(each);
    if (plain === word) return "";
    if (plain.startsWith(`${word} `)) return plain.slice(word.length).replace(/^[\s:–-]+/, "");
    if (plain.endsWith(` ${word}`)) return plain.slice(0, -word.length).trim();
  }
  return null;
}

/** Group names as their sums repeat them: without a count or "(continued)" behind. */
export const groupName = (text: string): string => plainText(text).replace(/\s*\((\d+|cont(inue)?d?\.?|continued|fortsetzung|suite)\)$/, "").replace(/\s*[-–] continued$/, "");

/** Ledgers cut long names: what is left of one still names it. */
export function sameName(group: string, named: string): boolean {
  return group === named || (named.length >= 20 && group.startsWith(named)) || (group.length >= 20 && named.startsWith(group));
}
