import { addDays } from "../../src/base/Day";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../rules/bookOf";
import { contactedOn, decisionOn, refreshed } from "./lifeOf";

describe("the first month of a new customer who goes late", () => {
  const morning = bookOf({ customers: [customerOf("nova")], invoices: [invoiceOf("nova", { due: "2026-10-15", amount: 3200 })] });

  it("is not on the call list before the due date, and a reminder is planned", () => {
    expect(decisionOn(morning, "2026-10-01")).toMatchObject({ priority: 0, call: { onList: false, code: "nothing-overdue" }, next: { step: "Reminder", day: day("2026-10-12") }, why: "Nothing overdue; the next invoice is due on 15 Oct 2026." });
  });

  it("is called on the morning after the due date", () => {
    expect(decisionOn(morning, "2026-10-16")).toMatchObject({ call: { onList: true }, next: { step: "First call", day: day("2026-10-16") }, why: "Owes EUR 3,200.00, 1 day late." });
  });

  it("is said never to have been contacted only in a book that notes contacts", () => {
    const noted = bookOf({ customers: [customerOf("nova"), customerOf("older", { lastContact: day("2026-10-01") })], invoices: [invoiceOf("nova", { due: "2026-10-15", amount: 3200 })] });
    const nova = decide({ book: noted, policy: defaultPolicy, today: day("2026-10-16"), isWorkingDay: isWeekday }).find(({ customer }) => customer === "nova");
    expect(nova?.why).toBe("Owes EUR 3,200.00, 1 day late; was never contacted.");
  });

  it("is called a second time a week later, while the plan stands still in between", () => {
    const called = refreshed(contactedOn(refreshed(morning, "2026-10-16"), day("2026-10-16")), "2026-10-16");
    for (const today of ["2026-10-16", "2026-10-19", "2026-10-22"]) expect(decisionOn(called, today)).toMatchObject({ reached: "First call", next: { step: "Second call", day: day("2026-10-23") } });
  });

  it("rises in priority as the invoice ages unheard", () => {
    const priorities = [1, 10, 30].map((days) => decisionOn(morning, addDays(day("2026-10-15"), days)).priority);
    expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
    expect(priorities[2]).toBeGreaterThan(priorities[0] ?? 100);
  });

  it("leaves the list when it pays, with a clean slate", () => {
    const called = refreshed(contactedOn(refreshed(morning, "2026-10-16"), day("2026-10-16")), "2026-10-16");
    expect(decisionOn({ ...called, invoices: [invoiceOf("nova", { due: "2026-10-15", amount: 3200, paid: "2026-10-20" })] }, "2026-10-21")).toMatchObject({ priority: 0, reached: null, next: null, why: "Nothing open.", facts: { averageDaysLate: 5 } });
  });
});
