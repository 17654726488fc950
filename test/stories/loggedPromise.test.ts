import type { Activity } from "../../src/ledger/Activity";
import type { Book } from "../../src/ledger/Book";
import { bookOf, customerOf, day, invoiceOf, paymentOf } from "../rules/bookOf";
import { contactOn, promisedOn, rowOn, takenBackOn } from "../rules/logOf";
import { decisionOn } from "./lifeOf";

const owing = (activities: readonly Activity[], more: Partial<Book> = {}): Book => bookOf({
  customers: [customerOf("slow", { stored: { reached: "First call", nextAction: "Second call", nextActionDate: day("2026-11-10") } })],
  invoices: [invoiceOf("slow", { number: "R-1", due: "2026-10-20", amount: 800 })],
  activities, ...more,
});

describe("a customer who promises on the telephone and does not pay", () => {
  const promise = promisedOn("slow", "2026-11-10", [["2026-11-13", 800]]);
  const book = owing([promise]);

  it("leaves the list until the promised day and its grace are over, the call counted as the step that was planned", () => {
    expect(decisionOn(book, "2026-11-10")).toMatchObject({
      call: { onList: false, code: "promised", reason: "Promised to pay EUR 800.00 by 13 Nov 2026." }, priority: 0,
      reached: "Second call", next: { step: "Firm letter", day: day("2026-11-16") }, facts: { daysSinceContact: 0 },
    });
    expect(decisionOn(book, "2026-11-15").call.onList).toBe(false);
  });

  it("is back the morning after, higher than without the promise, with the count said", () => {
    const after = decisionOn(book, "2026-11-16");
    expect(after).toMatchObject({ call: { onList: true }, facts: { brokenPromises: 1, lastBroken: day("2026-11-15") } });
    expect(after.why).toContain("broke 1 promise");
    expect(after.priority).toBeGreaterThan(decisionOn(owing([contactOn("slow", "2026-11-10", "spoke")]), "2026-11-16").priority);
  });

  it("is back with the broken one counted where only a part came", () => {
    const part = owing([promise], { invoices: [invoiceOf("slow", { number: "R-1", due: "2026-10-20", amount: 800, open: 500 })], payments: [paymentOf("slow", "2026-11-12", 300)] });
    expect(decisionOn(part, "2026-11-16")).toMatchObject({ call: { onList: true }, facts: { brokenPromises: 1 } });
  });

  it("is back at once where the whole sum came and more is owed", () => {
    const paid = owing([promise], { invoices: [invoiceOf("slow", { number: "R-1", due: "2026-10-20", amount: 1000, open: 200 })], payments: [paymentOf("slow", "2026-11-12", 800)] });
    expect(decisionOn(paid, "2026-11-12")).toMatchObject({ call: { onList: true }, facts: { brokenPromises: 0 } });
  });

  it("is back where the payment bounces after all", () => {
    const bounced = owing([promise], { payments: [paymentOf("slow", "2026-11-13", 800, "X"), paymentOf("slow", "2026-11-23", -800, "X")] });
    expect(decisionOn(bounced, "2026-11-20").facts.brokenPromises).toBe(0);
    expect(decisionOn(bounced, "2026-11-24")).toMatchObject({ call: { onList: true }, facts: { brokenPromises: 1 } });
  });

  it("stays off the list with a new day where the promise is put off in time, unbroken", () => {
    const putOff = owing([promise, promisedOn("slow", "2026-11-13", [["2026-11-20", 800]], { replaces: promise.id })]);
    expect(decisionOn(putOff, "2026-11-18")).toMatchObject({ call: { reason: "Promised to pay EUR 800.00 by 20 Nov 2026." }, facts: { brokenPromises: 0 }, next: { day: day("2026-11-23") } });
    expect(decisionOn(putOff, "2026-11-23").facts.brokenPromises).toBe(1);
  });

  it("is on the list again when the promise is taken back or withdrawn", () => {
    expect(decisionOn(owing([promise, takenBackOn("slow", "2026-11-10", promise.id)]), "2026-11-11")).toMatchObject({ call: { onList: true }, reached: "First call", next: { step: "Second call", day: day("2026-11-11") } });
    expect(decisionOn(owing([promise, rowOn("promise", "slow", "2026-11-11", { about: promise.id, state: "withdrawn" })]), "2026-11-12")).toMatchObject({ call: { onList: true }, facts: { brokenPromises: 0 } });
  });
});
