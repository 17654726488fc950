import { moneyFromNumber } from "../../src/base/Money";
import { totals } from "../../src/rules/totals";
import { bookOf, customerOf, day, invoiceOf } from "./bookOf";

describe("totals", () => {
  it("sums each currency for itself, with credits apart and disputed amounts not overdue", () => {
    const book = bookOf({
      customers: [customerOf("a"), customerOf("b"), customerOf("c", { stated: { open: moneyFromNumber(10, "USD"), overdue: moneyFromNumber(4, "USD"), buckets: [] } })],
      invoices: [
        invoiceOf("a", { due: "2026-11-01", amount: 100 }), invoiceOf("b", { due: "2026-12-01", amount: 50 }), invoiceOf("b", { due: "2026-11-01", amount: 25, disputed: true }),
        invoiceOf("a", { amount: -20, kind: "payment" }), invoiceOf("a", { due: "2026-11-01", amount: 7, currency: "USD" }), invoiceOf("b", { due: "2026-11-01", paid: "2026-11-02", currency: "GBP" }),
      ],
    });
    const [eur, usd] = ["EUR", "USD"].map((currency) => (amount: number) => moneyFromNumber(amount, currency));
    expect(totals(book, day("2026-11-18"))).toEqual({
      EUR: { open: eur?.(175), overdue: eur?.(100), credits: eur?.(-20) },
      USD: { open: usd?.(17), overdue: usd?.(11), credits: usd?.(0) },
    });
  });
});
