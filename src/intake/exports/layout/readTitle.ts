/** What stands above (and below) an export: whose it is, what it is called, as of which day, in which currency. */
import type { Day } from "../../../base/Day";
import type { Cell } from "../../../base/Grid";
import { readCurrency } from "../../cells/readCurrency";
import { type DayOrder, readDay } from "../../cells/readDay";
import { plainText } from "../../cells/readWords";
import { isBlankCell } from "../isBlankCell";

export interface Title {
  readonly company: string;
  readonly title: string;
  /** All of it, plain. */
  readonly plain: string;
  readonly asOf?: Day;
  readonly asOfText?: string;
  readonly currency?: string;
}

const asOfWords = /\b(as (of|at|on)|age(ing|d)? (date|as of|at|on)|aged on|report date|run date|as of date|stand|stichtag|per|zum|offene posten am|au|arrete au|date d'arrete|a fecha( de)?|al|alla data|aggiornato al|em|ate|per datum|date to|to|bis|balance date|gl date|σε|στις|εως)\b/;
const reportWords = /receivable|debtor|debitor|age?ing|aged|open (invoices|items)|customer|invoice|balance detail|outstanding|bills|line items|offene posten|forderung|balance agee|clients|statement|posten|cuentas|crediti|υπολοιπ/;
const dateText = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\.?[ -](?:de )?\p{L}{3,10}\.?,?[ -](?:de )?\d{2,4}|\p{L}{3,10}\.? \d{1,2},? \d{4}/gu;

export function readTitle(rows: readonly (readonly Cell[])[], order: DayOrder, date1904: boolean): Title {
  const lines = rows.map((row) => row.filter((cell) => !isBlankCell(cell))).filter((row) => row.length > 0);
  let asOf: Day | undefined;
  let asOfText: string | undefined;
  let rank = 0;
  for (const cells of lines) {
    cells.forEach((cell, at) => {
      const label = typeof cell === "string" ? plainText(cell) : "";
      const said = asOfWords.test(label) ? 2 : at > 0 && typeof cells[at - 1] === "string" && asOfWords.test(plainText(cells[at - 1] ?? "")) ? 2 : 1;
      if (said <= rank && !(said === rank && /\bto\b|\bbis\b/.test(label))) return;
      const found = dayIn(cell, order, date1904, at > 0);
      if (found === undefined) return;
      rank = said;
      asOf = found.day;
      asOfText = found.text;
    });
  }
  const texts = lines.flatMap((cells) => cells.filter((cell): cell is string => typeof cell === "string").map((cell) => cell.trim()));
  const title = texts.find((text) => reportWords.test(plainText(text))) ?? "";
  const company = texts.find((text) => text !== title && !asOfWords.test(plainText(text)) && !dateIn(text) && !/:/.test(text) && !/^(age?ing by|page|basis|date range)/i.test(text)) ?? "";
  const currency = currencyIn(texts);
  return { company, title, plain: plainText(texts.join(" · ")), ...(asOf !== undefined && { asOf }), ...(asOfText !== undefined && { asOfText }), ...(currency !== null && { currency }) };
}

const dateIn = (text: string): boolean => (text.match(dateText) ?? []).length > 0;

/** The last day a cell names ("1-Apr-25 to 31-Mar-26" ends on the second). A bare number is a day only beside a label. */
export function dayIn(cell: Cell, order: DayOrder, date1904: boolean, labelled: boolean): { readonly day: Day; readonly text: string } | undefined {
  if (typeof cell === "number") {
    const day = labelled && Number.isInteger(cell) && cell > 36000 ? readDay(cell, order, date1904) : null;
    return day === null || day === undefined ? undefined : { day, text: "" };
  }
  if (typeof cell !== "string") return undefined;
  for (const match of (cell.replace(/\u00A0/g, " ").match(dateText) ?? []).reverse()) {
    const text = match.replace(/(\d)(st|nd|rd|th)\b/, "$1");
    const day = readDay(text, order, date1904);
    if (day !== null && day !== undefined) return { day, text };
  }
  return undefined;
}

/** "Currency: EUR", "(in USD)", "All amounts in GBP", a cell that is a code alone; a company's name may hold three capitals. */
function currencyIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const named = /(?:currency|w[äa]hrung|devise|moneda|valuta|moeda|νόμισμα)\s*[:=-]?\s*(.{1,20})$/i.exec(text) ?? /(?:amounts?|values?|betr[äa]ge|montants?|importes?)\s+(?:are\s+|shown\s+)*in\s+(.{1,20})$/i.exec(text) ?? /\((?:in\s+)?([A-Z]{3}|[€£$])\)/.exec(text) ?? /^([A-Z]{3})$/.exec(text);
    const code = named ? readCurrency((named[1] ?? "").trim()) : null;
    if (code !== null) return code;
  }
  return null;
}
