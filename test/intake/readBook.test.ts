import { dayFromIso, isoOfDay } from "../../src/base/Day";
import type { Cell, Grid } from "../../src/base/Grid";
import { decimalOf } from "../../src/base/Money";
import type { Invoice } from "../../src/ledger/Book";
import { type IntakeInput, readBook, type Reading } from "../../src/intake/readBook";
import { gridOf } from "./gridOf";

const today = dayFromIso("2026-11-22") ?? (0 as never);
const day = (iso: string): number => dayFromIso(iso) ?? 0;
type Read = Extract<Reading, { ok: true }>;

function read(grids: readonly Grid[] | Grid, more: Partial<IntakeInput> = {}): Read {
  const reading = readBook({ grids: Array.isArray(grids) ? grids as Grid[] : [grids as Grid], today, date1904: false, ...more });
  if (!reading.ok) throw new Error(`Expected a book, got ${reading.code}: ${JSON.stringify(reading.issues)}`);
  return reading;
}
const codes = ({ issues }: { issues: Reading["issues"] }): string[] => issues.map(({ code, cell }) => `${code} ${cell}`.trim());
const open = ({ book }: Read): string[] => book.invoices.map((invoice) => `${invoice.customer} ${invoice.number} ${decimalOf(invoice.open)} ${invoice.open.currency}`);
const due = ({ dueDate, dueDerived }: Invoice): string => `${dueDate === undefined ? "none" : isoOfDay(dueDate)}${dueDerived ? " derived" : ""}`;
const roles = (reading: Read, sheet = 0): Record<string, string> => Object.fromEntries(Object.entries(reading.mapping[sheet]?.columns ?? {}).map(([role, ref]) => [role, ref.header]));

describe("one row per invoice", () => {
  const header = ["Customer No.", "Customer", "Invoice #", "Invoice Date", "Due Date", "Amount", "Open Balance"];
  const rows: Cell[][] = [
    ["C1", "ACME Ltd", "INV-1", day("2026-09-01"), day("2026-10-01"), 100, 100],
    ["C1", "ACME Ltd", "INV-2", day("2026-10-01"), day("2026-10-31"), 200.5, 50.25],
    ["C2", "Bolt AG", "INV-3", day("2026-10-05"), day("2026-11-04"), 300, 0],
  ];
  it("reads customers, invoices and the rows to write", () => {
    const reading = read(gridOf("Open items", [header, ...rows]));
    expect(open(reading)).toEqual(["c1 INV-1 100.00 XXX", "c1 INV-2 50.25 XXX", "c2 INV-3 0.00 XXX"]);
    expect(reading.book.customers.map(({ key, id, name }) => [key, id, name])).toEqual([["c1", "C1", "ACME Ltd"], ["c2", "C2", "Bolt AG"]]);
    expect(reading.book.master.target).toEqual({ sheet: "Open items", headerRow: 0, headerRows: 1, keyColumns: [{ header: "Customer No.", nth: 0 }, { header: "Invoice #", nth: 0 }] });
    expect(reading.book.master.rows.map(({ key, live, row }) => [key, live, row.row])).toEqual([["c1|inv-1", true, 1], ["c1|inv-2", true, 2], ["c2|inv-3", false, 3]]);
    expect(reading.issues).toEqual([]);
  });

  it("finds the header below titles, away from A1, with stray cells far right and blank rows between", () => {
    const shift = (row: Cell[]): Cell[] => row;
    const reading = read(gridOf("Sheet1", [
      ["Example Trading GmbH"], ["Receivables as of 22 Nov 2026"], [], shift(header), rows[0] ?? [], [], [...(rows[1] ?? []), "", "", "", "call Bob!"], [], rows[2] ?? [], ["", "", "", "", "", "", "", "", "", "", "*"],
    ], { top: 4, left: 2 }));
    expect(open(reading)).toHaveLength(3);
    expect(reading.book.master.target.headerRow).toBe(7);
    expect(reading.book.invoices[0]?.row).toEqual({ sheet: "Sheet1", row: 8 });
    expect(reading.rowsByClass).toMatchObject({ preamble: 2, header: 1, line: 3, blank: 3, footer: 1, unknown: 0 });
  });

  it("tells subtotals, totals, repeated headers and footers from lines", () => {
    const reading = read(gridOf("AR", [
      header, ...rows.slice(0, 2), ["", "Total ACME Ltd", "", "", "", 300.5, 150.25], header, ...rows.slice(2), ["", "", "", "", "", 300, 0], ["Total", "", "", "", "", 600.5, 150.25], [], ["Printed by R. Example on Monday"],
    ]));
    expect(reading.rowsByClass).toEqual({ preamble: 0, header: 2, group: 0, line: 3, subtotal: 2, total: 1, footer: 1, blank: 1, unknown: 0 });
    expect(reading.issues).toEqual([]);
    expect(open(reading)).toHaveLength(3);
  });

  it("knows an unlabelled sum by its amount", () => {
    const reading = read(gridOf("AR", [header, ...rows, ["", "", "", "", "", 600.5, 150.25]]));
    expect(reading.rowsByClass).toMatchObject({ line: 3, total: 1, unknown: 0 });
  });

  it("says when a total does not add up", () => expect(codes(read(gridOf("AR", [header, ...rows, ["Total", "", "", "", "", 600.5, 999]])))).toEqual(["total-differs G5"]));

  it("leaves a customer called Total a customer", () => {
    const reading = read(gridOf("AR", [header, ["C9", "Total Energies SE", "INV-9", day("2026-10-05"), day("2026-11-04"), 10, 10], ...rows]));
    expect(reading.book.customers[0]?.name).toBe("Total Energies SE");
  });

  it("names a row whose customer is missing, and an unreadable cell, and what to do", () => {
    const reading = read(gridOf("AR", [header, ...rows, ["", "", "INV-4", day("2026-10-05"), day("2026-11-04"), 10, 10], ["C2", "Bolt AG", "INV-5", "soon", "31.02.2026", "abc", "?"]]));
    expect(codes(reading).sort()).toEqual(["unknown-row C5", "unreadable-amount F6", "unreadable-amount G6", "unreadable-date D6", "unreadable-date E6"]);
    expect(reading.issues.every(({ message, sheet }) => sheet === "AR" && /refresh|Type|Correct/.test(message))).toBe(true);
    expect(reading.book.invoices).toHaveLength(3);
  });

  it("counts both of two rows with one key, names both cells, and writes neither", () => {
    const reading = read(gridOf("AR", [header, ...rows, rows[0] ?? []]));
    expect(codes(reading)).toEqual(["duplicate-key C5"]);
    expect(reading.issues[0]?.message).toContain("C2");
    expect(reading.book.invoices).toHaveLength(4);
    expect(reading.book.master.rows.map(({ key }) => key)).toEqual(["c1|inv-2", "c2|inv-3"]);
  });

  it("reads ids as text: no exponent, leading zeros kept", () => {
    const reading = read(gridOf("AR", [["Customer", "Invoice No", "Amount"], ["A", 123456789012345, 1], ["A", "00851", 2], ["A", 851, 3]]));
    expect(reading.book.invoices.map(({ number }) => number)).toEqual(["123456789012345", "00851", "851"]);
    expect(reading.book.master.rows.map(({ key }) => key)).toEqual(["a|123456789012345", "a|00851", "a|851"]);
  });

  it("folds blanks, case and zero-width characters in names, and shows the first as written", () => {
    const reading = read(gridOf("AR", [["Customer", "Invoice No", "Amount"], ["ACME\u00A0 Ltd", "1", 1], ["acme ltd ", "2", 2], ["A\u200BCME Ltd", "3", 3]]));
    expect(reading.book.customers.map(({ key, name }) => [key, name])).toEqual([["acme ltd", "ACME Ltd"]]);
  });

  it("keeps credits and payments on account negative and apart", () => {
    const typed = ["Customer", "Type", "Num", "Date", "Due date", "Open balance"];
    const reading = read(gridOf("AR", [typed, ["A", "Invoice", "1", 46000, 46030, 100], ["A", "Credit Memo", "2", 46010, "", -30], ["A", "Payment", "", 46011, "", -20], ["A", "", "4", 46012, "", -5]]));
    expect(reading.book.invoices.map(({ kind, open: { minor } }) => [kind, minor])).toEqual([["invoice", 10000], ["credit", -3000], ["payment", -2000], ["credit", -500]]);
    const positive = read(gridOf("AR", [typed, ["A", "Rechnung", "1", 46000, 46030, 100], ["A", "Gutschrift", "2", 46010, "", 30]]));
    expect(positive.book.invoices.map(({ kind, open: { minor } }) => [kind, minor])).toEqual([["invoice", 10000], ["credit", -3000]]);
    expect(codes(positive)).toContain("credit-sign B1");
  });

  it("reads an Excel table where there is one, whatever stands around it", () => {
    const grid = gridOf("Data", [["Report"], ["x", ...header], ["", ...(rows[0] ?? [])], ["", ...(rows[1] ?? [])], ["", "Total", "", "", "", "", 300.5, 150.25]], { tables: [{ name: "tblOpen", top: 1, left: 1, rows: 2, columns: 7, hasTotals: true }] });
    const reading = read(grid);
    expect(reading.book.master.target).toMatchObject({ table: "tblOpen", headerRow: 1 });
    expect(reading.book.invoices).toHaveLength(2);
    expect(Object.values(reading.rowsByClass).reduce((a, b) => a + b)).toBe(5);
  });

  it("joins a header of two rows, merged above", () => {
    const reading = read(gridOf("AR", [["", "Invoice", "", "", "Customer", "", ""], ["Sl", "No", "Date", "Amount", "Name", "Phone", "E-mail"], [1, "A-1", "05.10.2026", "1.000,50", "ACME", "030 1234567", "a@x.test"], [2, "A-2", "13.10.2026", "20,00", "Bolt", "030 7654321", "b@x.test"]]));
    expect(roles(reading)).toMatchObject({ invoiceNumber: "Invoice No", invoiceDate: "Date", amount: "Amount", customerName: "Customer Name", phone: "Phone", email: "E-mail" });
    expect(reading.mapping[0]).toMatchObject({ headerRow: 1, headerRows: 2 });
    expect(open(reading)).toEqual(["acme A-1 1000.50 XXX", "bolt A-2 20.00 XXX"]);
  });

  it("takes the customer from the heading above the lines, or from the first line of a block", () => {
    const grouped = read(gridOf("Open Invoices", [
      ["", "Type", "Date", "Num", "Terms", "Due Date", "Open Balance"], ["ACME Ltd"], ["", "Invoice", 46000, "1", "Net 30", 46030, 100], ["", "Payment", 46001, "", "", "", -20], ["Total ACME Ltd", "", "", "", "", "", 80], [3000], ["3000 Ltd"], ["", "Invoice", 46000, "2", "Net 30", 46030, 7], ["Total 3000 Ltd", "", "", "", "", "", 7], ["TOTAL", "", "", "", "", "", 87],
    ]));
    expect(open(grouped)).toEqual(["acme ltd 1 100.00 XXX", "acme ltd  -20.00 XXX", "3000 ltd 2 7.00 XXX"]);
    expect(grouped.rowsByClass).toMatchObject({ group: 2, line: 3, subtotal: 2, total: 1 });
    const merged = read(gridOf("Open", [["Customer", "Invoice", "Due date", "Amount"], ["ACME", "1", 46000, 10], ["", "2", 46001, 20], ["", "3", 46002, 30], ["Bolt", "4", 46003, 40], ["", "5", 46004, 50]]));
    expect(merged.book.invoices.map(({ customer }) => customer)).toEqual(["acme", "acme", "acme", "bolt", "bolt"]);
  });

  it("reads bucket groups, types and a time stamp below as accounting exports write them", () => {
    const reading = read(gridOf("Sheet1", [
      ["Example Co"], ["A/R Aging Detail Report"], ["As of Nov 22, 2026"], [], ["", "Date", "Transaction type", "Num", "Customer full name", "Due date", "Amount", "Open balance"],
      ["CURRENT"], ["", "11/01/2026", "Invoice", "1", "ACME", "12/01/2026", "100.00", "100.00"], ["Total for CURRENT", "", "", "", "", "", "100.00", "100.00"],
      ["91 or more days past due (2)"], ["", "01/13/2026", "Invoice", "00085001", "ACME", "02/12/2026", "1,000.00", "900.00"], ["", "03/01/2026", "Credit Memo", "", "Bolt:Branch 2", "", "-50.00", "-50.00"], ["Total for 91 or more days past due", "", "", "", "", "", "950.00", "850.00"],
      ["TOTAL", "", "", "", "", "", "$1,050.00", "$950.00"], ["Thursday, November 22, 2026 11:05 AM GMT-07:00"],
    ]));
    expect(open(reading)).toEqual(["acme 1 100.00 XXX", "acme 00085001 900.00 XXX", "bolt:branch 2  -50.00 XXX"]);
    expect(reading.book.invoices.map(due)).toEqual(["2026-12-01", "2026-02-12", "none"]);
    expect(reading.rowsByClass).toEqual({ preamble: 3, header: 1, group: 2, line: 3, subtotal: 2, total: 1, footer: 1, blank: 1, unknown: 0 });
    expect(reading.issues).toEqual([]);
  });

  it("sums ageing columns beside invoices, and takes a bare total there for the open amount", () => {
    const reading = read(gridOf("Aged Receivables Detail", [["Invoice Number", "Contact", "Invoice Date", "Due Date", "Current", "< 1 Month", "1 Month", "Older", "Total"], ["INV-1", "ACME", 46000, 46030, 0, 0, 0, 120, 120], ["INV-2", "Bolt", 46300, 46340, 30, 0, 0, 0, 30]]));
    expect(roles(reading)).toMatchObject({ customerName: "Contact", openAmount: "Total" });
    expect(open(reading)).toEqual(["acme INV-1 120.00 XXX", "bolt INV-2 30.00 XXX"]);
  });
});

describe("open amounts", () => {
  const invoices = (header: Cell[], ...rows: Cell[][]): Read => read(gridOf("AR", [["Customer", "Invoice No", "Due date", "Amount", ...header], ...rows.map((row, at) => ["A", `I${at}`, day("2026-10-01"), 100, ...row])]));
  const amounts = (reading: Read): number[] => reading.book.invoices.map(({ open: { minor } }) => minor / 100);

  it("are amount less paid where no column states them", () => expect(amounts(invoices(["Paid"], [0], [40], [100], [""], [-25]))).toEqual([100, 60, 0, 100, 75]));
  it("follow the status in any language", () => expect(amounts(invoices(["Status"], ["Paid"], ["offen"], ["Pagada"], ["Overdue"], ["Void"], ["Written off"], ["Disputed"]))).toEqual([0, 100, 0, 100, 0, 0, 100]));
  it("follow the paid date, unless it is still ahead", () => {
    const reading = invoices(["Settled date"], [day("2026-10-03")], [""], [day("2027-01-01")]);
    expect(amounts(reading)).toEqual([0, 100, 100]);
    expect(reading.book.invoices.map(({ paidDate }) => paidDate)).toEqual([day("2026-10-03"), undefined, undefined]);
  });
  it("say nothing of a settlement for what was voided or written off", () => expect(invoices(["Status", "Paid date"], ["Void", 46000], ["Written off", 46000], ["Paid", 46000]).book.invoices.map(({ paidDate }) => paidDate)).toEqual([undefined, undefined, 46000]));
  it("are nothing where blank in a column that never writes zeros, and the whole where it does", () => {
    expect(amounts(invoices(["Open balance"], [100], [""]))).toEqual([100, 0]);
    const told = invoices(["Open balance"], [100], [""], [0]);
    expect(amounts(told)).toEqual([100, 100, 0]);
    expect(codes(told)).toEqual(["blank-open E3"]);
  });
  it("say that a part payment of unknown size counts as open in full", () => expect(codes(invoices(["Status"], ["Partial"], ["Paid"]))).toEqual(["partial-unknown E2"]));
  it("are disputed by flag, reason or status", () => expect(invoices(["Dispute", "Status"], ["", "Open"], ["x", "Open"], ["wrong price", "Open"], ["No", "Open"], ["", "Disputed"]).book.invoices.map(({ disputed }) => disputed)).toEqual([false, true, true, false, true]));
});

describe("due dates", () => {
  it("come from the terms where the column is missing", () => {
    const reading = read(gridOf("AR", [["Customer", "Invoice No", "Invoice date", "Terms", "Amount"], ["A", "1", day("2026-01-20"), "Net 30", 5], ["A", "2", day("2026-01-20"), "EOM+15", 5]]));
    expect(reading.book.invoices.map(due)).toEqual(["2026-02-19 derived", "2026-02-15 derived"]);
  });
  it("are the invoice date where nothing says more, with one issue for the sheet", () => {
    const reading = read(gridOf("Sheet1", [["InvoiceID", "CustomerName", "InvoiceDate", "Amount"], [1, "Ann", 45864.75, 20.5], [2, "Ben", 45886.25, 7]]));
    expect(reading.book.invoices.map(due)).toEqual(["2025-07-26 derived", "2025-08-17 derived"]);
    expect(codes(reading)).toEqual(["no-due-dates C1"]);
  });
  it("follow the usual terms of the sheet where one is missing", () => {
    const reading = read(gridOf("AR", [["Customer", "Invoice No", "Invoice date", "Due date", "Amount"], ["A", "1", 46000, 46014, 5], ["A", "2", 46001, 46015, 5], ["A", "3", 46002, 46032, 5], ["A", "4", 46003, "", 5]]));
    expect(reading.book.invoices[3]).toMatchObject({ dueDate: 46017, dueDerived: true });
    expect(codes(reading)).toEqual(["no-due-date D5"]);
  });
  it("shift by 1462 days in a workbook of the 1904 system", () => {
    const reading = read(gridOf("AR", [["Customer", "Invoice No", "Due date", "Amount"], ["A", "1", 46000 - 1462, 5]]), { date1904: true });
    expect(reading.book.invoices[0]?.dueDate).toBe(46000);
  });
});

describe("questions", () => {
  const ask = (dates: Cell[], amounts: Cell[], mapping = {}): Read => read(gridOf("AR", [["Customer", "Invoice No", "Due date", "Amount"], ...dates.map((date, at) => ["A", `I${at}`, date, amounts[at] ?? ""])]), mapping);
  it("ask the day order where no date proves it, and go on with an assumption", () => {
    const reading = ask(["3/4/2026", "5/6/2026"], [1, 2]);
    expect(reading.questions).toEqual([{ sheet: "AR", column: "Due date", kind: "day-order", choices: ["dmy", "mdy"], assumed: "dmy", examples: ["3/4/2026", "5/6/2026"] }]);
    expect(reading.book.invoices.map(due)).toEqual(["2026-04-03", "2026-06-05"]);
    expect(ask(["3/4/2026"], ["$1.00"], { defaultCurrency: "USD" }).questions[0]?.assumed).toBe("mdy");
  });
  it("ask nothing where dots, another date or another column prove it", () => {
    expect(ask(["3.4.2026"], [1]).questions).toEqual([]);
    expect(ask(["3/4/2026", "25/6/2026"], [1, 2]).questions).toEqual([]);
    expect(ask(["4/4/2026"], [1]).questions).toEqual([]);
  });
  it("ask the decimal sign where every text could be either", () => {
    const reading = ask([46000, 46000], ["1.234", "5.000"]);
    expect(reading.questions).toEqual([{ sheet: "AR", column: "Amount", kind: "decimal-sign", choices: [".", ","], assumed: ",", examples: ["1.234", "5.000"] }]);
    expect(reading.book.invoices.map(({ open: { minor } }) => minor)).toEqual([123400, 500000]);
    expect(ask([46000, 46000], ["1.234", "5.000,00"]).questions).toEqual([]);
  });
  it("are not asked again once answered", () => {
    const first = ask(["3/4/2026"], ["1.234"]);
    const answered = first.mapping.map((sheet) => ({ ...sheet, dayOrder: "mdy" as const, decimalSign: "." as const }));
    const second = ask(["3/4/2026"], ["1.234"], { mapping: answered });
    expect(second.questions).toEqual([]);
    expect(due(second.book.invoices[0] as Invoice)).toBe("2026-03-04");
    expect(second.book.invoices[0]?.open.minor).toBe(123);
    expect(second.mapping).toEqual(answered);
  });
});

describe("currencies", () => {
  const one = (header: Cell[], row: Cell[], more: Partial<IntakeInput> = {}, formats?: string[][], title?: string): string => {
    const grid = gridOf("AR", [...(title ? [[title]] : []), ["Customer", "Invoice No", ...header], ["A", "1", ...row]], formats ? { formats } : {});
    return read(grid, more).book.invoices[0]?.open.currency ?? "";
  };
  it("come from the row's column first, in codes or words", () => {
    expect(one(["Amount", "Currency"], ["$5.00", "DIRHAM"])).toBe("AED");
    expect(one(["Amount", "Währung"], [5, "EURO"])).toBe("EUR");
  });
  it("then from the cell, the number format, the header, the title, the default", () => {
    expect(one(["Amount (EUR)"], ["£5.00"])).toBe("GBP");
    expect(one(["Amount (EUR)"], [5], {}, [["General", "General", "General"], ["General", "General", "[$CHF] #,##0.00"]])).toBe("CHF");
    expect(one(["Amount (EUR)"], [5], { defaultCurrency: "USD" }, undefined, "Every amount in ILS")).toBe("EUR");
    expect(one(["Amount"], [5], { defaultCurrency: "USD" }, undefined, "Every amount in ILS")).toBe("ILS");
    expect(one(["Amount"], [5], { defaultCurrency: "USD" })).toBe("USD");
    expect(one(["Amount"], [5])).toBe("XXX");
  });
  it("keep their own digits: whole yen, thousandths of a dinar", () => {
    const reading = read(gridOf("AR", [["Customer", "Invoice No", "Amount", "Currency"], ["A", "1", 1234, "JPY"], ["A", "2", 1.2345, "KWD"]]));
    expect(reading.book.invoices.map(({ open: { minor } }) => minor)).toEqual([1234, 1235]);
  });
  it("are an issue where unknown", () => expect(codes(read(gridOf("AR", [["Customer", "Invoice No", "Amount", "Currency"], ["A", "1", 5, "Galleons"]])))).toEqual(["unknown-currency D2"]));
});
