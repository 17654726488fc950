import { bookOf, customerOf, day, invoiceOf, paymentOf, promiseOf } from "../rules/bookOf";
import { decisionOn } from "./lifeOf";

describe("a customer who promises and does not pay", () => {
  const book = bookOf({
    customers: [customerOf("slow", { lastContact: day("2026-11-09"), stored: { reached: "First call", nextAction: "Second call", nextActionDate: day("2026-11-16") } })],
    invoices: [invoiceOf("slow", { due: "2026-10-20", amount: 800 })],
    promises: [promiseOf("slow", "2026-11-13", 800)],
  });

  it("is left alone until the promised day and its grace are over", () => {
    expect(decisionOn(book, "2026-11-10")).toMatchObject({ call: { onList: false, code: "promised", reason: "Promised to pay EUR 800.00 by 13 Nov 2026." }, next: { step: "Second call", day: day("2026-11-16") } });
    expect(decisionOn(book, "2026-11-15").call.onList).toBe(false);
  });

  it("is back on the list the morning after, a broken promise heavier, at the step where it stood", () => {
    const after = decisionOn(book, "2026-11-16");
    expect(after).toMatchObject({ call: { onList: true }, reached: "First call", next: { step: "Second call", day: day("2026-11-16") }, facts: { brokenPromises: 1 } });
    expect(after.why).toBe("Owes EUR 800.00, 27 days late; broke 1 promise.");
    expect(after.priority).toBeGreaterThan(decisionOn({ ...book, promises: [] }, "2026-11-16").priority);
  });

  it("is not blamed when the money came in time for the promise, though something is still owed", () => {
    const kept = { ...book, invoices: [invoiceOf("slow", { due: "2026-10-20", amount: 1000, open: 200 })], payments: [paymentOf("slow", "2026-11-15", 800)] };
    expect(decisionOn(kept, "2026-11-16")).toMatchObject({ call: { onList: true }, facts: { brokenPromises: 0 } });
  });

  it("gets another chance with a new promise, and the old one stays counted", () => {
    const renewed = { ...book, promises: [...book.promises, promiseOf("slow", "2026-11-27")] };
    expect(decisionOn(renewed, "2026-11-17")).toMatchObject({ call: { code: "promised" }, facts: { brokenPromises: 1 }, next: { day: day("2026-11-30") } });
  });
});
