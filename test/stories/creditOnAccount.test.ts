import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { totals } from "../../src/rules/totals";
import { decisionOn } from "./lifeOf";

describe("a customer with money on account", () => {
  const customers = [customerOf("double", { lastContact: day("2026-11-16") })];
  const invoice = invoiceOf("double", { due: "2026-11-01", amount: 500 });

  it("still owes the invoice in full, and the caller is told of the credit", () => {
    const book = bookOf({ customers, invoices: [invoice, invoiceOf("double", { amount: -120, kind: "payment" })] });
    const { facts, why, call } = decisionOn(book, "2026-11-18");
    expect(call.onList).toBe(true);
    expect(facts.balances).toMatchObject([{ open: { minor: 50000 }, overdue: { minor: 50000 }, credits: { minor: -12000 } }]);
    expect(why).toBe("Owes EUR 500.00, 17 days late; has EUR 120.00 in open credits.");
    expect(totals(book, day("2026-11-18"))).toMatchObject({ EUR: { open: { minor: 50000 }, credits: { minor: -12000 } } });
  });

  it("tells first of all that the credits would cover everything", () => {
    const book = bookOf({ customers, invoices: [invoice, invoiceOf("double", { amount: -500, kind: "credit" })] });
    expect(decisionOn(book, "2026-11-18").why).toBe("Owes EUR 500.00, 17 days late; has EUR 500.00 in credits that would cover it.");
  });

  it("is not covered by a credit in another currency", () => {
    const book = bookOf({ customers, invoices: [invoice, invoiceOf("double", { amount: -900, currency: "USD", kind: "credit" })] });
    expect(decisionOn(book, "2026-11-18").why).toBe("Owes EUR 500.00, 17 days late; has USD 900.00 in open credits.");
  });

  it("with nothing but a credit is nobody to call", () => {
    expect(decisionOn(bookOf({ customers, invoices: [invoiceOf("double", { amount: -120, kind: "credit" })] }), "2026-11-18")).toMatchObject({ priority: 0, next: null, why: "Nothing open; has EUR 120.00 in open credits." });
  });
});
