/** Reads a typed line item by item; the first rule that fits a place wins, and a word that none fits is a problem that quotes it. */
import { afterAmount, amountRules } from "./amountRules";
import { dateRules } from "./dateRules";
import { dayRules } from "./dayRules";
import { foldTyped } from "./foldTyped";
import { planRules } from "./planRules";
import { timeRules } from "./timeRules";
import { phrase, type ScanContext, type TypedItem, type TypedRule } from "./TypedItem";

const NOISE = [
  "a partir|on|by|before|until|till|the|of|at|for|to|in|is|a|an|as|from|starting|start|beginning|each|with|pays?|paying|paid|will|promised?|promises|they|he|she|we|i|it|call|calls|ring|phone|back|again|callback|remind|me|him|her|them|can|ok",
  "am|im|ans?|den|der|die|das|dem|des|bis|zum|zur|ab|von|vom|per|je|zu|vor|zahlt|zahlen|zahle|bezahlt|uberweist|verspricht|sie|er|wir|ich|es|um|wieder|anrufen|ruckruf|zuruckrufen|rufen|ruf",
  "le|la|les|l'|du|de|d'|des|au|aux|en|pour|par|avant|jusqu'au|jusqu'a|paie|payer|paye|paiera|verse|promet|il|elle|nous|on|je|rappeler|rappel|appeler",
  "el|los|las|al|del|para|por|antes|hasta|desde|paga|pagar|pagara|promete|llamar|llamada|volver",
].join("|");

const rules: readonly TypedRule[] = [
  phrase("and|und|et|y|then|dann|puis|luego|despues|plus|&|\\+", () => ({ kind: "and" })),
  ...planRules, ...timeRules, ...dayRules, ...dateRules, ...amountRules,
  { pattern: new RegExp(`(?:(?:${NOISE})(?![a-z0-9]))`, "y"), read: () => ({ kind: "noise" }) },
  { pattern: /(?:l|d)'/y, read: () => ({ kind: "noise" }) },
];

const blank = /[\s,;:.!?"“”()=/@-]+/y;

export function scanTyped(typed: string, context: ScanContext): readonly TypedItem[] {
  const { text, wordAt } = foldTyped(typed);
  const items: TypedItem[] = [];
  let at = 0;
  while (at < text.length) {
    // A sign that belongs to an amount ("-500", "(500)") is not skipped.
    blank.lastIndex = at;
    if (!/^[-(][^\s\d]{0,3}\d/.test(text.slice(at, at + 6)) && blank.test(text)) {
      at = signedFrom(text, at, blank.lastIndex);
      continue;
    }
    const read = readAt(text, at, context);
    if (read === null) return [{ kind: "problem", message: `“${wordAt(at)}” is not understood.` }];
    items.push(read.item);
    at = read.to;
  }
  return items;
}

/** Stops skipping before a sign that belongs to an amount. */
function signedFrom(text: string, from: number, to: number): number {
  const last = text[to - 1];
  return to - 1 > from && (last === "-" || last === "(") && /[\d$€£]/.test(text[to] ?? "") ? to - 1 : to;
}

function readAt(text: string, at: number, context: ScanContext): { readonly item: TypedItem; readonly to: number } | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === "") continue;
    const item = read(match, context);
    if (item === null) continue;
    const to = at + match[0].length;
    if (item.kind !== "number") return { item, to };
    const after = afterAmount(text, to);
    return { item: { ...item, currency: item.currency ?? after.currency }, to: after.to };
  }
  return null;
}
