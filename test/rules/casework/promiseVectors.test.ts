import type { PromiseState } from "../../../src/rules/casework/CaseFile";
import { caseOf } from "../../../src/rules/casework/replay";
import { decide } from "../../../src/rules/decide";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import type { Activity } from "../../../src/ledger/Activity";
import { bookOf, customerOf, day, invoiceOf, isWeekday, paymentOf, promiseOf } from "../bookOf";
import { contactOn, promisedOn, rowOn, takenBackOn } from "../logOf";

interface Vector { readonly id: string; readonly given: string; readonly by: string; readonly paid: readonly (readonly [string, number])[]; readonly asOf: string; readonly grace?: number; readonly workingDays?: boolean; readonly withdrawn?: string; readonly state: PromiseState }

/** Reference vectors of promise states: a promise of 500, ids as there. */
const vectors: readonly Vector[] = [
  { id: "PR-02", given: "2026-06-01", by: "2026-06-06", paid: [["2026-06-08", 500]], asOf: "2026-06-08", grace: 1, state: "broken" },
  { id: "PR-03", given: "2026-06-20", by: "2026-06-24", paid: [], asOf: "2026-06-25", grace: 1, state: "open" },
  { id: "PR-04", given: "2026-06-20", by: "2026-06-24", paid: [], asOf: "2026-06-26", grace: 1, state: "broken" },
  { id: "PR-07", given: "2026-06-20", by: "2026-06-24", paid: [["2026-06-24", 500], ["2026-06-29", -500]], asOf: "2026-06-30", grace: 2, state: "broken" },
  { id: "PR-10", given: "2026-06-20", by: "2026-06-24", paid: [["2026-06-22", 250], ["2026-06-24", 250]], asOf: "2026-06-24", state: "kept" },
  { id: "PR-11", given: "2026-07-01", by: "2026-07-03", paid: [["2026-07-07", 500]], asOf: "2026-07-07", grace: 2, workingDays: true, state: "kept" },
  { id: "PR-11, counted in days", given: "2026-07-01", by: "2026-07-03", paid: [["2026-07-07", 500]], asOf: "2026-07-07", grace: 2, state: "broken" },
  { id: "PR-12", given: "2026-06-20", by: "2026-06-24", paid: [], asOf: "2026-06-25", withdrawn: "2026-06-22", state: "withdrawn" },
  { id: "PR-13", given: "2026-06-20", by: "2026-06-24", paid: [["2026-06-23", 200]], asOf: "2026-06-24", grace: 2, state: "open" },
];

const caseWith = (activities: readonly Activity[], paid: Vector["paid"], asOf: string, grace = 2, workingDays = false) =>
  caseOf("acme", {
    activities, policy: { ...defaultPolicy, promiseGraceDays: grace, promiseGraceIn: workingDays ? "working days" : "days" }, today: day(asOf), isWorkingDay: isWeekday,
    book: bookOf({
      customers: [customerOf("acme")],
      invoices: [invoiceOf("acme", { number: "A-1", due: "2026-05-01", amount: 5000 })],
      payments: [paymentOf("acme", "2026-01-02", 1), ...paid.filter(([on]) => on <= asOf).map(([on, amount]) => paymentOf("acme", on, amount))],
      activities,
    }),
  });

describe("promise vectors", () => {
  it.each(vectors)("$id: $state on $asOf", ({ given, by, paid, asOf, grace, workingDays, withdrawn, state }) => {
    const promise = promisedOn("acme", given, [[by, 500]]);
    const judged = withdrawn === undefined ? [] : [rowOn("promise", "acme", withdrawn, { about: promise.id, state: "withdrawn" })];
    expect(caseWith([promise, ...judged], paid, asOf, grace, workingDays).promises[0]?.state).toBe(state);
  });

  it("PR-14: a new promise after a broken one is put off once more, after a kept one it is not", () => {
    const first = promisedOn("acme", "2026-06-01", [["2026-06-05", 500]]);
    const second = promisedOn("acme", "2026-06-10", [["2026-06-20", 500]], { replaces: first.id });
    expect(caseWith([first, second], [], "2026-06-11").promises.map(({ state, rescheduled }) => [state, rescheduled])).toEqual([["open", 1], ["broken", 0]]);
    expect(caseWith([first, second], [["2026-06-04", 500]], "2026-06-11").promises.map(({ state, rescheduled }) => [state, rescheduled])).toEqual([["open", 0], ["kept early", 0]]);
  });
});

describe("promises of the log", () => {
  it("are kept in part where some of the money came, and count as broken", () => {
    const file = caseWith([promisedOn("acme", "2026-06-01", [["2026-06-05", 500]])], [["2026-06-04", 200]], "2026-06-10");
    expect(file).toMatchObject({ promises: [{ state: "partly kept", received: { minor: 20000 } }], brokenPromises: 1, keptPromises: 0 });
    expect(file.standing).toBeUndefined();
  });

  it("are judged by instalment: one that is missed breaks the promise though others are still to come", () => {
    const parts = [["2026-06-05", 300], ["2026-07-05", 300], ["2026-08-05", 300]] as const;
    const log = [promisedOn("acme", "2026-06-01", parts)];
    expect(caseWith(log, [["2026-06-04", 300]], "2026-06-20")).toMatchObject({ standing: { nextPart: { day: day("2026-07-05") }, received: { minor: 30000 } } });
    expect(caseWith(log, [["2026-06-04", 300]], "2026-07-08").promises[0]?.state).toBe("partly kept");
    expect(caseWith(log, [["2026-06-04", 650]], "2026-07-08")).toMatchObject({ standing: { nextPart: { day: day("2026-08-05") } } });
    expect(caseWith(log, [["2026-06-04", 650], ["2026-08-05", 250]], "2026-08-05").promises[0]?.state).toBe("kept");
  });

  it("take each payment once, the earlier promise first", () => {
    const log = [promisedOn("acme", "2026-06-01", [["2026-06-05", 500]], { invoices: ["A-1"] }), promisedOn("acme", "2026-06-01", [["2026-06-06", 500]], { invoices: ["A-2"] })];
    expect(caseWith(log, [["2026-06-04", 500]], "2026-06-20").promises.map(({ received }) => received.minor)).toEqual([0, 50000]);
  });

  it("are what a person says they are, whatever the payments", () => {
    const promise = promisedOn("acme", "2026-06-01", [["2026-06-05", 500]]);
    const log = [promise, rowOn("promise", "acme", "2026-06-12", { about: promise.id, state: "kept" })];
    expect(caseWith(log, [], "2026-06-20").promises[0]).toMatchObject({ state: "kept", byHand: true });
  });

  it("are kept once the invoices they name have left the book, paid or not seen", () => {
    const promise = promisedOn("acme", "2026-06-01", [["2026-06-05", 500]], { invoices: ["GONE-1"] });
    expect(caseWith([promise], [], "2026-06-03").promises[0]?.state).toBe("kept early");
    expect(caseWith([promise], [], "2026-06-20").promises[0]?.state).toBe("kept");
  });

  it("give way to a later promise for the same invoice without a reschedule being said", () => {
    const log = [promisedOn("acme", "2026-06-01", [["2026-06-05", 500]], { invoices: ["A-1"] }), promisedOn("acme", "2026-06-04", [["2026-06-15", 500]], { invoices: ["A-1", "A-2"] })];
    expect(caseWith(log, [], "2026-06-10")).toMatchObject({ brokenPromises: 0, standing: { due: day("2026-06-15"), rescheduled: 1 }, promises: [{ state: "open" }, { state: "rescheduled" }] });
  });

  it("do not stand where another one broke after they were given", () => {
    const log = [promisedOn("acme", "2026-06-01", [["2026-06-20", 500]], { invoices: ["A-1"] }), promisedOn("acme", "2026-06-01", [["2026-06-05", 500]], { invoices: ["A-2"] })];
    const file = caseWith([...log], [], "2026-06-10");
    expect(file.promises.map(({ state }) => state)).toEqual(["kept", "open"]);
    const owed = [{ ...log[0] as Activity, invoices: ["A-2"] }, { ...log[1] as Activity, invoices: ["A-1"] }];
    expect(caseWith(owed, [], "2026-06-10").standing).toBeUndefined();
  });

  it("are the sheet's promise of the same day, counted once, even where they were taken back", () => {
    const promise = promisedOn("acme", "2026-06-01", [["2026-06-05", 500]]);
    const factsOn = (asOf: string, activities: readonly Activity[]) => decide({
      book: bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { due: "2026-05-01", amount: 5000 })], promises: [promiseOf("acme", "2026-06-05", 500)], activities }),
      policy: defaultPolicy, today: day(asOf), isWorkingDay: isWeekday,
    })[0]?.facts;
    expect(factsOn("2026-06-10", [promise])?.brokenPromises).toBe(1);
    expect(factsOn("2026-06-03", [promise])?.promise?.day).toBe(day("2026-06-05"));
    expect(factsOn("2026-06-03", [promise, takenBackOn("acme", "2026-06-02", promise.id)])?.promise).toBeUndefined();
    expect(factsOn("2026-06-03", [contactOn("acme", "2026-06-02", "spoke")])?.promise?.day).toBe(day("2026-06-05"));
  });
});
