import { money } from "../../../src/base/Money";
import type { Invoice, Payment } from "../../../src/ledger/Book";
import { customerOf, day, invoiceOf, paymentOf } from "../bookOf";
import { briefOf } from "./briefOf";

const acme = customerOf("acme");
const found = (invoices: readonly Invoice[], payments: readonly Payment[] = [], customer = acme) => briefOf({ customers: [customer], invoices, payments }).discrepancies.map(({ code, invoices: numbers, amount }) => `${code} ${numbers.join("+")} ${amount.minor}`);
const invoice = (number: string, amount: number, open: number, due = "2026-10-01") => invoiceOf("acme", { number, amount, open, due });

describe("findDiscrepancies", () => {
  it.each(["INV-77", "inv 77", "Payment INV-77, thank you", "Rechnung INV 77", "re INV-77/2026 INV-77"])("finds a short payment by the reference %j", (reference) => {
    expect(found([invoice("INV-77", 1000, 50)], [paymentOf("acme", "2026-10-05", 950, reference)])).toEqual(["short payment INV-77 5000"]);
  });

  it("says how short in a sentence", () => {
    const [short] = briefOf({ customers: [acme], invoices: [invoice("INV-77", 1000, 50)], payments: [paymentOf("acme", "2026-10-05", 900, "INV-77"), paymentOf("acme", "2026-10-09", 50, "INV-77")] }).discrepancies;
    expect(short?.message).toBe("2 payments for INV-77, the last on 9 Oct 2026, came to EUR 950.00 of EUR 1,000.00: EUR 50.00 is missing.");
  });

  it("shares a payment for several invoices out in the order they are named", () => {
    expect(found([invoice("1001", 100, 0), invoice("1002", 200, 30)], [paymentOf("acme", "2026-10-05", 270, "1001 + 1002")])).toEqual(["short payment 1002 3000"]);
  });

  it("finds nothing in what is paid, open in full, paid after today or settled without a payment we know", () => {
    expect(found([invoice("1001", 100, 0), invoice("1002", 200, 200), invoice("1003", 300, 300), invoiceOf("acme", { number: "1004", due: "2026-01-01", paid: "2026-02-01" })], [paymentOf("acme", "2026-10-05", 100, "1001"), paymentOf("acme", "2026-11-30", 10, "1003"), paymentOf("acme", "2026-10-05", 55, "2 of 3, box 100")])).toEqual([]);
  });

  it("takes no short figure among words for a number", () => {
    expect(found([invoice("2", 100, 100)], [paymentOf("acme", "2026-10-05", 60, "part 2 of 3")])).toEqual([]);
    expect(found([invoice("2", 100, 40)], [paymentOf("acme", "2026-10-05", 60, "2")])).toEqual(["short payment 2 4000"]);
  });

  it("finds where the stated open amount is not amount less payments", () => {
    expect(found([invoice("1001", 1000, 800)], [paymentOf("acme", "2026-10-05", 400, "1001")])).toEqual(["open differs 1001 20000"]);
  });

  it("finds an invoice that was paid too much, once, however it is written", () => {
    expect(found([invoice("1001", 100, 0)], [paymentOf("acme", "2026-10-05", 120, "1001")])).toEqual(["overpaid 1001 2000"]);
    expect(found([{ ...invoice("1001", 100, -20), kind: "credit" }], [paymentOf("acme", "2026-10-05", 120, "1001")])).toEqual(["overpaid 1001 2000"]);
  });

  it.each([
    ["INV-1023", "INV-1023", "duplicate invoice INV-1023 10000"], ["INV-1023", "inv 1023", "duplicate invoice INV-1023+inv 1023 10000"], ["INV-1O23", "INV-1023", "duplicate invoice INV-1O23+INV-1023 10000"], ["INV-01023", "INV-1023", "duplicate invoice INV-01023+INV-1023 10000"],
    ["INV-1023", "INV-1032", "duplicate invoice INV-1023+INV-1032 10000"], ["INV-1023", "INV-1023A", "duplicate invoice INV-1023+INV-1023A 10000"], ["INV-1023", "INV-10023", "duplicate invoice INV-1023+INV-10023 10000"],
  ])("takes %j and %j of one day and amount for one invoice twice", (first, second, said) => expect(found([invoice(first, 100, 100), invoice(second, 100, 100)])).toEqual([said]));

  it.each([["INV-1023", "INV-1024"], ["INV-1023", "INV-1123"], ["INV-1", "INV-10"], ["INV-1000", "INV-10001"], ["ABC-7", "XYZ-7"]])("takes %j and %j for two", (first, second) => expect(found([invoice(first, 100, 100), invoice(second, 100, 100)])).toEqual([]));

  it("wants the same day and amount, and leaves out a double that was taken out already", () => {
    expect(found([invoice("INV-1023", 100, 100), invoice("INV-1032", 100, 100, "2026-10-02"), invoice("INV-1023A", 101, 101)])).toEqual([]);
    expect(found([invoice("INV-1023", 100, 100), invoice("INV-1023A", 100, 0)])).toEqual([]);
  });

  it("finds a payment that came twice, and does not call the invoice overpaid as well", () => {
    expect(found([invoice("1001", 100, 0)], [paymentOf("acme", "2026-10-05", 100, "1001"), paymentOf("acme", "2026-10-07", 100, "1001")])).toEqual(["duplicate payment 1001 10000"]);
    expect(found([], [paymentOf("acme", "2026-10-05", 100), paymentOf("acme", "2026-10-05", 100)])).toEqual(["duplicate payment  10000"]);
  });

  it("takes two halves, two equal invoices, and the next month's payment for no double", () => {
    expect(found([invoice("1001", 100, 0)], [paymentOf("acme", "2026-10-05", 50, "1001"), paymentOf("acme", "2026-10-07", 50, "1001")])).toEqual([]);
    expect(found([invoice("1001", 100, 0), invoice("1005", 100, 0, "2026-10-02")], [paymentOf("acme", "2026-10-05", 100), paymentOf("acme", "2026-10-05", 100)])).toEqual([]);
    expect(found([], [paymentOf("acme", "2026-09-05", 100, "rent"), paymentOf("acme", "2026-10-05", 100, "rent")])).toEqual([]);
  });

  it("finds credits and money on account that are set against nothing", () => {
    const credit = { ...invoiceOf("acme", { number: "CN-1", amount: -40, kind: "credit" }), invoiceDate: day("2026-10-02") };
    const { discrepancies } = briefOf({ customers: [acme], invoices: [credit, invoiceOf("acme", { amount: -70, kind: "payment" })] });
    expect(discrepancies).toEqual([
      { code: "unapplied credit", invoices: ["CN-1"], amount: money(4000, "EUR"), message: "Credit CN-1 of 2 Oct 2026: EUR 40.00 is set against no invoice." },
      { code: "unapplied payment", invoices: [], amount: money(7000, "EUR"), message: "Payment: EUR 70.00 is set against no invoice." },
    ]);
  });

  it("compares the balance the customer's row states with the invoices", () => {
    const stated = (minor: number) => customerOf("acme", { stated: { open: money(minor, "EUR"), buckets: [] } });
    expect(found([invoice("1001", 100, 100)], [], stated(15000))).toEqual(["open differs  5000"]);
    expect(found([invoice("1001", 100, 100)], [], stated(10000))).toEqual([]);
    expect(found([], [], stated(10000))).toEqual([]);
  });
});
