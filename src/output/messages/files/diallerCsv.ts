/** The day's list as a file for a dialler (RFC 4180, UTF-8 with a byte order mark, CRLF), in which no cell can become a formula. */
import { decimalOf, NO_CURRENCY, type Money } from "../../../base/Money";
import { oneLine } from "../oneLine";
import { phoneDigits } from "./phoneDigits";

export interface DiallerRow {
  /** Customer key or id. */
  readonly customer: string;
  readonly name: string;
  readonly contact?: string;
  /** As written; it becomes digits with a leading plus. */
  readonly phone?: string;
  /** ISO 3166-1 alpha-2, for a number written without its calling code. */
  readonly country?: string;
  /** IANA name. */
  readonly zone?: string;
  readonly overdue: Money;
  readonly daysLate: number;
  readonly why: string;
}

const headers = ["Name", "Contact", "Phone", "Overdue", "Currency", "Days late", "Why", "Customer", "Time zone"];

export function diallerCsv(rows: readonly DiallerRow[]): string {
  const lines = rows.map(({ customer, name, contact = "", phone = "", country, zone = "", overdue, daysLate, why }) => [
    safe(name), safe(contact), phoneDigits(phone, country), decimalOf(overdue), safe(overdue.currency === NO_CURRENCY ? "" : overdue.currency), String(daysLate), safe(why), safe(customer), safe(zone),
  ]);
  return `\uFEFF${[headers, ...lines].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

/** A spreadsheet reads what begins like a formula as one; a leading apostrophe makes it text. */
function safe(text: string): string {
  const line = oneLine(text, 1000);
  return /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
