import { dayFromIso } from "../../src/base/Day";
import type { Cell, Grid } from "../../src/base/Grid";
import { decimalOf } from "../../src/base/Money";
import { type IntakeInput, readBook, type Reading } from "../../src/intake/readBook";
import { gridOf } from "./gridOf";

const today = dayFromIso("2026-11-22") ?? (0 as never);
const day = (iso: string): number => dayFromIso(iso) ?? 0;
type Read = Extract<Reading, { ok: true }>;
function read(grids: readonly Grid[], more: Partial<IntakeInput> = {}): Read {
  const reading = readBook({ grids, today, date1904: false, ...more });
  if (!reading.ok) throw new Error(`Expected a book, got ${reading.code}: ${JSON.stringify(reading.issues)}`);
  return reading;
}
function refusal(...grids: Grid[]): string {
  const reading = readBook({ grids, today, date1904: false });
  return reading.ok ? "read" : reading.code;
}
const codes = ({ issues }: { issues: Reading["issues"] }): string[] => issues.map(({ sheet, code, cell }) => `${code} ${sheet} ${cell}`.trim());
const shapes = ({ mapping }: Read): string[] => mapping.map(({ sheet, shape }) => `${sheet}: ${shape}`);

const invoices = gridOf("Invoices", [
  ["Cust No", "Customer", "Invoice No", "Invoice date", "Due date", "Amount", "Open"],
  ["C1", "ACME Ltd", "1", day("2026-09-01"), day("2026-10-01"), 100, 100], ["C2", "Bolt AG", "2", day("2026-09-02"), day("2026-10-02"), 200, 0], ["C2", "Bolt AG", "3", day("2026-09-03"), day("2026-10-03"), 300, 300],
]);
const customers = gridOf("Customers", [
  ["Customer No.", "Name", "Contact", "Phone", "E-mail", "Country", "Time zone", "Segment", "Collector", "Credit limit", "Notes", "Last contact", "Do not contact", "Broken promises", "Payment plan", "Promise date", "Promise amount"],
  ["C1", "ACME Ltd", "Ann", "+44 20 7946 0000", "ann@acme.test", "United Kingdom", "Europe/London", "A", "Rita", 5000, "Rang on Monday", day("2026-11-16"), "", 2, "", day("2026-11-30"), 50],
  ["C2", "Bolt AG", "", "", "", "Deutschland", "", "B", "Rita", "", "", "", "x", "", "kept", "", ""],
]);

describe("customers, invoices and payments on their own sheets", () => {
  it("join by customer number, and the customers sheet receives our columns", () => {
    const reading = read([invoices, customers]);
    expect(shapes(reading)).toEqual(["Customers: customers", "Invoices: invoices"]);
    expect(reading.book.customers).toHaveLength(2);
    expect(reading.book.customers[0]).toMatchObject({
      key: "c1", id: "C1", name: "ACME Ltd", contact: "Ann", phone: "+44 20 7946 0000", email: "ann@acme.test", country: "GB", timeZone: "Europe/London", segment: "A", owner: "Rita",
      creditLimit: { minor: 500000, currency: "XXX" }, notes: "Rang on Monday", lastContact: day("2026-11-16"), doNotContact: false, brokenPromises: 2,
    });
    expect(reading.book.customers[1]).toMatchObject({ key: "c2", country: "DE", doNotContact: true, plan: "kept" });
    expect(reading.book.promises).toEqual([{ customer: "c1", day: day("2026-11-30"), amount: { minor: 5000, currency: "XXX" }, row: { sheet: "Customers", row: 1 } }]);
    expect(reading.book.master.target).toMatchObject({ sheet: "Customers", keyColumns: [{ header: "Customer No.", nth: 0 }] });
    expect(reading.book.master.rows.map(({ customer, key, live }) => [customer, key, live])).toEqual([["c1", "c1", true], ["c2", "c2", true]]);
    expect(reading.issues).toEqual([]);
  });

  it("join by folded name where the invoices know no number", () => {
    const byName = gridOf("Invoices", [["Customer", "Invoice No", "Due date", "Open"], ["acme\u00A0LTD", "1", 46000, 5], ["C2", "2", 46000, 7]]);
    expect(read([byName, customers]).book.invoices.map(({ customer }) => customer)).toEqual(["c1", "c2"]);
  });

  it("find a number that lost its zeros on import", () => {
    const listed = gridOf("Customers", [["Customer No", "Name", "Phone"], ["00851", "ACME", "030 123456"], ["00900", "Bolt", "030 654321"]]);
    const billed = gridOf("Invoices", [["Customer No", "Invoice No", "Due date", "Open"], [851, "1", 46000, 5]]);
    expect(read([listed, billed]).book.invoices[0]?.customer).toBe("00851");
  });

  it("make a customer of one the list does not know, with an issue", () => {
    const more = { ...invoices, cells: [...invoices.cells, ["C7", "New Co", "9", 46000, 46030, 5, 5]] };
    const reading = read([more, customers]);
    expect(reading.book.customers.map(({ key }) => key)).toEqual(["c1", "c2", "c7"]);
    expect(codes(reading)).toEqual(["unknown-customer Invoices A5"]);
  });

  it("tell one id with two names, and keep one name with two ids apart", () => {
    const reading = read([gridOf("AR", [["Customer No", "Customer", "Invoice No", "Open"], ["C1", "ACME", "1", 5], ["C1", "Other Co", "2", 5], ["C3", "Twin", "3", 5], ["C4", "Twin", "4", 5]])]);
    expect(reading.book.customers.map(({ key, name }) => [key, name])).toEqual([["c1", "ACME"], ["c3", "Twin"], ["c4", "Twin"]]);
    expect(codes(reading)).toEqual(["two-names AR A2"]);
  });

  const receipts = (header: Cell[], ...rows: Cell[][]): Grid => gridOf("Payments", [header, ...rows]);
  it("read payments, and date the settlement of the invoice they name", () => {
    const reading = read([invoices, receipts(["Payment date", "Cust No", "Amount received", "Reference", "Invoice No"], [day("2026-10-09"), "C2", 200, "R-1", "2"], [day("2026-10-10"), "C1", 20, "R-2", ""])]);
    expect(shapes(reading)).toEqual(["Invoices: invoices", "Payments: payments"]);
    expect(reading.book.payments.map(({ customer, day: on, amount, reference }) => [customer, on, decimalOf(amount), reference])).toEqual([["c2", day("2026-10-09"), "200.00", "R-1"], ["c1", day("2026-10-10"), "20.00", "R-2"]]);
    expect(reading.book.invoices.map(({ open, paidDate }) => [decimalOf(open), paidDate])).toEqual([["100.00", undefined], ["0.00", day("2026-10-09")], ["300.00", undefined]]);
  });
  it("let payments reduce invoices that say nothing of what is open; what names no invoice stays on account", () => {
    const bare = gridOf("Invoices", [["Customer", "Invoice No", "Due date", "Amount"], ["A", "1", 46000, 100], ["A", "2", 46000, 50], ["B", "3", 46000, 10]]);
    const reading = read([bare, receipts(["Date", "Customer", "Amount", "Invoice"], [46005, "A", 60, "1"], [46006, "A", 40, "1"], [46007, "A", 20, "2"], [46008, "B", 4, ""])]);
    expect(reading.book.invoices.map(({ customer, number, kind, open, paidDate }) => [customer, number, kind, decimalOf(open), paidDate])).toEqual([
      ["a", "1", "invoice", "0.00", 46006], ["a", "2", "invoice", "30.00", undefined], ["b", "3", "invoice", "10.00", undefined], ["b", "", "payment", "-4.00", undefined],
    ]);
  });
});

describe("one row per customer", () => {
  it("reads balances and buckets, and no age that the sheet does not state", () => {
    const reading = read([gridOf("Aged Receivables", [
      ["Aged receivables, all amounts in EUR"], ["Customer", "Current", "1 - 30", "31 - 60", "61 - 90", "> 90", "Total", "Phone", "Notes"],
      ["ACME", 100, 50, "-", 0, 25, 175, "030 1", "call"], ["Bolt", "1.000,50", "", "", "", "", "1.000,50", "", ""], ["Total", "1.100,50", 50, 0, 0, 25, "1.175,50", "", ""],
    ])]);
    const [acme, bolt] = reading.book.customers;
    expect(acme?.stated).toEqual({
      open: { minor: 17500, currency: "EUR" }, overdue: { minor: 7500, currency: "EUR" },
      buckets: [[null, 0, 10000], [1, 30, 5000], [31, 60, 0], [61, 90, 0], [91, null, 2500]].map(([fromDays, toDays, minor]) => ({ fromDays, toDays, amount: { minor, currency: "EUR" } })),
    });
    expect(bolt?.stated).toMatchObject({ open: { minor: 100050 }, overdue: { minor: 0 } });
    expect(reading.rowsByClass).toMatchObject({ preamble: 1, header: 1, line: 2, total: 1 });
    expect(reading.book.invoices).toEqual([]);
    expect(reading.issues).toEqual([]);
  });

  it("reads a bare list of names, balances and remarks", () => {
    const reading = read([gridOf("Kunden", [["Kunde", "Offener Betrag", "Davon überfällig", "Verzugstage", "Letzter Kontakt", "Bemerkung"], ["Müller GmbH", "1.250,00 €", "250,00 €", 12, "03.11.2026", "ruft zurück"], ["Schmidt KG", "99,90 €", "", "", "", ""]])]);
    expect(reading.book.customers[0]).toMatchObject({ name: "Müller GmbH", lastContact: day("2026-11-03"), notes: "ruft zurück", stated: { open: { minor: 125000, currency: "EUR" }, overdue: { minor: 25000, currency: "EUR" }, oldestDaysLate: 12 } });
  });

  it("adds up two rows of one customer, says so, and writes neither", () => {
    const reading = read([gridOf("AR", [["Customer", "Balance", "Phone"], ["A", 10, "030 123456"], ["A", 5, "030 123456"], ["B", 1, "030 123457"]])]);
    expect(reading.book.customers[0]?.stated?.open.minor).toBe(1500);
    expect(reading.book.master.rows.map(({ key }) => key)).toEqual(["b"]);
    expect(codes(reading)).toEqual(["duplicate-key AR A3"]);
  });

  it("says when a stated balance differs from the invoices", () => {
    const stated = gridOf("Customers", [["Cust No", "Customer", "Phone", "Balance"], ["C1", "ACME Ltd", "1234567", 100], ["C2", "Bolt AG", "1234568", 299]]);
    const reading = read([stated, invoices]);
    expect(codes(reading)).toEqual(["balance-differs Customers D3"]);
    expect(reading.issues[0]?.message).toContain("299.00 here, 300.00 by invoice");
  });

  it("knows our own columns by their names and what the last refresh stored there", () => {
    const reading = read([gridOf("AR", [["Customer", "Balance", "Phone", "Priority", "Why", "Next action", "Next action date", "Step reached"], ["A", 10, "030 123456", 77, "Owes 10", "Second call", day("2026-11-25"), "First call"]])]);
    expect(reading.book.customers[0]?.stored).toEqual({ reached: "First call", nextAction: "Second call", nextActionDate: day("2026-11-25") });
    expect(reading.book.master.rows[0]?.owned).toEqual({ priority: 77, why: "Owes 10", nextAction: "Second call", nextActionDate: day("2026-11-25"), stepReached: "First call" });
  });
});

describe("several sheets", () => {
  it("prefers the detail to a summary beside it", () => {
    const summary = gridOf("Summary", [["Customer", "Current", "1-30", "31+", "Total"], ["ACME Ltd", 0, 0, 100, 100], ["Bolt AG", 0, 0, 300, 300], ["Total", 0, 0, 400, 400]]);
    const reading = read([summary, invoices]);
    expect(shapes(reading)).toEqual(["Invoices: invoices"]);
    expect(codes(reading)).toEqual(["summary-not-read Summary A1"]);
  });
  it("reads no invoice twice where one sheet extracts another", () => {
    const extract = gridOf("Overdue", [invoices.cells[0] ?? [], ...invoices.cells.slice(3)]);
    const reading = read([extract, invoices]);
    expect(reading.book.invoices).toHaveLength(3);
    expect(codes(reading)).toEqual(["copy-not-read Overdue A1"]);
  });
  it("reads open and paid invoices kept on two sheets", () => {
    const paid = gridOf("Paid", [["Cust No", "Customer", "Invoice No", "Amount", "Paid date"], ["C1", "ACME Ltd", "77", 10, 46000]]);
    expect(read([invoices, paid]).book.invoices.map(({ number, open: { minor } }) => [number, minor])).toEqual([["1", 10000], ["2", 0], ["3", 30000], ["77", 0]]);
  });
  it("takes promises from a sheet of their own, also when the mapping is remembered", () => {
    const promises = gridOf("Promises", [["Customer", "Promise date", "Promised amount"], ["ACME Ltd", day("2026-11-30"), 60], ["Bolt AG", "25.11.2026", ""]]);
    const first = read([invoices, promises]);
    expect(first.book.promises.map(({ customer, day: on, amount }) => [customer, on, amount?.minor ?? null])).toEqual([["c1", day("2026-11-30"), 6000], ["c2", day("2026-11-25"), null]]);
    expect(read([invoices, promises], { mapping: first.mapping }).book.promises).toEqual(first.book.promises);
  });
  it("passes over logs, hidden copies and pages of prose", () => {
    const log = gridOf("Call log", [["Date", "Customer", "Comment"], [46000, "ACME Ltd", "no answer"], [46001, "ACME Ltd", "will pay"]]);
    const prose = gridOf("Read me", [["How to use this file"], ["1. Paste the export. 2. Press refresh."]]);
    const reading = read([log, prose, invoices, { ...invoices, sheet: "Old", visibility: "hidden" }]);
    expect(shapes(reading)).toEqual(["Invoices: invoices"]);
    expect(reading.issues).toEqual([]);
  });
});

describe("exports of accounting systems", () => {
  const opens = (...rows: Cell[][]): string[] => read([gridOf("Export", rows)]).book.invoices.map(({ customer, number, kind, open }) => `${customer} ${number} ${kind} ${decimalOf(open)} ${open.currency}`);
  it("name the customer above his lines although a customer column is there", () => {
    expect(opens(["A/R Aging Detail"], [], ["Customer", "Transaction Type", "Date", "Document Number", "P.O. No.", "Due Date", "Age", "Open Balance"], ["C42 Example Health, LLC"], ["", "Invoice", "7/13/2026", "INV1", "", "8/12/2026", 12, "$1,000.00"], ["", "Credit Memo", "7/1/2026", "CM1", "", "", 0, "($50.00)"], ["Total - C42 Example Health, LLC", "", "", "", "", "", "", "$950.00"]))
      .toEqual(["c42 example health, llc INV1 invoice 1000.00 USD", "c42 example health, llc CM1 credit -50.00 USD"]);
  });
  it("put every field into an odd column", () => {
    expect(opens(["", "", "Type", "", "Date", "", "Num", "", "Terms", "", "Due Date", "", "Open Balance"], ["3000"], ["", "", "Invoice", "", 46000, "", "12", "", "Net 30", "", 46030, "", 88.5], ["Total 3000", "", "", "", "", "", "", "", "", "", "", "", 88.5], ["TOTAL", "", "", "", "", "", "", "", "", "", "", "", 88.5]))
      .toEqual(["3000 12 invoice 88.50 XXX"]);
  });
  it("call the number Customer and the name Name 1, and type credits DG", () => {
    const reading = read([gridOf("FBL5N", [["Debitor", "Name 1", "Belegnummer", "Belegart", "Belegdatum", "Nettofälligkeit", "Betrag in Hauswährung", "Hauswährung"], [100001, "ACME", 1800000001, "RV", "01.10.2026", "31.10.2026", "119,00", "EUR"], [100001, "ACME", 1600000001, "DG", "05.10.2026", "05.10.2026", "19,00-", "EUR"]])]);
    expect(reading.book.customers.map(({ id, name }) => [id, name])).toEqual([["100001", "ACME"]]);
    expect(reading.book.invoices.map(({ number, kind, open }) => [number, kind, decimalOf(open)])).toEqual([["1800000001", "invoice", "119.00"], ["1600000001", "credit", "-19.00"]]);
  });
  it("head amounts in two rows and sign them Dr and Cr", () => {
    expect(opens(["Bills Receivable"], ["Date", "Ref. No.", "Party's Name", "Opening", "Pending", "Due on", "Overdue"], ["", "", "", "Amount", "Amount", "", "by days"], ["1-Apr-26", "INV/1", "ACME", "1,28,500.00 Dr", "28,500.00 Dr", "1-May-26", 205], ["3-Apr-26", "INV/2", "Bolt", "500.00 Dr", "500.00 Cr", "3-May-26", 203]))
      .toEqual(["acme INV/1 invoice 28500.00 XXX", "bolt INV/2 credit -500.00 XXX"]);
  });
  it("give months as ageing columns and a percentage below the total", () => {
    const reading = read([gridOf("Aged Receivables Detail", [["Invoice Number", "Invoice Date", "Due Date", "Current", "< 1 Month", "1 Month", "Older", "Total"], ["ACME Ltd"], ["INV-1", 46000, 46030, 0, 0, 0, 120, 120], ["Total ACME Ltd", "", "", 0, 0, 0, 120, 120], ["Total", "", "", 0, 0, 0, 120, 0], ["Percentage of total", "", "", 0, 0, 0, 1, 1]])]);
    expect(reading.book.invoices.map(({ customer, open }) => [customer, decimalOf(open)])).toEqual([["acme ltd", "120.00"]]);
    expect(reading.rowsByClass).toMatchObject({ header: 1, group: 1, line: 1, unknown: 0 });
    expect(reading.issues).toEqual([]);
  });
});

describe("refusals", () => {
  it("tell payables by their vendors, titles or documents", () => {
    expect(refusal(gridOf("Sheet1", [["Req #", "Invoice", "Invoice Date", "Vendor", "Vendor ID", "  Amount  ", "Days Outstandng"], ["R-1", "I-1", 45000, "Muster AG", 7, 12.5, 90], ["R-2", "I-2", 45001, "Muster AG", 7, 13.5, 91]]))).toBe("payables");
    expect(refusal(gridOf("OP", [["Kreditor", "Belegnr.", "Fälligkeit", "Betrag"], ["Muster AG", "1", "01.10.2026", 5]]))).toBe("payables");
    expect(refusal(gridOf("A/P Aging", [["Name", "Num", "Due date", "Open balance"], ["Muster AG", "1", 46000, 5]]))).toBe("payables");
    expect(refusal(gridOf("Sheet1", [["Name", "Type", "Num", "Due date", "Open balance"], ["Muster AG", "Bill", "1", 46000, 5], ["Muster AG", "Vendor Credit", "2", 46000, -5]]))).toBe("payables");
  });
  it("take no offence at the vendor number customers know us by", () => expect(refusal(gridOf("AR", [["Customer", "Our vendor no.", "Invoice No", "Due date", "Open"], ["A", "V-1", "1", 46000, 5]]))).toBe("read"));
  it("read the receivables of a workbook that holds payables too, and say so", () => {
    const reading = read([gridOf("Bills", [["Vendor", "Invoice No", "Due date", "Amount"], ["X", "1", 46000, 5]]), invoices]);
    expect(codes(reading)).toEqual(["payables-not-read Bills"]);
  });
  it("tell a summary without customers, a list without customers, and one without amounts", () => {
    expect(refusal(gridOf("Ageing", [["Region", "Current", "1-30", "31-60", "90+"], ["North", 1, 2, 3, 4], ["South", 1, 2, 3, 4]]))).toBe("summary-only");
    expect(refusal(gridOf("AR", [["Invoice No", "Invoice date", "Due date", "Amount"], ["1", 46000, 46030, 5]]))).toBe("no-customer");
    expect(refusal(gridOf("Contacts", [["Customer", "Phone", "E-mail"], ["A", "030 123456", "a@x.test"], ["B", "030 123457", "b@x.test"]]))).toBe("no-amount");
    expect(refusal(gridOf("AR", [["Customer", "Invoice No", "Due date"], ["A", "1", 46000]]))).toBe("no-amount");
  });
  it("tell data without a header, and no data", () => {
    expect(refusal(gridOf("Sheet1", [["ACME", "INV-1", 46000, 12.5], ["Bolt", "INV-2", 46001, 13.5], ["Cord", "INV-3", 46001, 14.5]]))).toBe("no-header");
    expect(refusal(gridOf("Sheet1", []))).toBe("empty");
    expect(refusal(gridOf("Sheet1", [["Customer", "Invoice No", "Due date", "Amount"]]))).toBe("empty");
    expect(refusal(gridOf("Notes", [["Remember the milk"]]))).toBe("empty");
    expect(refusal()).toBe("empty");
  });
});

describe("a remembered mapping", () => {
  const mapping = read([invoices]).mapping;
  it("is found again when rows and columns were inserted and the sheet renamed", () => {
    const moved = gridOf("Invoices 2026", [["New title"], [], ...invoices.cells.map((row, at) => [at === 0 ? "Branch" : "North", ...row])]);
    const reading = read([moved], { mapping });
    expect(reading.mapping[0]).toMatchObject({ sheet: "Invoices 2026", headerRow: 2 });
    expect(reading.book.invoices.map(({ open: { minor } }) => minor)).toEqual([10000, 0, 30000]);
  });
  it("wins over what would be guessed", () => {
    const [sheet] = mapping;
    if (!sheet) throw new Error("Expected a mapping");
    const { openAmount: _, ...columns } = sheet.columns;
    expect(read([invoices], { mapping: [{ ...sheet, columns }] }).book.invoices.map(({ open: { minor } }) => minor)).toEqual([10000, 20000, 30000]);
  });
  it("says which column is gone, and reads on", () => {
    const renamed = { ...invoices, cells: [invoices.cells[0]?.map((cell) => (cell === "Due date" ? "Pay until" : cell)) ?? [], ...invoices.cells.slice(1)] };
    expect(codes(read([renamed], { mapping }))).toEqual(["column-missing Invoices A1", "no-due-dates Invoices D1"]);
  });
  it("is guessed anew when nothing of it is left", () => {
    const other = gridOf("Book", [["Client", "Bill no", "Due on", "Balance due"], ["A", "1", 46000, 5]]);
    expect(codes(read([other], { mapping }))).toEqual(["sheet-missing Invoices"]);
  });
  it("lists every column a person may choose from", () => expect(read([invoices]).columns["Invoices"]?.map(({ header }) => header)).toEqual(invoices.cells[0]));
  it("tells columns of one name apart", () => {
    const twice = gridOf("AR", [["Customer", "Invoice No", "Amount", "Amount"], ["A", "1", "EUR", 5]]);
    expect(read([twice]).mapping[0]?.columns.amount).toEqual({ header: "Amount", nth: 1 });
  });
});

it("lists the first 200 issues of a kind one by one and counts the rest", () => {
  const rows = Array.from({ length: 250 }, (_, at): Cell[] => ["A", `I${at}`, "whenever", 5]);
  const { issues } = read([gridOf("AR", [["Customer", "Invoice No", "Due date", "Amount"], ...rows])]);
  expect(issues.filter(({ code, cell }) => code === "unreadable-date" && cell !== "")).toHaveLength(200);
  expect(issues.find(({ code, cell }) => code === "unreadable-date" && cell === "")?.message).toMatch(/^50 more/);
});
