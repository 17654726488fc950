import { isHistoryHeader, readHistory } from "../../../src/intake/history/readHistory";
import { splitCsv } from "../../../src/intake/history/splitCsv";
import { dayFromIso } from "../../../src/base/Day";

const HEAD = "invoice_id,customer_id,invoice_date,due_date,settled_date,amount";
const linesOf = (text: string) => { const read = readHistory(text, "h.csv"); return "refused" in read ? [] : read.lines; };
const issuesOf = (text: string) => { const read = readHistory(text, "h.csv"); return "refused" in read ? [] : read.issues.map(({ cell, code }) => `${cell} ${code}`); };

describe("a history CSV", () => {
  it("is read line by line, open where no payment is dated", () => {
    expect(linesOf(`${HEAD}\n001,Acme,2026-01-02,2026-02-01,2026-02-10,1234.50\n002,Acme,2026-01-03,2026-02-02,,7\n`)).toEqual([
      { invoice: "001", customer: "Acme", issued: dayFromIso("2026-01-02"), due: dayFromIso("2026-02-01"), settled: dayFromIso("2026-02-10"), amount: { minor: 123_450, currency: "XXX" } },
      { invoice: "002", customer: "Acme", issued: dayFromIso("2026-01-03"), due: dayFromIso("2026-02-02"), settled: null, amount: { minor: 700, currency: "XXX" } },
    ]);
  });

  it("takes columns in any order, further ones, quotes, a byte order mark and other line ends", () => {
    const [line] = linesOf(`\uFEFFamount;x;customer id;due_date;settled_date;invoice_date;invoice_id;currency\r\n"1.234,50";y;"Smith; ""Sons""";01.02.2026;;13.01.2026;7;EUR\r\n`);
    expect(line).toMatchObject({ invoice: "7", customer: 'Smith; "Sons"', due: dayFromIso("2026-02-01"), amount: { minor: 123_450, currency: "EUR" } });
  });

  it("takes customers written alike as one", () => {
    expect(linesOf(`${HEAD}\n1,ACME  Ltd,2026-01-02,2026-02-01,,5\n2,acme ltd,2026-01-02,2026-02-01,,5`).map(({ customer }) => customer)).toEqual(["ACME  Ltd", "ACME  Ltd"]);
  });

  it("lists what it cannot use with its cell and goes on", () => {
    expect(issuesOf(`${HEAD}\n1,,2026-01-02,2026-02-01,,5\n2,A,soon,2026-02-01,,5\n3,A,2026-01-02,later,,5\n4,A,2026-01-02,2026-02-01,never,5\n5,A,2026-01-02,2026-02-01,,much\n6,A,2026-01-02,2026-02-01,,-5\n7,A,2026-01-02,2026-02-01,,5\n7,A,2026-01-02,2026-02-01,,5\n\n`))
      .toEqual(["B2 no-customer", "C3 unreadable-date", "D4 unreadable-date", "E5 unreadable-date", "F6 unreadable-amount", "F7 credit", "A9 duplicate-key"]);
  });

  it("refuses a file without one of its columns, by name", () => {
    expect(readHistory("invoice_id,customer_id,invoice_date,due_date,amount\n", "h.csv")).toEqual({ refused: "h.csv has no column “settled_date”: a history needs invoice_id, customer_id, invoice_date, due_date, settled_date and amount." });
  });

  it("is told from a workbook saved as CSV by its header", () => {
    expect(isHistoryHeader(`${HEAD},country\n1,2`)).toBe(true);
    expect(isHistoryHeader("Customer,Invoice No.,Due,Open amount\nA,1,2026-01-01,5")).toBe(false);
    expect(isHistoryHeader("")).toBe(false);
  });
});

describe("CSV text", () => {
  it("splits into cells whatever is empty or quoted", () => {
    expect(splitCsv("a,b,\n,,\n\"x\ny\",\"\"\"\",z")).toEqual([["a", "b", ""], ["", "", ""], ["x\ny", '"', "z"]]);
    expect(splitCsv("")).toEqual([]);
    expect(splitCsv('a,"b')).toEqual([["a", "b"]]);
  });
});
