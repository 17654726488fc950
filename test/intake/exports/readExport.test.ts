import { dayFromIso, isoOfDay } from "../../../src/base/Day";
import type { Cell } from "../../../src/base/Grid";
import type { ExportContext, ExportReading } from "../../../src/intake/exports/ExportReading";
import { readExport } from "../../../src/intake/exports/readExport";
import { gridOf } from "../gridOf";

type Read = Extract<ExportReading, { ok: true }>;
const context: ExportContext = { date1904: false, defaultCurrency: "USD" };

function read(rows: readonly (readonly Cell[])[], more: Partial<ExportContext> = {}, sheet = "Sheet1"): Read {
  const reading = readExport(gridOf(sheet, rows), { ...context, ...more });
  if (!reading.ok) throw new Error(reading.code);
  return reading;
}
function refusalOf(rows: readonly (readonly Cell[])[], sheet = "Sheet1"): string {
  const reading = readExport(gridOf(sheet, rows), context);
  return reading.ok ? `read as ${reading.source}` : reading.code;
}
const shown = ({ lines }: Read): string[] => lines.map(({ customerName, number, open }) => `${customerName} ${number} ${open.minor} ${open.currency}`);

const openInvoices = ["", "Type", "Date", "Num", "P. O. #", "Terms", "Due Date", "Aging", "Open Balance"];

describe("rows that look like something else", () => {
  it("tells a customer called “Total Wine” from his sum and from that of a customer called “Wine”", () => {
    const reading = read([
      openInvoices, ["Wine"], ["", "Invoice", "01/15/2026", "1", "", "", "02/14/2026", "", "10.00"], ["Total Wine", "", "", "", "", "", "", "", "10.00"],
      ["Total Wine"], ["", "Invoice", "01/16/2026", "2", "", "", "02/15/2026", "", "20.00"], ["Total Total Wine", "", "", "", "", "", "", "", "20.00"], ["TOTAL", "", "", "", "", "", "", "", "30.00"],
    ]);
    expect(reading.classes).toEqual(["header", "group", "line", "subtotal", "group", "line", "subtotal", "total"]);
    expect(shown(reading)).toEqual(["Wine 1 1000 USD", "Total Wine 2 2000 USD"]);
    expect(reading.proof.verdict).toBe("proved");
  });

  it("joins a note below its line to the line", () => {
    const reading = read([["Customer", "Invoice No", "Date", "Due Date", "Memo", "Open Balance"], ["ACME", "1", "01/15/2026", "02/14/2026", "pump", "10.00"], ["", "", "", "", "second call"], ["Bolt", "2", "01/16/2026", "02/15/2026", "", "20.00"]]);
    expect(reading.lines.map(({ memo }) => memo)).toEqual(["pump second call", undefined]);
    expect(reading.classes).toEqual(["header", "line", "line", "line"]);
    expect(reading.lineCount).toBe(2);
  });

  it("reads on over a page break with its title and header, in the same customer", () => {
    const title = [["Northwind"], ["Open Invoices"], ["As of September 25, 2026"]];
    const reading = read([
      ...title, openInvoices, ["ACME"], ["", "Invoice", "01/15/2026", "1", "", "", "02/14/2026", "", "10.00"], ["Page 1 of 2"], [], ...title, openInvoices,
      ["", "Invoice", "01/16/2026", "2", "", "", "02/15/2026", "", "20.00"], ["Total ACME", "", "", "", "", "", "", "", "30.00"], ["TOTAL", "", "", "", "", "", "", "", "30.00"], ["Page 2 of 2"],
    ]);
    expect(reading.classes).toEqual(["preamble", "preamble", "preamble", "header", "group", "line", "footer", "blank", "preamble", "preamble", "preamble", "header", "line", "subtotal", "total", "footer"]);
    expect(shown(reading)).toEqual(["ACME 1 1000 USD", "ACME 2 2000 USD"]);
    expect(reading.proof.verdict).toBe("proved");
  });

  it("shows a row it does not understand, and never drops it", () => {
    const reading = read([["Customer", "Invoice No", "Date", "Due Date", "Open Balance"], ["ACME", "1", "01/15/2026", "02/14/2026", "10.00"], ["ACME", "2", "01/15/2026", "02/14/2026", "ten"], ["Bolt", "3", "01/15/2026", "02/14/2026", "5.00"]]);
    expect(reading.classes).toEqual(["header", "line", "unknown", "line"]);
    expect(reading.issues.map(({ code, cell }) => `${code} ${cell}`)).toContain("unknown-row A3");
  });

  it("lets a parent's sum cover his own lines and those of the customers within", () => {
    const reading = read([
      openInvoices, ["Freeman"], ["", "Invoice", "01/15/2026", "1", "", "", "02/14/2026", "", "10.00"], ["   Ocean View"], ["", "Invoice", "01/16/2026", "2", "", "", "02/15/2026", "", "20.00"], ["   Total Ocean View", "", "", "", "", "", "", "", "20.00"],
      ["Total Freeman", "", "", "", "", "", "", "", "30.00"], ["TOTAL", "", "", "", "", "", "", "", "30.00"],
    ]);
    expect(shown(reading)).toEqual(["Freeman 1 1000 USD", "Ocean View 2 2000 USD"]);
    expect(reading.proof).toMatchObject({ verdict: "proved", sums: [{ label: "Total Ocean View", lines: 1 }, { label: "Total Freeman", lines: 2 }, { label: "TOTAL", lines: 2 }] });
  });

  it("keeps sums of several currencies apart", () => {
    const reading = read([
      ["Customer", "Invoice No", "Date", "Due Date", "Currency", "Open Balance"], ["ACME", "1", "15.01.2026", "14.02.2026", "EUR", "10,00"], ["Bolt", "2", "15.01.2026", "14.02.2026", "USD", "20,00"], ["Bolt", "3", "15.01.2026", "14.02.2026", "EURO", "1.000,00"],
      ["Total", "", "", "", "EUR", "1.010,00"], ["Total", "", "", "", "USD", "20,00"],
    ]);
    expect(reading.classes.slice(4)).toEqual(["total", "total"]);
    expect(reading.proof.overall.map(({ currency, sum, difference }) => [currency, sum.minor, difference?.minor])).toEqual([["EUR", 101000, 0], ["USD", 2000, 0]]);
  });
});

it("a list of invoices without open amounts counts those with a day of settlement as paid", () => {
  const reading = read([["Customer", "Invoice No", "Invoice Date", "Due Date", "Settled Date", "Amount"], ["ACME", "1", "2026-01-15", "2026-02-14", "2026-02-10", "10.00"], ["ACME", "2", "2026-01-16", "2026-02-15", "", "20.00"]]);
  expect(reading.lines.map(({ amount, open }) => [amount.minor, open.minor])).toEqual([[1000, 0], [2000, 2000]]);
});

describe("what stands above the list", () => {
  it.each([["As of Sep 23, 2026", "2026-09-23"], ["As at 31 March 2026", "2026-03-31"], ["Stichtag: 30.06.2026", "2026-06-30"], ["Arrêté au 31/12/2025", "2025-12-31"], ["1-Apr-25 to 31-Mar-26", "2026-03-31"]])("reads “%s”", (text, day) => {
    const reading = read([["Northwind"], ["Aged receivables"], [text], ["Customer", "Invoice No", "Date", "Due Date", "Open Balance"], ["ACME", "1", 45700, 45730, 10]]);
    expect(reading.asOf).toBe(dayFromIso(day));
    expect(reading).toMatchObject({ company: "Northwind", title: "Aged receivables", asOfFrom: "title" });
  });

  it("takes the day of printing where the title names none", () => {
    const reading = read([["Customer", "Invoice No", "Date", "Due Date", "Open Balance"], ["ACME", "1", 45700, 45730, 10], [], ["Thursday, September 25, 2026 11:05 AM GMT-07:00"]]);
    expect(reading.asOf !== undefined && isoOfDay(reading.asOf)).toBe("2026-09-25");
    expect(reading.asOfFrom).toBe("print");
  });

  it("settles 03/04 by the as-of day where only one order keeps documents before it", () => {
    const rows = [["Open invoices"], ["As of 5 March 2026"], ["Customer", "Invoice No", "Date", "Due Date", "Open Balance"], ["ACME", "1", "02/12/2025", "03/04/2026", "10.00"], ["ACME", "2", "03/04/2026", "04/05/2026", "10.00"]];
    expect(read(rows).lines[1]?.date).toBe(dayFromIso("2026-03-04"));
    expect(read(rows).questions).toEqual([]);
  });

  it("asks for the order of days that nothing settles", () => {
    const reading = read([["Customer", "Invoice No", "Date", "Due Date", "Open Balance"], ["ACME", "1", "02/03/2025", "03/04/2025", "10.00"]]);
    expect(reading.questions.map(({ kind }) => kind)).toEqual(["day-order"]);
  });
});

describe("a bank statement", () => {
  const header = ["Date", "Description", "Reference", "Paid out", "Paid in", "Balance"];
  it("is read as receipts and proved by its running balance", () => {
    const reading = read([header, ["15/01/2026", "ACME LTD", "INV 1", "", "120.00", "1,120.00"], ["16/01/2026", "Rent", "", "500.00", "", "620.00"], ["19/01/2026", "BOLT AG", "R2", "", "30.50", "650.50"]], { defaultCurrency: "GBP" });
    expect(reading).toMatchObject({ source: "bank-statement", shape: "receipts" });
    expect(reading.lines.map(({ open, memo, reference, kind }) => [open.minor, memo, reference, kind])).toEqual([[12000, "ACME LTD", "INV 1", "payment"], [-50000, "Rent", undefined, "payment"], [3050, "BOLT AG", "R2", "payment"]]);
    expect(reading.proof).toMatchObject({ verdict: "proved", overall: [{ sum: { minor: -34950 }, stated: { minor: -34950 } }] });
  });

  it("with a movement taken out shows where the balance breaks", () => {
    const reading = read([header, ["15/01/2026", "ACME LTD", "INV 1", "", "120.00", "1,120.00"], ["19/01/2026", "BOLT AG", "R2", "", "30.50", "650.50"]]);
    expect(reading.proof.sums[0]?.explanation?.rows).toEqual([2]);
  });
});

describe("look-alikes", () => {
  it.each<[string, readonly (readonly Cell[])[]]>([
    ["payables", [["Northwind"], ["A/P Aging Detail Report"], ["", "Date", "Transaction type", "Num", "Vendor display name", "Due date", "Past due", "Amount", "Open balance"], ["CURRENT"], ["", "09/13/2026", "Bill", "1", "Paper Co", "10/01/2026", "-6", "100.00", "100.00"]]],
    ["summary-only", [["A/R Aging Summary"], ["As of Sep 23, 2026"], ["Customer", "Current", "1 - 30", "31 - 60", "61 - 90", "91 and over", "Total"], ["ACME", "1.00", "", "", "", "", "1.00"], ["TOTAL", "1.00", "", "", "", "", "1.00"]]],
    ["customer-list", [["Customer", "Phone", "Email", "Billing address"], ["ACME", "555-1234", "a@acme.example", "1 Road"], ["Bolt", "555-1235", "b@bolt.example", "2 Road"]]],
    ["general-ledger", [["Northwind"], ["General Ledger"], ["", "Date", "Transaction Type", "Num", "Name", "Memo/Description", "Split", "Amount", "Balance"], ["Accounts Receivable"], ["", "09/13/2026", "Invoice", "1", "ACME", "", "Sales", "100.00", "100.00"]]],
    ["no-amount", [["Customer", "Invoice No", "Date", "Due Date"], ["ACME", "1", "01/15/2026", "02/14/2026"]]],
    ["no-customer", [["Invoice No", "Date", "Due Date", "Open Balance"], ["1", "01/15/2026", "02/14/2026", "10.00"], ["2", "01/15/2026", "02/14/2026", "11.00"]]],
    ["no-header", [["hello"], ["world", 1, 2], [1, 2, 3]]],
    ["empty", [[], []]],
  ])("are refused: %s", (code, rows) => {
    expect(refusalOf(rows)).toBe(code);
  });
});
