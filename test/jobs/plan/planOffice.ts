/** An office with three customers, their invoices and payments, and plans over them. */
import { addDays, type Day } from "../../../src/base/Day";
import type { Cell } from "../../../src/base/Grid";
import { money } from "../../../src/base/Money";
import type { PlanTerms } from "../../../src/ledger/Plan";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import { SAMPLE_DAY } from "../../../src/sample/world";
import { linkAt } from "../../../src/standin/workbook/linkAt";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { termsOf } from "../../rules/plan/termsOf";
import { Office, type Person } from "../desk/office";

export const day = (offset: number): Day => addDays(SAMPLE_DAY, offset);

const CUSTOMERS: readonly (readonly Cell[])[] = [
  ["Cust. No.", "Customer", "E-mail", "Country", "Currency", "Notes"],
  ["C1", "Acme Ltd", "pay@acme.test", "DE", "EUR", "Rings back."], ["C2", "Birch AG", "pay@birch.test", "DE", "EUR", ""], ["C3", "Cobalt SA", "pay@cobalt.test", "DE", "EUR", ""],
];
const INVOICES: readonly (readonly Cell[])[] = [
  ["Cust. No.", "Customer", "Invoice #", "Invoice date", "Due date", "Cur.", "Amount", "Open"],
  ["C1", "Acme Ltd", "101", day(-90), day(-60), "EUR", 500, 500], ["C1", "Acme Ltd", "102", day(-60), day(-30), "EUR", 250, 250],
  ["C2", "Birch AG", "201", day(-80), day(-50), "EUR", 800, 800], ["C3", "Cobalt SA", "301", day(-70), day(-40), "EUR", 70, 70],
];
const PAYMENTS: readonly (readonly Cell[])[] = [["Cust. No.", "Payment date", "Payment amount", "Cur.", "Reference"], ["C3", day(-100), 20, "EUR", "old"]];

export function planOffice(): Office {
  const book = new Workbook();
  book.name = "Plans.xlsx";
  for (const [name, cells] of [["Customers", CUSTOMERS], ["Invoices", INVOICES], ["Payments", PAYMENTS]] as const) {
    book.apply({ do: "setCells", sheet: book.addLoadedSheet(name).id, row: 0, column: 0, cells, as: "exact" }, { source: "remote" });
  }
  return new Office(book);
}

/** What came in, as the accounts write it down. */
export function pays(office: Office, customer: string, on: Day, amount: number, reference = ""): void {
  office.by({ do: "setCells", sheet: office.sheetId("Payments"), row: office.cells("Payments").length, column: 0, cells: [[customer.toUpperCase(), on, amount, "EUR", reference]], as: "exact" });
}

/** Monthly over invoices 101 and 102 of Acme, unless said otherwise. */
export const acmeTerms = (more: Partial<PlanTerms> = {}): PlanTerms => termsOf({
  customer: "c1", invoices: [{ number: "101", amount: money(50_000, "EUR") }, { number: "102", amount: money(25_000, "EUR") }], minor: 75_000,
  start: SAMPLE_DAY, firstDay: day(9), length: { by: "count", count: 3 }, ...more,
});

export const birchTerms = (more: Partial<PlanTerms> = {}): PlanTerms =>
  acmeTerms({ customer: "c2", invoices: [{ number: "201", amount: money(80_000, "EUR") }], principal: money(80_000, "EUR"), ...more });

/** What the customer's row says under a header. */
export function rowCell(office: Office, key: string, header: string): { readonly row: number; readonly column: number; readonly value: unknown; readonly link: string | undefined } {
  const { column } = office.header("Customers", "Cust. No.", header);
  const rows = office.cells("Customers");
  const row = rows.findIndex((cells) => String(cells[column("Cust. No.")]).toLowerCase() === key);
  const sheet = office.book.sheet(office.sheetId("Customers"));
  return { row, column: column(header), value: rows[row]?.[column(header)], link: linkAt(sheet, row, column(header))?.subAddress };
}

export const plansOf = (person: Person, customer = "c1"): readonly PlanCase[] => person.desk.files.get(customer)?.plans ?? [];

/** The cells a name of the workbook means. */
function areaOf({ book }: Office, name: string): { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } {
  const formula = book.names.find((one) => one.name === name)?.formula ?? "";
  const match = /^=?'?(.+?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(formula);
  if (!match) throw new Error(`Expected the name ${name} to mean cells, got ${formula}`);
  const [, sheet = "", left = "", top = "", right = "", bottom = ""] = match;
  const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet, row: Number(top) - 1, column: columnOf(left), rows: Number(bottom) - Number(top) + 1, columns: columnOf(right) - columnOf(left) + 1 };
}

export function scheduleCells(office: Office, name: string): Cell[][] {
  const { sheet, ...rect } = areaOf(office, name);
  return office.book.sheet(office.sheetId(sheet)).values(rect).map((row) => row.map((value) => (value ?? "") as Cell));
}

/** As a person types it into a tab. */
export function setCell(office: Office, name: string, row: number, column: number, value: Cell): void {
  const area = areaOf(office, name);
  office.by({ do: "setCells", sheet: office.sheetId(area.sheet), row: area.row + row, column: area.column + column, cells: [[value]], as: "exact" });
}
