/** Amounts as they are said: "500", "€1.200,50", "2k", "1 200,50 EUR", "half", "50%", "all", "the rest". */
import { currencyCodes, readCurrency } from "../cells/readCurrency";
import { phrase, WHOLE, type TypedItem, type TypedRule } from "./TypedItem";

const SIGN = "(?:[a-z]{0,3}[$€£¥₹₪₺₽₩₴฿₱₫₦]|[a-z]{2,12}(?![a-z])\\.?)";
const DIGITS = "(?:\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d{1,2})?(?![\\d])|\\d+(?:[.,']\\d+)*|[.,]\\d+)";
const THOUSANDS = "(?: ?(k|tsd\\.?|thousand|tausend|mille|mil)(?![a-z]))?";

/** ISO code, "$" for any dollar and "kr" for any crown; null for what is no currency. Three letters count only as a code of the usual ones: "all" is not Albanian money here. */
function currencyNamed(text: string): string | null {
  const word = text.replace(/\.$/, "");
  if (/^(?:\$|dollars?|bucks?)$/.test(word)) return "$";
  if (/^(?:kr|kronen|kronor|kroner|couronnes|coronas)$/.test(word)) return "kr";
  if (/^[a-z]{3}$/.test(word)) return currencyCodes.has(word.toUpperCase()) ? word.toUpperCase() : null;
  return /^[a-z]{1,2}$/.test(word) ? null : readCurrency(word);
}

function numberOf(match: RegExpExecArray): TypedItem | null {
  const [typed, open = "", before = "", minus = "", digits = "", thousands] = match;
  const currency = before === "" ? null : currencyNamed(before);
  if (before !== "" && currency === null) return null;
  const negative = open !== "" || minus !== "";
  return { kind: "number", digits: `${negative ? "-" : ""}${digits}`, factor: thousands === undefined ? 1 : 1000, currency, typed };
}

const share = (words: string, units: number): TypedRule => phrase(`(?:(?:the|a|die|das|der|ein|la|le|el|un|una) )?(?:${words})(?: (?:of it|davon))?`, () => ({ kind: "share", units }));

export const amountRules: readonly TypedRule[] = [
  { pattern: /(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|(?:percent|per cent|prozent|pour ?cent|por ciento)(?![a-z]))/y, read: ([typed, digits = ""]) => {
    const units = Math.round(Number(digits.replace(",", ".")) * (WHOLE / 100));
    return units > 0 && units <= WHOLE ? { kind: "share", units } : { kind: "problem", message: `“${typed}” is no share: type 1% to 100%.` };
  } },
  share("two thirds|zwei drittel|deux tiers|dos tercios", (WHOLE / 3) * 2),
  share("three quarters|drei viertel|dreiviertel|trois quarts|tres cuartos", (WHOLE / 4) * 3),
  share("half|halfte|haelfte|halbe|halb|moitie|mitad", WHOLE / 2),
  share("third|drittel|tiers|tercio", WHOLE / 3),
  share("quarter|viertel|quart|cuarto", WHOLE / 4),
  phrase("(?:(?:the|den|der|die|das|le|la|el|lo) )?(?:rest(?:betrag|lichen?)?|remainder|remaining|balance|restant|reste|resto|restante|saldo|solde|ubrige|uebrige)", () => ({ kind: "rest" })),
  phrase("(?:in |the |den |le |la |el |por )?(?:full(?: amount| balance)?|all(?: of it)?|everything|whole(?: amount| balance| thing| lot)?|total(?:e|ite|idad)?|lot|alles|ganze[nrs]?(?: betrag)?|ganz|komplett|voll(?:er|en)?(?: betrag)?|gesamt(?:betrag|e[nr]?)?|tout|integralite|todo|completo)", () => ({ kind: "share", units: WHOLE })),
  // An amount with what may stand around it; a currency after it is taken only if it is one (see `scanTyped`).
  { pattern: new RegExp(`(\\(|-)?(?:(${SIGN}) ?)?(-)?(${DIGITS})${THOUSANDS}`, "y"), read: numberOf },
];

const roundSign = /[.,]-{1,2}(?!\d)/y;
const currencyAfter = new RegExp(` ?(${SIGN})`, "y");

/** Reads on after an amount: ".-" for no cents, a currency, a closing bracket; `to` is where the line goes on. */
export function afterAmount(text: string, from: number): { readonly to: number; readonly currency: string | null } {
  let to = from;
  roundSign.lastIndex = to;
  if (roundSign.test(text)) to = roundSign.lastIndex;
  currencyAfter.lastIndex = to;
  const match = currencyAfter.exec(text);
  const currency = match ? currencyNamed(match[1] ?? "") : null;
  if (match && currency !== null) to += match[0].length;
  if (text[to] === ")") to += 1;
  return { to, currency };
}
