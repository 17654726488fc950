import type { Activity } from "../../../src/ledger/Activity";
import type { Book } from "../../../src/ledger/Book";
import { replay } from "../../../src/rules/casework/replay";
import { decide } from "../../../src/rules/decide";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { isPlanMissed } from "../../../src/rules/facts/isPlanKept";
import { makeWorklist } from "../../../src/rules/worklist/makeWorklist";
import { bookOf, customerOf, day, invoiceOf, isWeekday, promiseOf } from "../bookOf";
import { contactOn, disputedOn, promisedOn, rowOn, takenBackOn } from "../logOf";

const today = "2026-11-16";
const listOf = (book: Book) => makeWorklist({
  book, today: day(today), files: replay({ activities: book.activities, book, policy: defaultPolicy, today: day(today) }),
  decisions: decide({ book, policy: defaultPolicy, today: day(today), isWorkingDay: isWeekday }),
});
const owing = (activities: readonly Activity[], more: Parameters<typeof customerOf>[1] = {}) =>
  listOf(bookOf({ customers: [customerOf("acme", { name: "Acme GmbH", ...more })], invoices: [invoiceOf("acme", { number: "R-1", due: "2026-10-20", amount: 800 })], activities }));
const itemOf = (activities: readonly Activity[], more: Parameters<typeof customerOf>[1] = {}) => {
  const { items, others } = owing(activities, more);
  return { isOn: items.length === 1, item: items[0] ?? others[0] };
};

describe("makeWorklist", () => {
  it("groups by what asks for the customer today", () => {
    const asked = disputedOn("acme", "2026-11-10", "price", null);
    expect(itemOf([])).toMatchObject({ isOn: true, item: { group: "first call", standing: "", daysLate: 27 } });
    expect(itemOf([], { stored: { reached: "First call" } }).item?.group).toBe("chase");
    expect(itemOf([promisedOn("acme", "2026-11-10", [["2026-11-12", 800]])])).toMatchObject({ isOn: true, item: { group: "broken promise" } });
    expect(itemOf([], { plan: "2nd instalment missed" })).toMatchObject({ isOn: true, item: { group: "plan missed", standing: "Plan missed" } });
    expect(itemOf([contactOn("acme", "2026-11-10", "call back", { callBack: { day: day(today), time: "14:30" } })])).toMatchObject({ isOn: true, item: { group: "follow-up", whyNow: expect.stringContaining("Call back on 16 Nov 2026 at 14:30. ") } });
    expect(itemOf([promisedOn("acme", "2026-11-10", [[today, 800]])])).toMatchObject({ isOn: true, item: { group: "promise due", standing: "Promised EUR 800.00 by 16 Nov 2026" } });
    expect(itemOf([asked, rowOn("dispute", "acme", "2026-11-11", { about: asked.id, asked: "delivery note" })])).toMatchObject({ isOn: true, item: { group: "dispute waiting for us", whyNow: expect.stringContaining("asked for delivery note") } });
    expect(itemOf([asked, rowOn("dispute", "acme", "2026-11-11", { about: asked.id, due: day(today) })]).item?.group).toBe("dispute waiting for us");
  });

  it("reminds of a promise on the day before it falls due, not on the day it was given", () => {
    expect(itemOf([promisedOn("acme", "2026-11-10", [["2026-11-17", 800]])])).toMatchObject({ isOn: true, item: { group: "promise due", whyNow: expect.stringContaining("Reminder: a promise falls due on 17 Nov 2026") } });
    expect(itemOf([promisedOn("acme", "2026-11-10", [["2026-11-18", 800]])]).isOn).toBe(false);
    expect(itemOf([promisedOn("acme", today, [["2026-11-17", 800]])]).item?.whyNow).not.toContain("Reminder");
  });

  it("puts beside the list, with the reason, who is not to be called", () => {
    expect(itemOf([promisedOn("acme", "2026-11-10", [["2026-11-27", 800]])])).toMatchObject({ isOn: false, item: { standing: "Promised EUR 800.00 by 27 Nov 2026", whyNow: "Promised to pay EUR 800.00 by 27 Nov 2026." } });
    expect(itemOf([rowOn("escalation", "acme", "2026-11-10", { to: "manager", toWhom: "Jo" })])).toMatchObject({ isOn: false, item: { standing: "Escalated to Jo on 10 Nov 2026" } });
    expect(itemOf([disputedOn("acme", "2026-11-10", "price", null)])).toMatchObject({ isOn: false });
    expect(itemOf([contactOn("acme", "2026-11-10", "call back", { callBack: { day: day(today) } })], { doNotContact: true })).toMatchObject({ isOn: false, item: { whyNow: "Marked do-not-contact." } });
  });

  it("leaves a broken promise's group once somebody has talked to the customer since, though not on the same day", () => {
    const broken = promisedOn("acme", "2026-11-03", [["2026-11-05", 800]]);
    expect(itemOf([broken, contactOn("acme", "2026-11-09", "refused")]).item?.group).not.toBe("broken promise");
    expect(itemOf([broken, contactOn("acme", "2026-11-09", "voicemail")]).item?.group).toBe("broken promise");
    expect(itemOf([broken, contactOn("acme", today, "refused")]).item).toMatchObject({ group: "broken promise", doneToday: true });
  });

  it("knows a broken promise that only the sheet tells of", () => {
    const { items } = listOf(bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { due: "2026-10-20" })], promises: [promiseOf("acme", "2026-11-12", 100)] }));
    expect(items[0]).toMatchObject({ group: "broken promise", whyNow: expect.stringContaining("A promise was broken. ") });
  });

  it("keeps who was contacted today on the list, ticked, and counts the day by person", () => {
    const log = [
      promisedOn("acme", today, [["2026-11-20", 500], ["2026-12-01", 300]]), contactOn("acme", today, "no answer", { who: "Bo" }),
      contactOn("acme", today, "sent", { channel: "email" }), contactOn("acme", "2026-11-13", "spoke"),
    ];
    const { items, progress } = owing(log);
    expect(items[0]).toMatchObject({ doneToday: true, decision: { call: { code: "promised" } } });
    expect(progress).toEqual({
      team: { calls: 2, reached: 1, promised: [{ minor: 80000, currency: "EUR" }] },
      byWho: { "Anna Kern": { calls: 1, reached: 1, promised: [{ minor: 80000, currency: "EUR" }] }, Bo: { calls: 1, reached: 0, promised: [] } },
    });
    const [promise] = log;
    expect(owing([...log, takenBackOn("acme", today, promise?.id ?? "")]).progress.team).toEqual({ calls: 1, reached: 0, promised: [] });
  });

  it("counts a promise that was put off the same day once", () => {
    const first = promisedOn("acme", today, [["2026-11-20", 500]]);
    expect(owing([first, promisedOn("acme", today, [["2026-11-25", 600]], { replaces: first.id })]).progress.team.promised).toEqual([{ minor: 60000, currency: "EUR" }]);
  });

  it("finds a customer by name, id, contact, bare phone and document number, and lists the filters' choices", () => {
    const { items, owners, segments, currencies } = owing([], { id: "K 7", contact: "Ms LEE", phone: "+43 (1) 22", owner: "Bo", segment: "Key" });
    for (const text of ["acme gmbh", "k 7", "ms lee", "+43122", "r-1"]) expect(items[0]?.haystack).toContain(text);
    expect({ owners, segments, currencies }).toEqual({ owners: ["Bo"], segments: ["Key"], currencies: ["EUR"] });
    expect(items[0]).toMatchObject({ owner: "Bo", segment: "Key" });
  });
});

describe("isPlanMissed", () => {
  it("tells a plan that failed from none and from one that runs", () => {
    expect(["missed", "2 of 6 missed", "nicht eingehalten", "not kept", "behind"].map(isPlanMissed)).toEqual([true, true, true, true, true]);
    expect([undefined, "", "no", "none", "kept", "paid", "nein"].map(isPlanMissed)).toEqual([false, false, false, false, false, false, false]);
  });
});
