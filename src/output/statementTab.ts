/** The statement of one customer in one currency: every open item, what came in on it, what is in dispute, and a running balance anyone can recompute. */
import type { Day } from "../base/Day";
import { money, NO_CURRENCY, type Money } from "../base/Money";
import type { Tab, TabCell } from "../base/Tab";
import type { Invoice, InvoiceKind } from "../ledger/Book";
import type { Brief, BriefInvoice } from "../rules/brief/Brief";
import { sayDay } from "../rules/say";
import { amount, dated, from, head, section, sum, text, title, type TabRow } from "./tabCells";

export interface StatementInput {
  readonly brief: Brief;
  readonly today: Day;
  readonly currency: string;
  readonly language: "en";
  /** True where the workbook counts days from 1904. */
  readonly date1904?: boolean;
}

const headers = ["Date", "Document", "Item", "Due", "Days late", "Age", "Charged", "Paid or credited", "Balance"];
const numbers = new Set(["Days late", "Charged", "Paid or credited", "Balance"]);
const ITEM = 2;
const AGE = 5;
const HEADER_ROW = 4;

/** One line of the account: `charged` adds to the balance, `paid` takes from it. */
interface Line { readonly invoice?: Invoice; readonly item: string; readonly daysLate?: number; readonly age?: string; readonly charged?: Money; readonly paid?: Money }

const kinds: Readonly<Record<InvoiceKind, string>> = { invoice: "Invoice", credit: "Credit note", payment: "Payment on account", journal: "Journal entry" };

/** The lines add up to what the book has open; disputed items stand apart, and credits below the total, never netted into it. */
export function statementTab({ brief, today, currency, date1904 = false }: StatementInput): Tab {
  const { customer } = brief;
  const open = brief.open.filter(({ invoice }) => invoice.open.currency === currency);
  const { clear, disputed } = linesOf(open, brief, currency);
  const rows: TabRow[] = [
    [title("Statement of account")],
    [text(customer.id === undefined || customer.id === customer.name ? customer.name : `${customer.name} (${customer.id})`, { bold: true, size: 12 })],
    [text(`As of ${sayDay(today)}${currency === NO_CURRENCY ? "" : `, all amounts in ${currency}`}`)],
    [],
    head(headers, numbers),
  ];
  const first = rows.length + 1;
  let last = 0;
  const add = (line: Line): void => {
    rows.push(rowOf(line, { row: rows.length + 1, last, currency, date1904 }));
    last = rows.length;
  };
  /** Lines under a heading, then what they come to; returns the row of that sum. */
  const block = (heading: string, lines: readonly Line[], total: string): number => {
    rows.push([section(heading)]);
    const top = rows.length + 1;
    for (const line of lines) add(line);
    rows.push(totalRow(total, sum(lines.length === 0 ? "0" : `SUM(G${top}:G${rows.length})-SUM(H${top}:H${rows.length})`, currency, TOTAL)));
    return rows.length;
  };

  add({ item: "Balance brought forward", charged: broughtForward(brief, open, currency) });
  const opening = last;
  block("Not in dispute", clear, "Not in dispute");
  block("In dispute", disputed, "In dispute");
  const end = rows.length;
  rows.push([], totalRow("Open amount", sum(`I${last}`, currency, { ...TOTAL, size: 12 })));
  const openRow = rows.length;
  ageing(rows, { first, end, brief, currency, byLine: brief.open.length > 0 && isZero(rows[opening - 1]) });
  const credits = brief.credits.filter((credit) => credit.open.currency === currency);
  if (credits.length > 0) {
    rows.push([]);
    last = openRow;
    block("Credits and payments not yet set against an invoice", credits.flatMap(creditLines), "Credits and payments");
    rows.push(totalRow("Balance after credits", sum(`I${last}`, currency, TOTAL)));
  }
  return { name: `Statement ${customer.name}`, widths: [11, 16, 34, 11, 10, 15, 14, 18, 14], rows, frozenRows: HEADER_ROW + 1, print: { landscape: false, headerRow: HEADER_ROW } };
}

const TOTAL: Omit<TabCell, "value" | "formula"> = { bold: true, border: "top" };
const totalRow = (label: string, cell: TabCell): TabRow => from(ITEM, text(label, { bold: true }), null, null, null, null, null, cell);

/** What is owed without a document to show: only where the customer's own sheet states a total and lists no invoices. */
function broughtForward({ decision }: Brief, open: readonly BriefInvoice[], currency: string): Money {
  const stated = decision.facts.balances.find((balance) => balance.currency === currency)?.open.minor ?? 0;
  return money(open.length > 0 ? 0 : stated, currency);
}

const isZero = (row: TabRow | undefined): boolean => row?.[6]?.value === 0;

function linesOf(open: readonly BriefInvoice[], { bars, file }: Brief, currency: string): { readonly clear: readonly Line[]; readonly disputed: readonly Line[] } {
  const clear: Line[] = [];
  const disputed: Line[] = [];
  for (const { invoice, daysLate, bucket, disputed: held } of open) {
    const age = bars[currency]?.[bucket]?.label ?? "";
    const of = (item: string, more: Partial<Line>): Line => ({ invoice, item, age, ...(daysLate !== undefined && { daysLate }), ...more });
    const dispute = file.disputes.find(({ closed, invoices }) => closed === undefined && (invoices.length === 0 || invoices.includes(invoice.number)));
    const why = dispute ? ` – in dispute: ${dispute.reason}` : "";
    const isAll = held.minor > 0 && held.minor >= invoice.open.minor;
    const into = isAll ? disputed : clear;
    into.push(of(kinds[invoice.kind] + (isAll ? why : ""), { charged: invoice.amount }));
    const came = invoice.amount.minor - invoice.open.minor;
    if (came > 0) into.push(of("Paid or credited on it", { paid: money(came, currency) }));
    if (came < 0) into.push(of("Added to it since", { charged: money(-came, currency) }));
    if (held.minor <= 0 || isAll) continue;
    clear.push(of("Part in dispute, shown below", { paid: held }));
    disputed.push(of(`Part in dispute${dispute ? `: ${dispute.reason}` : ""}`, { charged: held }));
  }
  return { clear, disputed };
}

function creditLines(invoice: Invoice): readonly Line[] {
  const { amount: given, open, kind } = invoice;
  const used = open.minor - given.minor;
  const line: Line = { invoice, item: kinds[kind], paid: money(-given.minor, given.currency) };
  return used === 0 ? [line] : [line, { invoice, item: used > 0 ? "Used of it" : "Added to it since", ...(used > 0 ? { charged: money(used, open.currency) } : { paid: money(-used, open.currency) }) }];
}

function rowOf({ invoice, item, daysLate, age = "", charged, paid }: Line, { row, last, currency, date1904 }: { readonly row: number; readonly last: number; readonly currency: string; readonly date1904: boolean }): TabRow {
  return [
    dated(invoice?.invoiceDate, date1904), text(invoice?.number ?? ""), text(item), dated(invoice?.dueDate, date1904),
    daysLate !== undefined && daysLate > 0 ? { value: daysLate, format: "0" } : null, text(age, { align: "center" }),
    charged ? amount(charged) : null, paid ? amount(paid) : null,
    sum(last === 0 ? `G${row}-H${row}` : `I${last}+G${row}-H${row}`, currency),
  ];
}

interface AgeingInput { readonly first: number; readonly end: number; readonly brief: Brief; readonly currency: string; readonly byLine: boolean }

/** The open amount by age, from the lines above; as the sheet states it where there are no lines. */
function ageing(rows: TabRow[], { first, end, brief, currency, byLine }: AgeingInput): void {
  const bars = brief.bars[currency] ?? [];
  if (bars.length === 0) return;
  rows.push([], from(ITEM, section("Age of the open amount, in days past due")));
  for (const { label, amount: stated } of bars) {
    const row = rows.length + 1;
    // SUMPRODUCT compares as text; SUMIF would take “1-30” for a date and “>90” for a condition.
    const cell = byLine ? sum(`SUMPRODUCT(($F$${first}:$F$${end}=F${row})*($G$${first}:$G$${end}-$H$${first}:$H$${end}))`, currency) : amount(stated);
    rows.push(from(AGE, text(label, { align: "center" }), null, null, cell));
  }
}
