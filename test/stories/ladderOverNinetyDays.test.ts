import { stepNames } from "../../src/ledger/Policy";
import { addDays } from "../../src/base/Day";
import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { contactedOn, contactsOver, decisionOn, refreshed } from "./lifeOf";

describe("an invoice that is never paid, worked every day for 90 days", () => {
  const book = bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { due: "2026-09-10", amount: 2400 })] });

  it("takes every step once, in order, on working days", () => {
    const { contacts } = contactsOver(book, "2026-09-01", 90);
    expect(contacts).toEqual([
      { step: "Reminder", day: "2026-09-07" },
      { step: "Due today", day: "2026-09-10" },
      { step: "First call", day: "2026-09-14" },
      { step: "Second call", day: "2026-09-21" },
      { step: "Firm letter", day: "2026-09-28" },
      { step: "Final notice", day: "2026-10-12" },
      { step: "Hand over", day: "2026-11-09" },
    ]);
  });

  it("ends after handing over and says so", () => {
    const { book: after } = contactsOver(book, "2026-09-01", 90);
    expect(decisionOn(after, "2026-11-30")).toMatchObject({ reached: "Hand over", next: null, why: "Owes EUR 2,400.00, 81 days late; has been through every step and was last contacted 21 days ago." });
  });

  it("still takes the steps one by one after five weeks in which nobody called", () => {
    const { contacts } = contactsOver(refreshed(book, "2026-09-01"), "2026-10-15", 60);
    expect(contacts.map(({ step }) => step)).toEqual(stepNames.slice(2));
    expect(contacts[0]?.day).toBe("2026-10-15");
  });

  it("keeps its step when the oldest invoice is paid and another one is late", () => {
    const two = { ...book, invoices: [...book.invoices, invoiceOf("acme", { number: "2", due: "2026-10-01", amount: 900 })] };
    const { book: october } = contactsOver(two, "2026-09-01", 35);
    expect(decisionOn(october, "2026-10-06").reached).toBe("Firm letter");
    const oldestPaid = { ...october, invoices: [invoiceOf("acme", { due: "2026-09-10", amount: 2400, paid: "2026-10-06" }), ...october.invoices.slice(1)] };
    expect(decisionOn(oldestPaid, "2026-10-07")).toMatchObject({ reached: "Firm letter", next: { step: "Final notice", day: addDays(day("2026-10-01"), 32) } });
  });

  it("begins at the first call when new debt goes late after all was paid", () => {
    const { book: october } = contactsOver(book, "2026-09-01", 45);
    const paid = refreshed({ ...october, invoices: [invoiceOf("acme", { due: "2026-09-10", amount: 2400, paid: "2026-10-16" })] }, "2026-10-19");
    const lateAgain = { ...paid, invoices: [...paid.invoices, invoiceOf("acme", { due: "2026-11-02", amount: 50 })] };
    expect(decisionOn(contactedOn(lateAgain, day("2026-10-12")), "2026-11-04")).toMatchObject({ reached: null, next: { step: "First call" } });
  });
});
