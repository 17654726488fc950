import type { Activity } from "../../src/ledger/Activity";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { replay } from "../../src/rules/casework/replay";
import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { contactOn, disputedOn, rowOn } from "../rules/logOf";
import { decisionOn, refreshed } from "./lifeOf";

const owing = (activities: readonly Activity[]) => bookOf({
  customers: [customerOf("acme", { stored: { reached: "First call", nextAction: "Second call", nextActionDate: day("2026-11-10") } })],
  invoices: [invoiceOf("acme", { number: "R-1", due: "2026-10-20", amount: 800 }), invoiceOf("acme", { number: "R-2", due: "2026-10-25", amount: 200 })],
  activities,
});
const fileOn = (activities: readonly Activity[], today: string) => replay({ activities, book: owing(activities), policy: defaultPolicy, today: day(today) }).get("acme");

describe("a customer who disputes a part", () => {
  const part = disputedOn("acme", "2026-11-10", "quality", 300, ["R-1"]);

  it("is still called for the rest, and only the disputed amount is left out", () => {
    const { facts, call, why } = decisionOn(owing([part]), "2026-11-16");
    expect(call.onList).toBe(true);
    expect(facts.balances[0]).toMatchObject({ open: { minor: 100000 }, overdue: { minor: 70000 }, disputed: { minor: 30000 } });
    expect(facts).toMatchObject({ oldestDaysLate: 27, overdueInvoices: 2 });
    expect(why).toContain("disputes another EUR 300.00");
  });

  it("is off the list where everything is disputed, and never for more than is open", () => {
    const all = disputedOn("acme", "2026-11-10", "price", null);
    expect(decisionOn(owing([all]), "2026-11-16").call).toMatchObject({ code: "disputed", reason: "Everything that is due is disputed: EUR 1,000.00." });
    expect(decisionOn(owing([all, part]), "2026-11-16").facts.balances[0]?.disputed.minor).toBe(100000);
    expect(fileOn([disputedOn("acme", "2026-11-10", "price", 5000, ["R-2"])], "2026-11-16")?.disputes[0]?.amounts).toEqual([{ minor: 20000, currency: "EUR" }]);
  });

  it("owes all of it again once the dispute is closed, with what was asked and found kept", () => {
    const log = [part, rowOn("dispute", "acme", "2026-11-12", { about: part.id, asked: "photos", owner: "Quality" }), rowOn("dispute", "acme", "2026-11-14", { about: part.id, received: "photos", resolution: "rejected" })];
    expect(decisionOn(owing(log), "2026-11-16").facts.balances[0]?.overdue.minor).toBe(100000);
    expect(fileOn(log, "2026-11-16")?.disputes).toMatchObject([{ asked: ["photos"], received: ["photos"], owner: "Quality", resolution: "rejected", closed: day("2026-11-14"), amounts: [] }]);
  });
});

describe("a customer who is escalated", () => {
  const up = rowOn("escalation", "acme", "2026-11-10", { to: "manager", toWhom: "Jo Meier", question: "Extend?" });
  const decidedOn = (decision: "extend" | "hold supply" | "legal" | "return to me", until?: string) =>
    owing([up, rowOn("decision", "acme", "2026-11-12", { about: up.id, decision, ...(until !== undefined && { until: day(until) }) })]);

  it("leaves the list, says where they went, and no step is planned", () => {
    expect(decisionOn(owing([up]), "2026-11-16")).toMatchObject({ call: { code: "escalated", reason: "Escalated to Jo Meier on 10 Nov 2026." }, next: null, priority: 0 });
    expect(decisionOn(owing([rowOn("escalation", "acme", "2026-11-10", { to: "recovery", toWhom: "Inkasso Nord" })]), "2026-11-16").call)
      .toMatchObject({ code: "escalated", reason: "Handed over to debt recovery (Inkasso Nord) on 10 Nov 2026." });
  });

  it("is back when it is returned, or on the day the given time ends, or while supply is held", () => {
    expect(decisionOn(decidedOn("return to me"), "2026-11-16").call.onList).toBe(true);
    expect(decisionOn(decidedOn("extend", "2026-11-20"), "2026-11-19").call).toMatchObject({ code: "escalated", reason: "Given more time until 20 Nov 2026, as Jo Meier decided." });
    expect(decisionOn(decidedOn("extend", "2026-11-20"), "2026-11-20").call.onList).toBe(true);
    expect(decisionOn(decidedOn("hold supply"), "2026-11-16").call.onList).toBe(true);
  });

  it("stays away with legal", () => {
    expect(decisionOn(decidedOn("legal"), "2027-03-01").call).toMatchObject({ code: "escalated", reason: "With legal since 12 Nov 2026." });
  });
});

describe("a customer who is to be called back", () => {
  const later = contactOn("acme", "2026-11-10", "call back", { callBack: { day: day("2026-11-17"), time: "14:30" } });

  it("is off the list until that day, which is the next action's, and back on it", () => {
    expect(decisionOn(owing([later]), "2026-11-11")).toMatchObject({ call: { code: "follow-up", reason: "Call back on 17 Nov 2026 at 14:30." }, next: { day: day("2026-11-17") } });
    expect(decisionOn(owing([later]), "2026-11-17")).toMatchObject({ call: { onList: true }, facts: { followUp: { time: "14:30" } }, next: { day: day("2026-11-17") } });
  });

  it("still waits for the call where nobody answers, and no more once they talked", () => {
    const inVain = contactOn("acme", "2026-11-17", "no answer");
    expect(fileOn([later, inVain], "2026-11-17")?.followUp?.day).toBe(day("2026-11-17"));
    expect(fileOn([later, inVain, contactOn("acme", "2026-11-17", "refused")], "2026-11-17")?.followUp).toBeUndefined();
  });

  it("keeps the agreed call where a letter goes out before it", () => {
    expect(fileOn([later, contactOn("acme", "2026-11-11", "sent", { channel: "email" })], "2026-11-12")?.followUp?.time).toBe("14:30");
  });
});

describe("what counts as done", () => {
  it("is a letter that went out, as the log names it", () => {
    const letter = contactOn("acme", "2026-11-10", "sent", { channel: "letter", step: "Firm letter" });
    expect(decisionOn(owing([letter]), "2026-11-11")).toMatchObject({ reached: "Firm letter", next: { step: "Final notice", day: day("2026-11-19") } });
  });

  it("is not a voicemail: silence goes on and the step is tried again after its pause", () => {
    const { facts, reached, next } = decisionOn(owing([contactOn("acme", "2026-11-10", "voicemail")]), "2026-11-11");
    expect({ reached, next: next && { step: next.step, day: next.day } }).toEqual({ reached: "First call", next: { step: "Second call", day: day("2026-11-16") } });
    expect(facts.daysSinceAttempt).toBe(1);
    expect(facts.daysSinceContact).toBeUndefined();
  });

  it("is the planned letter for nobody who was only telephoned", () => {
    const planned = { ...owing([contactOn("acme", "2026-11-12", "refused")]), customers: [customerOf("acme", { stored: { reached: "Second call", nextAction: "Firm letter", nextActionDate: day("2026-11-12") } })] };
    expect(decisionOn(planned, "2026-11-12")).toMatchObject({ reached: "Second call", next: { step: "Firm letter", day: day("2026-11-17") } });
  });

  it("is the first call for whoever was reached before anything was planned", () => {
    const fresh = { ...owing([contactOn("acme", "2026-11-12", "refused")]), customers: [customerOf("acme")] };
    expect(decisionOn(fresh, "2026-11-12")).toMatchObject({ reached: "First call", next: { step: "Second call", day: day("2026-11-17") } });
  });

  it("is not the planned letter where another one went out", () => {
    const planned = { ...owing([contactOn("acme", "2026-11-12", "sent", { channel: "email", step: "Reminder" })]), customers: [customerOf("acme", { stored: { reached: "Second call", nextAction: "Firm letter", nextActionDate: day("2026-11-12") } })] };
    expect(decisionOn(planned, "2026-11-12").reached).toBe("Second call");
  });

  it("is one step for one talk, though the next call is agreed for the same day", () => {
    const soon = { ...owing([contactOn("acme", "2026-11-12", "call back", { callBack: { day: day("2026-11-12"), time: "16:00" } })]), customers: [customerOf("acme")] };
    expect(decisionOn(soon, "2026-11-12")).toMatchObject({ call: { onList: true }, reached: "First call", next: { step: "Second call", day: day("2026-11-13") } });
    expect(decisionOn(refreshed(soon, "2026-11-12"), "2026-11-12").reached).toBe("First call");
  });
});
