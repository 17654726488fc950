import { historyOfBook } from "../../../../src/rules/foresight/history/historyOfBook";
import { bookOf, customerOf, day, invoiceOf, paymentOf } from "../../bookOf";

const today = day("2026-11-22");
const dated = (invoice: ReturnType<typeof invoiceOf>, on = "2026-09-01") => ({ ...invoice, invoiceDate: day(on) });

describe("a book as history", () => {
  it("takes the day of payment from the invoice, else from the payment that names it", () => {
    const { rows } = historyOfBook(bookOf({
      customers: [customerOf("acme")],
      invoices: [dated(invoiceOf("acme", { number: "1", due: "2026-10-01", paid: "2026-10-05" })), dated(invoiceOf("acme", { number: "2", due: "2026-10-01", open: 0 }))],
      payments: [paymentOf("acme", "2026-10-20", 100, "2")],
    }), today);
    expect(rows.map(({ invoice, settled }) => [invoice, settled])).toEqual([["1", day("2026-10-05")], ["2", day("2026-10-20")]]);
  });

  it("judges what is still open of an invoice paid in part", () => {
    const { rows } = historyOfBook(bookOf({ customers: [customerOf("acme")], invoices: [dated(invoiceOf("acme", { number: "1", due: "2026-10-01", amount: 100, open: 40 }))] }), today);
    expect(rows).toMatchObject([{ settled: null, amount: { minor: 4_000, currency: "EUR" } }]);
  });

  it("leaves out credits, disputed and planned invoices, each with its reason", () => {
    const { rows, leftOut } = historyOfBook(bookOf({
      customers: [customerOf("acme"), customerOf("beta", { plan: "active" }), customerOf("gamma", { disputed: true })],
      invoices: [
        dated(invoiceOf("acme", { number: "C", amount: -50, kind: "credit" })), dated(invoiceOf("acme", { number: "D", due: "2026-10-01", disputed: true })),
        dated(invoiceOf("acme", { number: "E", due: "2026-10-01" })), dated(invoiceOf("beta", { number: "P", due: "2026-10-01" })), dated(invoiceOf("gamma", { number: "G", due: "2026-10-01" })),
      ],
    }), today);
    expect(rows.map(({ invoice }) => invoice)).toEqual(["E"]);
    expect(leftOut.map(({ invoice, because }) => `${invoice}: ${because}`)).toEqual([
      "C: It is a credit: nothing is to come from it", "D: It is disputed: it waits for an answer, not for the money",
      "P: It is in a payment plan: the plan says when it is paid", "G: It is disputed: it waits for an answer, not for the money",
    ]);
  });

  it("judges the part of an invoice that the log does not hold back", () => {
    const invoice = dated(invoiceOf("acme", { number: "1", due: "2026-10-01" }));
    const dispute = { id: "d", opened: today, invoices: ["1"], reason: "price", amounts: [{ minor: 3_000, currency: "EUR" }], asked: [], received: [] } as const;
    const { rows, leftOut } = historyOfBook(bookOf({ customers: [customerOf("acme")], invoices: [invoice] }), today, new Map([["acme", { disputes: [dispute], plans: [] }]]));
    expect([rows[0]?.amount.minor, leftOut[0]?.amount.minor]).toEqual([7_000, 3_000]);
  });

  it("takes the book's usual terms where a date is missing, and says where both are", () => {
    const { rows, leftOut } = historyOfBook(bookOf({
      customers: [customerOf("acme")],
      invoices: [dated(invoiceOf("acme", { number: "1", due: "2026-09-15" })), invoiceOf("acme", { number: "2", due: "2026-10-15" }), dated(invoiceOf("acme", { number: "3" })), invoiceOf("acme", { number: "4" })],
    }), today);
    expect(rows.map(({ invoice, issued, due }) => [invoice, issued, due])).toEqual([["1", day("2026-09-01"), day("2026-09-15")], ["2", day("2026-10-01"), day("2026-10-15")], ["3", day("2026-09-01"), day("2026-09-15")]]);
    expect(leftOut).toMatchObject([{ invoice: "4", because: "It has neither an invoice date nor a due date" }]);
  });
});
