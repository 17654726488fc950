import { addDays, isoOfDay, weekdayOf } from "../../../src/base/Day";
import type { Day } from "../../../src/base/Day";
import type { StoredStep } from "../../../src/ledger/Book";
import type { StepName } from "../../../src/ledger/Policy";
import type { Facts } from "../../../src/rules/Decision";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { placeOnLadder } from "../../../src/rules/ladder/placeOnLadder";
import { day } from "../bookOf";

/** A Wednesday. */
const today = day("2026-11-18");
const facts: Facts = { customer: "acme", balances: [], oldestDaysLate: 0, newestDaysLate: 0, openInvoices: 1, overdueInvoices: 0, settledInvoices: 0, brokenPromises: 0, planKept: false, disputedInFull: false, doNotContact: false };
const workingDay = (at: Day) => (weekdayOf(at) > 4 ? addDays(at, 7 - weekdayOf(at)) : at);

function place(more: Partial<Facts>, stored: StoredStep = {}, on = today) {
  const { reached, next } = placeOnLadder({ facts: { ...facts, ...more }, stored, ladder: defaultPolicy.ladders[""] ?? [], graceEnd: (promised) => addDays(promised, 2), today: on, workingDay });
  return [reached, next ? `${next.step} ${isoOfDay(next.day)}` : null];
}
const late = (days: number, more: Partial<Facts> = {}): Partial<Facts> => ({ oldestDaysLate: days, ...more });
const planned = (reached: StepName | undefined, nextAction: StepName, nextActionDate: string): StoredStep => ({ ...(reached && { reached }), nextAction, nextActionDate: day(nextActionDate) });

describe("placeOnLadder, nothing late", () => {
  it("plans the reminder five days before the earliest due date", () => {
    expect(place({ nextDue: day("2026-12-09") })).toEqual([null, "Reminder 2026-12-04"]);
  });

  it("moves a reminder from a weekend to the working day after it", () => {
    expect(place({ nextDue: day("2026-12-10") })).toEqual([null, "Reminder 2026-12-07"]);
  });

  it("gives the reminder today when its day has passed but the due date has not", () => {
    expect(place({ nextDue: day("2026-11-20") })).toEqual([null, "Reminder 2026-11-18"]);
  });

  it("goes straight to the due day when a reminder can no longer come before it", () => {
    expect(place({ nextDue: today })).toEqual([null, "Due today 2026-11-18"]);
    expect(place({ nextDue: day("2026-11-23") }, {}, day("2026-11-21"))).toEqual([null, "Due today 2026-11-23"]);
  });

  it("follows a reminder given with the due day", () => {
    expect(place({ nextDue: day("2026-11-20"), daysSinceContact: 2 }, planned(undefined, "Reminder", "2026-11-16"))).toEqual(["Reminder", "Due today 2026-11-20"]);
  });

  it("plans the first call for the day after the due date once everything before it is done", () => {
    expect(place({ nextDue: today, daysSinceContact: 0 }, planned("Reminder", "Due today", "2026-11-18"))).toEqual(["Due today", "First call 2026-11-23"]);
  });

  it("begins anew with the next invoice: a reminder for the one before does not count for it", () => {
    expect(place({ nextDue: day("2026-12-09"), daysSinceContact: 12 }, { reached: "Reminder" })).toEqual([null, "Reminder 2026-12-04"]);
  });

  it("forgets the steps taken once everything late is paid", () => {
    expect(place({ nextDue: day("2026-12-09") }, { reached: "Firm letter" })).toEqual([null, "Reminder 2026-12-04"]);
    expect(place({}, { reached: "Firm letter" })).toEqual([null, null]);
  });

  it("remembers the step reached while what is late is disputed", () => {
    expect(place({ disputedInFull: true }, { reached: "Firm letter" })[0]).toBe("Firm letter");
  });
});

describe("placeOnLadder, late", () => {
  it.each<[StepName | undefined, number, StepName]>([
    [undefined, 1, "First call"], [undefined, 400, "First call"], ["Reminder", 40, "First call"], ["Due today", 40, "First call"], ["First call", 400, "Second call"],
    ["Second call", 400, "Firm letter"], ["Firm letter", 400, "Final notice"], ["Final notice", 400, "Hand over"],
  ])("goes from %p, %i days late, to %s", (reached, days, step) => {
    expect(place(late(days), reached ? { reached } : {})).toEqual([reached ?? null, `${step} 2026-11-18`]);
  });

  it("ends after handing over", () => {
    expect(place(late(400), { reached: "Hand over" })).toEqual(["Hand over", null]);
  });

  it("waits for the day of the step", () => {
    expect(place(late(3), { reached: "First call" })).toEqual(["First call", "Second call 2026-11-23"]);
  });

  it("waits after the last contact", () => {
    expect(place(late(40, { daysSinceContact: 1 }), { reached: "First call" })).toEqual(["First call", "Second call 2026-11-23"]);
  });

  it("waits for a promise and its grace", () => {
    expect(place(late(40, { promise: { day: day("2026-11-24"), amount: null } }))).toEqual([null, "First call 2026-11-27"]);
  });

  it("climbs one step when a contact is noted on or after the planned day", () => {
    expect(place(late(40, { daysSinceContact: 1 }), planned("First call", "Second call", "2026-11-16"))).toEqual(["Second call", "Firm letter 2026-11-23"]);
    expect(place(late(40, { daysSinceContact: 1 }), planned("First call", "Second call", "2026-11-17"))[0]).toBe("Second call");
  });

  it("does not climb on a contact before the planned day", () => {
    expect(place(late(40, { daysSinceContact: 3 }), planned("First call", "Second call", "2026-11-16"))[0]).toBe("First call");
  });

  it("does not climb where the planned step would skip one", () => {
    expect(place(late(90, { daysSinceContact: 0 }), planned("First call", "Final notice", "2026-11-16"))[0]).toBe("First call");
  });

  it("keeps the step reached when the oldest invoice is paid and waits for the younger one to age", () => {
    expect(place(late(2), { reached: "Firm letter" })).toEqual(["Firm letter", "Final notice 2026-12-16"]);
  });

  it("moves a planned day that has passed to today", () => {
    expect(place(late(40), planned("First call", "Second call", "2026-11-02"))).toEqual(["First call", "Second call 2026-11-18"]);
  });

  it("keeps a later day that a person chose, but not a slip of the year", () => {
    expect(place(late(40), planned("First call", "Second call", "2026-12-01"))).toEqual(["First call", "Second call 2026-12-01"]);
    expect(place(late(40), planned("First call", "Second call", "2062-12-01"))).toEqual(["First call", "Second call 2026-11-18"]);
    expect(place(late(40), planned("First call", "Second call", "2026-11-29"))).toEqual(["First call", "Second call 2026-11-18"]);
  });

  it("gives the due-day word on Monday for what fell due on Saturday, to whoever was reminded", () => {
    const monday = day("2026-11-23");
    expect(place(late(2), { reached: "Reminder" }, monday)).toEqual(["Reminder", "Due today 2026-11-23"]);
    expect(place(late(2), {}, monday)).toEqual([null, "First call 2026-11-23"]);
    expect(place(late(3), { reached: "Reminder" }, addDays(monday, 1))).toEqual(["Reminder", "First call 2026-11-24"]);
  });

  it("keeps the planned day of a customer of whom only totals are known, as its age says no due date", () => {
    const totalsOnly = late(1, { openInvoices: 0 });
    expect(place(totalsOnly, { reached: "First call" })).toEqual(["First call", "Second call 2026-11-25"]);
    expect(place(totalsOnly, planned("First call", "Second call", "2026-11-25"), addDays(today, 2))).toEqual(["First call", "Second call 2026-11-25"]);
    expect(place(totalsOnly, planned("First call", "Second call", "2026-11-25"), addDays(today, 8))).toEqual(["First call", "Second call 2026-11-26"]);
  });

  it("reads a stored step in any case and ignores one it does not know", () => {
    expect(place(late(40), { reached: " first  CALL" })).toEqual(["First call", "Second call 2026-11-18"]);
    expect(place(late(40), { reached: "Sent flowers" })).toEqual([null, "First call 2026-11-18"]);
  });
});
