/** Amounts as people type them: `(1,234.50)`, `1.234,56-`, `1,28,500.00 Dr`, `EUR 1 234,56`, `-` for nothing. */
import type { Cell } from "../../base/Grid";
import { readCurrency } from "./readCurrency";

export type DecimalSign = "." | ",";

/** What a text's own structure says about its decimal sign. `either`: "1.234" may be thousands or three decimals. */
export type DecimalVote = DecimalSign | "either" | "none";

interface AmountText {
  readonly negative: boolean;
  /** Digits with `.` and `,`, other group signs gone; null where the text is a written zero ("-"). */
  readonly core: string | null;
  readonly vote: DecimalVote;
  readonly currency: string | null;
}

/** Beyond this a number has no exact cents. */
const LARGEST = 9e12;

const cache = new Map<string, AmountText | null>();
const CACHE_LIMIT = 300_000;

/** "1234,5": most texts are this plain, and too many differ to be worth remembering. */
const plainNumber = /^(-?)(\d+)(?:([.,])(\d{1,2}))?$/;

/** The value of "-1234,5" and "1.234,56", whose decimal sign is beyond doubt: most texts are so plain. NaN for any other. */
function plainAmount(text: string): number {
  const length = text.length;
  if (length > MOST_PLAIN) return NaN;
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  let value = 0;
  let run = 0;
  let group = 0;
  let decimals = 0;
  for (let at = first; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      run += 1;
      continue;
    }
    if ((code !== 44 && code !== 46) || run === 0 || decimals > 0) return NaN;
    if (group !== 0 ? run !== 3 : run > 3 && at < length - 3) return NaN;
    if (at >= length - 3) {
      if (code === group) return NaN;
      decimals = length - 1 - at;
    } else if (group !== 0 && code !== group) return NaN;
    else group = code;
    run = 0;
  }
  if (run === 0 || (group !== 0 && decimals === 0)) return NaN;
  if (decimals > 0) value /= decimals === 1 ? 10 : 100;
  if (value > LARGEST) return NaN;
  return first === 1 && value !== 0 ? -value : value;
}

/** Digits that a float still holds exactly. */
const MOST_PLAIN = 15;

/** Null where the text is no amount. */
export function scanAmount(text: string): AmountText | null {
  const plain = plainNumber.exec(text);
  if (plain) {
    const sign = plain[3] as DecimalSign | undefined;
    return { negative: plain[1] === "-", core: sign ? `${plain[2]}${sign}${plain[4]}` : plain[2] ?? "", vote: sign ?? "none", currency: null };
  }
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > CACHE_LIMIT) cache.clear();
  const scanned = scan(text);
  cache.set(text, scanned);
  return scanned;
}

function scan(text: string): AmountText | null {
  const plain = text.normalize("NFKC").replace(/[\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/g, "").replace(/[‐‑‒–—―−]/g, "-").replace(/[’‘´`]/g, "'").replace(/\s+/g, " ").trim();
  const match = /^([^\d]*?)((?:\d|[.,](?=\d))(?:[\d.,' ]*\d)?)([^\d]*)$/.exec(plain);
  if (!match) return writtenZero(plain);
  const [, before = "", digits = "", after = ""] = match;
  // Swiss and German round sums ("1'234.-", "1.234,--") write their decimal sign and no cents.
  const round = /^([.,])(?:-{1,2}|(?= |$))/.exec(after);
  const tail = round ? after.slice(round[0].length) : after;
  const beside = `${before} ${tail}`;
  const rest = beside.replace(/[()<>[\]+-]/g, " ").replace(/\s+/g, " ").trim();
  const side = /(?:^|[ .])(cr|dr|h|s|haben|soll|credit|debit)\.?$/i.exec(rest);
  const currencyText = (side ? rest.slice(0, rest.length - side[0].length) : rest).trim();
  const currency = currencyText === "" ? null : readCurrency(currencyText);
  if (currencyText !== "" && currency === null && !/^(kr\.?|dollar)$/i.test(currencyText)) return null;
  const minus = /^\s*\(|^\s*[^()]*\(.*$/.test(before) && after.includes(")") || before.includes("-") || tail.includes("-") || (before.includes("<") && after.includes(">"));
  const credit = side ? /^(cr|h|haben|credit)$/i.test(side[1] ?? "") : false;
  const core = coreOf(round ? `${digits}${round[1] ?? ""}0` : digits);
  return core === null ? null : { negative: minus !== credit, core: core.core, vote: core.vote, currency };
}

function writtenZero(plain: string): AmountText | null {
  const word = plain.replace(/^[^\d-]{1,4} ?(?=-)|(?<=-) ?[^\d-]{1,4}$/g, "");
  if (/^-{1,3}$/.test(word) || /^(nil|zero|null)$/i.test(plain)) return { negative: false, core: null, vote: "none", currency: null };
  return null;
}

/** Checks the grouping and finds the decimal sign the text itself proves. */
function coreOf(digits: string): { core: string; vote: DecimalVote } | null {
  const spaced = /[ ']/.test(digits);
  if (spaced && !isGrouped(digits.replace(/[.,]\d*$/, "").replace(/[ ']/g, "_"), "_")) return null;
  const core = digits.replace(/[ ']/g, "");
  const dots = core.split(".").length - 1;
  const commas = core.split(",").length - 1;
  if (dots + commas === 0) return { core, vote: "none" };
  if (dots > 0 && commas > 0) {
    const decimal = core.lastIndexOf(".") > core.lastIndexOf(",") ? "." : ",";
    if ((decimal === "." ? dots : commas) > 1) return null;
    const whole = core.slice(0, core.lastIndexOf(decimal));
    return isGrouped(whole, decimal === "." ? "," : ".") ? { core, vote: decimal } : null;
  }
  const sign: DecimalSign = dots > 0 ? "." : ",";
  if (dots + commas > 1) return isGrouped(core, sign) ? { core, vote: sign === "." ? "," : "." } : null;
  const [whole = "", fraction = ""] = core.split(sign);
  const proven = spaced || fraction.length !== 3 || whole.length > 3 || whole === "" || /^0/.test(whole);
  return { core, vote: proven ? sign : "either" };
}

/** Thousands (1,234,567) or lakhs (1,28,500). */
function isGrouped(whole: string, sign: string): boolean {
  const groups = whole.split(sign);
  const first = groups[0] ?? "";
  const last = groups.at(-1) ?? "";
  if (groups.length === 1) return true;
  if (first.length < 1 || first.length > 3 || last.length !== 3) return false;
  const middle = groups.slice(1, -1);
  return middle.every((group) => group.length === 3) || (first.length <= 2 && middle.every((group) => group.length === 2));
}

/** Major units; `undefined` for an empty cell, null for what is no amount. `sign` settles texts that prove nothing themselves. */
export function readAmount(cell: Cell, sign: DecimalSign): number | null | undefined {
  if (typeof cell === "number") return Math.abs(cell) <= LARGEST ? cell : null;
  if (typeof cell === "boolean") return null;
  if (cell === "") return undefined;
  const plain = plainAmount(cell);
  if (!Number.isNaN(plain)) return plain;
  if (isAbsent(cell)) return undefined;
  const scanned = scanAmount(cell);
  if (scanned === null) return null;
  if (scanned.core === null) return 0;
  const decimal = scanned.vote === "." || scanned.vote === "," ? scanned.vote : sign;
  const value = Number(scanned.core.replaceAll(decimal === "." ? "," : ".", "").replace(",", "."));
  if (value > LARGEST) return null;
  return scanned.negative && value !== 0 ? -value : value;
}

/** Blank, or a word people write for "not there". */
export function isAbsent(text: string): boolean {
  return text.length < 12 && /^[\s\u200B-\u200D\u2060\uFEFF]*(n\/?a\.?|tbd|none|k\.\s?a\.|n\.\s?a\.)?[\s\u200B-\u200D\u2060\uFEFF]*$/i.test(text);
}

function voteOf(text: string): DecimalVote | undefined {
  if (Number.isNaN(plainAmount(text))) return scanAmount(text)?.vote;
  const last = text.charAt(text.length - 2);
  if (last === "." || last === ",") return last;
  const before = text.charAt(text.length - 3);
  return before === "." || before === "," ? before : "none";
}

/** The sign a column's texts prove; of two that contradict, the one more texts prove. */
export function decideDecimalSign(cells: readonly Cell[]): { readonly sign: DecimalSign | null; readonly mixed: boolean; readonly unsure: readonly string[] } {
  let dots = 0;
  let commas = 0;
  const unsure: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "") continue;
    const vote = voteOf(cell);
    if (vote === ".") dots += 1;
    else if (vote === ",") commas += 1;
    else if (vote === "either" && unsure.length < 5 && !unsure.includes(cell)) unsure.push(cell);
  }
  const sign = dots + commas === 0 ? null : dots >= commas ? "." : ",";
  return { sign, mixed: dots > 0 && commas > 0, unsure };
}
