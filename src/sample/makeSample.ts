/** The sample master sheet: an ordinary team's workbook with every trap such workbooks have, built from a seed. */
import { isoOfDay, type Day } from "../base/Day";
import { Workbook } from "../standin/workbook/Workbook";
import type { Input, Op } from "../standin/workbook/Op";
import { makeWorld, type World, type WorldSize } from "./world";

export const SAMPLE_SIZE: WorldSize = { customers: 120, invoices: 1500 };
const SEED = 20261122;

export function makeSample(today: Day, size: WorldSize = SAMPLE_SIZE, seed: number = SEED): Workbook {
  const world = makeWorld(seed, today, size);
  const book = new Workbook();
  book.name = "Sample receivables.xlsx";
  const customers = book.addLoadedSheet("Customers").id;
  const invoices = book.addLoadedSheet("Invoices").id;
  const payments = book.addLoadedSheet("Zahlungen Wien").id;
  const summary = book.addLoadedSheet("Summary").id;
  const prose = book.addLoadedSheet("Read me").id;
  const lists = book.addLoadedSheet("Lists").id;
  const ops: Op[] = [
    ...customersSheet(customers, world, today), ...invoicesSheet(invoices, world), ...paymentsSheet(payments, world),
    ...summarySheet(summary),
    put(prose, 0, 0, [["How we use this workbook"], ["Every morning: paste the new invoices, press Refresh, call from the top."], ["Never sort a single column. Ask Maya before you delete a row."]]),
    put(lists, 0, 0, [["Segment"], ["Key account"], ["Standard"], ["Small"]]), { do: "showSheet", sheet: lists, visibility: "Hidden" },
    { do: "activate", sheet: customers }, { do: "select", sheet: customers, rect: { row: 4, column: 0, rows: 1, columns: 1 } },
  ];
  book.apply(ops, { source: "remote" });
  return book;
}

const put = (sheet: string, row: number, column: number, cells: readonly (readonly Input[])[]): Op => ({ do: "setCells", sheet, row, column, cells, as: "exact" });
const format = (sheet: string, row: number, column: number, rows: number, columns: number, style: Extract<Op, { do: "format" }>["style"]): Op => ({ do: "format", sheet, rect: { row, column, rows, columns }, style });
const widths = (sheet: string, all: readonly number[]): Op[] => all.map((width, column) => ({ do: "columnWidth", sheet, column, columns: 1, width }));

const HEADER = { bold: true, fill: "#0F5C55", fontColor: "#FFFFFF", wrap: true, vertical: "Center" } as const;

/** Title rows, a header with padding and a line break in row 4, a blank row, a total row, a hidden row, a stray cell far right. */
function customersSheet(sheet: string, { customers }: World, today: Day): Op[] {
  const header = ["Cust. No.", "Customer", "Contact", "Phone", " E-mail ", "Country", "Time zone", "Segment", "Owner", "Credit\nlimit", "Currency", "Promise date", "Promised amount", "Broken promises", "Plan", "Do not contact", "Last contact", "Notes"];
  const rows: Input[][] = customers.map((one, at) => [
    one.id, at % 17 === 3 ? one.name.replace(" ", "\u00A0") : at % 23 === 5 ? ` ${one.name} ` : one.name, one.contact, one.phone, one.email, one.country, one.timeZone, one.segment, one.owner,
    one.creditLimit / 100, one.currency, one.promise?.day ?? "", one.promise ? one.promise.cents / 100 : "", one.brokenPromises || "", one.plan, one.doNotContact ? "yes" : "", one.lastContact ?? "", one.notes,
  ]);
  const first = 4;
  const gap = Math.floor(rows.length * 0.6);
  const total = first + rows.length + 1;
  return [
    put(sheet, 0, 0, [["Harbour & Pine Wholesale: receivables master sheet"], [`As of ${isoOfDay(today)}`]]),
    { do: "merge", sheet, rect: { row: 0, column: 0, rows: 1, columns: 9 } },
    format(sheet, 0, 0, 1, 1, { bold: true, fontSize: 16, fontColor: "#0F5C55" }), format(sheet, 1, 0, 1, 1, { italic: true, fontColor: "#666666" }),
    put(sheet, 3, 0, [header]), format(sheet, 3, 0, 1, header.length, HEADER), { do: "rowHeight", sheet, row: 3, rows: 1, height: 32 },
    put(sheet, first, 0, rows.slice(0, gap)), put(sheet, first + gap + 1, 0, rows.slice(gap)),
    put(sheet, total, 0, [["Total", `${rows.length} customers`]]), format(sheet, total, 0, 1, header.length, { bold: true, borderTop: { style: "Thin", color: "#000000" } }),
    put(sheet, 1, 60, [["check with Jonas"]]),
    format(sheet, first, 9, rows.length + 1, 1, { numberFormat: "#,##0" }), format(sheet, first, 12, rows.length + 1, 1, { numberFormat: "#,##0.00" }),
    format(sheet, first, 11, rows.length + 1, 1, { numberFormat: "yyyy-mm-dd" }), format(sheet, first, 16, rows.length + 1, 1, { numberFormat: "yyyy-mm-dd" }),
    ...widths(sheet, [10, 28, 16, 18, 28, 15, 17, 12, 8, 11, 9, 12, 13, 9, 8, 9, 12, 44]),
    { do: "hideRows", sheet, row: first + 7, rows: 1, hidden: true },
    { do: "freeze", sheet, rows: 4, columns: 2 },
  ];
}

/** An Excel table with formulas, part payments, credits in brackets, a text date, a typo in an amount and a doubled number. */
function invoicesSheet(sheet: string, { invoices }: World): Op[] {
  const header = ["Cust. No.", "Customer", "Invoice #", "Type", "Invoice date", "Due date", "Terms", "Cur.", "Amount", "Paid", "Open", "Paid on", "Status", "Disputed"];
  const rows: Input[][] = invoices.map(({ customer, number, type, issued, due, cents, paidCents, paidOn, disputed }, at) => [
    customer.id, customer.name, number, type,
    at === 40 ? "3. März 2026" : issued, type === "Invoice" ? (at % 97 === 11 ? "" : due) : "", type === "Invoice" ? `${customer.termsDays} days net` : "", customer.currency,
    type === "Credit note" && at % 2 === 0 ? `(${(-cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })})` : cents / 100,
    paidCents === 0 ? "" : paidCents / 100, (cents - paidCents) / 100, paidOn ?? "",
    paidCents === cents ? "Paid" : disputed ? "Disputed" : paidCents !== 0 ? "Part paid" : "Open", disputed ? "yes" : "",
  ]);
  const typo = rows.find((row) => row[12] === "Open" && row[3] === "Invoice");
  if (typo) typo[8] = "1o50,00";
  const doubled = rows.findIndex((row, at) => at > 30 && row[12] === "Paid");
  if (doubled > 0) rows.splice(doubled + 1, 0, [...(rows[doubled] ?? [])]);
  return [
    put(sheet, 0, 0, [header, ...rows]),
    { do: "addTable", sheet, rect: { row: 0, column: 0, rows: rows.length + 1, columns: header.length }, hasHeader: true, name: "Invoices", style: "TableStyleMedium7" },
    format(sheet, 1, 4, rows.length, 2, { numberFormat: "dd/mm/yyyy" }), format(sheet, 1, 11, rows.length, 1, { numberFormat: "dd/mm/yyyy" }), format(sheet, 1, 8, rows.length, 3, { numberFormat: "#,##0.00" }),
    ...widths(sheet, [10, 28, 12, 18, 12, 12, 13, 6, 12, 12, 12, 12, 11, 9]),
    { do: "freeze", sheet, rows: 1, columns: 3 },
  ];
}

/** The Vienna office's list: German headers on row 3, amounts and dates as text with comma and dots. */
function paymentsSheet(sheet: string, { payments }: World): Op[] {
  const header = ["Buchungsdatum", "Kd.-Nr.", "Kunde", "Betrag", "Währung", "Verwendungszweck"];
  const rows: Input[][] = payments.map(({ customer, day, cents, reference }) => [
    isoOfDay(day).split("-").reverse().join("."), customer.id, customer.name, (cents / 100).toLocaleString("de-DE", { minimumFractionDigits: 2 }), customer.currency, reference,
  ]);
  return [
    put(sheet, 0, 0, [["Zahlungseingänge"]]), format(sheet, 0, 0, 1, 1, { bold: true, fontSize: 14 }),
    put(sheet, 2, 0, [header, ...rows]), format(sheet, 2, 0, 1, header.length, HEADER),
    format(sheet, 3, 3, rows.length, 1, { horizontal: "Right" }), ...widths(sheet, [14, 10, 28, 14, 9, 22]),
    { do: "freeze", sheet, rows: 3, columns: 0 },
  ];
}

/** Live formulas over the invoices table. */
function summarySheet(sheet: string): Op[] {
  const sum = (column: string, row: number): string => `=SUMIFS(Invoices[${column}],Invoices[Cur.],$A${row})`;
  return [
    put(sheet, 0, 0, [["Currency", "Billed", "Still open", "Share open"]]), format(sheet, 0, 0, 1, 4, HEADER),
    { do: "setCells", sheet, row: 1, column: 0, cells: ["EUR", "GBP", "USD"].map((currency, at) => [currency, sum("Amount", at + 2), sum("Open", at + 2), `=IFERROR(C${at + 2}/B${at + 2},0)`]) },
    format(sheet, 1, 1, 3, 2, { numberFormat: "#,##0.00" }), format(sheet, 1, 3, 3, 1, { numberFormat: "0.0%" }), ...widths(sheet, [11, 18, 18, 12]),
  ];
}
