import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import { payingHabit, settledInvoices } from "../../../src/rules/facts/payingHabit";
import { day, invoiceOf, paymentOf } from "../bookOf";

const today = day("2026-11-18");
const settledAt = (daysLate: readonly number[]) => daysLate.map((late, index) => {
  const due = addDays(day("2026-01-05"), index * 14);
  return { ...invoiceOf("acme", { open: 0 }), dueDate: due, paidDate: addDays(due, late) };
});
const habitOf = (daysLate: readonly number[], overdue = 0) => payingHabit(settledInvoices(settledAt(daysLate), [], today), overdue);

describe("payingHabit", () => {
  it("averages days late with early payments counted as negative", () => {
    expect(habitOf([10, -4])).toEqual({ settledInvoices: 2, averageDaysLate: 3, lateShare: 0.5 });
  });

  it("counts an unpaid overdue invoice as late already", () => {
    expect(habitOf([0, 0, 0], 1)).toMatchObject({ settledInvoices: 3, lateShare: 0.25 });
    expect(habitOf([], 2)).toEqual({ settledInvoices: 0, lateShare: 1 });
  });

  it("compares the last five with the ones before, three at least", () => {
    expect(habitOf([2, 2, 2, 12, 12, 12, 12, 12]).trendDays).toBe(10);
    expect(habitOf([2, 2, 12, 12, 12, 12, 12])).not.toHaveProperty("trendDays");
  });

  it("ignores what was paid after today, what has no due date, and what is not an invoice", () => {
    const invoices = [invoiceOf("acme", { due: "2026-11-01", paid: "2026-11-19" }), invoiceOf("acme", { paid: "2026-11-02" }), invoiceOf("acme", { due: "2026-11-01", paid: "2026-11-02", kind: "credit" })];
    expect(payingHabit(settledInvoices(invoices, [], today), 0)).toEqual({ settledInvoices: 0 });
  });

  it("learns the paid day from the last payment that names the invoice", () => {
    const invoices = [invoiceOf("acme", { number: "INV-7", due: "2026-10-01", open: 0 }), invoiceOf("acme", { number: "INV-8", due: "2026-10-01", open: 0 })];
    const payments = [paymentOf("acme", "2026-10-05", 50, "inv-7 "), paymentOf("acme", "2026-10-11", 50, "INV-7"), paymentOf("acme", "2026-12-01", 1, "INV-8")];
    expect(payingHabit(settledInvoices(invoices, payments, today), 0)).toMatchObject({ settledInvoices: 1, averageDaysLate: 10 });
  });

  it("does not depend on the order of rows", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -20, max: 90 }), { minLength: 8, maxLength: 14 }), (daysLate) => {
      const invoices = settledAt(daysLate);
      expect(payingHabit(settledInvoices([...invoices].reverse(), [], today), 0)).toEqual(payingHabit(settledInvoices(invoices, [], today), 0));
    }));
  });
});
