import { isoOfDay } from "../../../../src/base/Day";
import { money } from "../../../../src/base/Money";
import type { Activity } from "../../../../src/ledger/Activity";
import type { Invoice, Payment } from "../../../../src/ledger/Book";
import type { Plan } from "../../../../src/ledger/Plan";
import type { PlanCase } from "../../../../src/rules/casework/CaseFile";
import { caseOf } from "../../../../src/rules/casework/replay";
import { defaultPolicy } from "../../../../src/rules/defaultPolicy";
import { renegotiate } from "../../../../src/rules/plan/watch/renegotiate";
import { bookOf, customerOf, day, invoiceOf, isWeekday, paymentOf } from "../../bookOf";
import { promisedOn, rowOn, takenBackOn } from "../../logOf";
import { entryOf, offeredOn, steppedOn } from "./planLog";

interface Given { readonly activities: readonly Activity[]; readonly invoices?: readonly Invoice[]; readonly payments?: readonly Payment[]; readonly on?: string; readonly stated?: number }

function fileOf({ activities, invoices = [], payments = [], on = "2026-12-10", stated }: Given) {
  const customer = customerOf("acme", stated === undefined ? {} : { stated: { open: money(stated, "EUR"), buckets: [] } });
  return caseOf("acme", { activities, book: bookOf({ customers: [customer], invoices, payments, activities }), policy: defaultPolicy, today: day(on), isWorkingDay: isWeekday });
}
const plansOf = (given: Given): readonly PlanCase[] => fileOf(given).plans;
const stepsOf = ({ plan: { steps } }: PlanCase): readonly string[] => steps.map(({ state, day: on, who }) => `${state} ${isoOfDay(on)} ${who}`);
const paidOf = (plans: readonly PlanCase[]): readonly number[] => [...plans].reverse().map(({ watch }) => watch.paid);

const offer = offeredOn("2026-11-22", "P7", { covers: { R1: 120_000 } });
const accepted = [offer, steppedOn("2026-11-23", offer, "accepted")];
const open = invoiceOf("acme", { number: "R1", due: "2026-10-01", amount: 1200 });

describe("plans of a case", () => {
  it("go from offer to acceptance and on, with day and who", () => {
    const [plan] = plansOf({ activities: [...accepted, steppedOn("2026-12-01", offer, "active")], invoices: [open] });
    expect(plan && stepsOf(plan)).toEqual(["proposed 2026-11-22 Anna Kern", "accepted 2026-11-23 Anna Kern", "active 2026-12-01 Anna Kern"]);
    expect(plan).toMatchObject({ id: offer.id, isCurrent: true, plan: { id: "P7", version: 1, state: "active" } });
  });

  it("pass over what cannot follow, in whatever order it was logged", () => {
    const twice = steppedOn("2026-11-24", offer, "accepted");
    const early = { ...steppedOn("2026-11-20", offer, "active"), at: "2026-11-20T10:00:00Z" };
    const lost = rowOn("plan step", "acme", "2026-11-24", { about: "nothing", state: "accepted" });
    const [plan] = plansOf({ activities: [early, lost, ...accepted, twice, steppedOn("2026-11-25", offer, "cancelled"), steppedOn("2026-11-26", offer, "completed")] });
    expect(plan && stepsOf(plan)).toEqual(["proposed 2026-11-22 Anna Kern", "accepted 2026-11-23 Anna Kern", "cancelled 2026-11-25 Anna Kern"]);
  });

  it("are gone where their entry is taken back, and as before where a step is", () => {
    expect(plansOf({ activities: [...accepted, takenBackOn("acme", "2026-11-24", offer.id)] })).toEqual([]);
    expect(plansOf({ activities: [...accepted, takenBackOn("acme", "2026-11-24", accepted[1]?.id ?? "")] })[0]?.plan.state).toBe("proposed");
  });

  it("end the earlier version on the day a later one is accepted, its paid part fixed", () => {
    const payments = [paymentOf("acme", "2026-12-01", 300, "P7/1"), paymentOf("acme", "2027-01-05", 100, "P7")];
    const [first] = plansOf({ activities: accepted, payments, invoices: [open], on: "2027-01-08" });
    const anew = renegotiate(first?.plan as Plan, [{ day: day("2026-12-01"), minor: 30_000 }, { day: day("2027-01-05"), minor: 10_000 }], { firstDay: day("2027-02-01"), length: { by: "count", count: 8 } }, { today: day("2027-01-08"), who: "Bo", isWorkingDay: isWeekday });
    if ("problems" in anew) throw new Error(anew.problems[0]?.message);
    const second = entryOf("2027-01-08", anew.next);
    const more = [...payments, paymentOf("acme", "2027-01-09", 50, "P7"), paymentOf("acme", "2027-02-01", 100, "P7/1")];
    const offered = plansOf({ activities: [...accepted, second], payments: more, invoices: [open], on: "2027-02-02" });
    expect(offered.map(({ isCurrent, plan: { version, state } }) => [version, state, isCurrent])).toEqual([[2, "proposed", false], [1, "accepted", true]]);
    const agreed = plansOf({ activities: [...accepted, second, steppedOn("2027-01-10", second, "accepted")], payments: more, invoices: [open], on: "2027-02-02" });
    expect(agreed.map(({ isCurrent, plan: { version, state }, watch: { paid, open: left, total } }) => [version, state, isCurrent, paid, left, total])).toEqual([
      [2, "accepted", true, 55_000, 65_000, 120_000], [1, "renegotiated", false, 40_000, 80_000, 120_000],
    ]);
    expect(stepsOf(agreed[1] as PlanCase).at(-1)).toBe("renegotiated 2027-01-10 Anna Kern");
    const dropped = plansOf({ activities: [...accepted, second, steppedOn("2027-01-10", second, "accepted"), steppedOn("2027-01-20", second, "cancelled")], payments: more, invoices: [open], on: "2027-02-02" });
    expect(dropped.map(({ isCurrent, plan: { state } }) => [state, isCurrent])).toEqual([["cancelled", true], ["renegotiated", false]]);
  });
});

describe("money of plans", () => {
  const other = offeredOn("2026-11-24", "P8", { covers: { R2: 40_000 }, length: { by: "count", count: 2 } });
  const both = [...accepted, other, steppedOn("2026-11-25", other, "accepted")];
  const second = invoiceOf("acme", { number: "R2", due: "2026-11-01", amount: 400 });

  it("is theirs by their name first, then by their invoices, then to the oldest what it has open and the rest to the next", () => {
    const paid = (...payments: readonly Payment[]) => paidOf(plansOf({ activities: both, invoices: [open, second], payments }));
    expect(paid(paymentOf("acme", "2026-12-01", 200, "transfer p8/1"))).toEqual([0, 20_000]);
    expect(paid(paymentOf("acme", "2026-12-01", 200, "R2"))).toEqual([0, 20_000]);
    expect(paid(paymentOf("acme", "2026-12-01", 200, "P88"))).toEqual([20_000, 0]);
    expect(paid(paymentOf("acme", "2026-12-01", 1250))).toEqual([120_000, 5000]);
    expect(paid(paymentOf("acme", "2026-12-01", 1300, "R1 and R2"))).toEqual([120_000, 10_000]);
  });

  it("is none of theirs where it came before they start, in another currency, or for an invoice they do not cover", () => {
    const elsewhere = invoiceOf("acme", { number: "R9", due: "2026-11-30", amount: 500, paid: "2026-12-03" });
    const paid = (...payments: readonly Payment[]) => paidOf(plansOf({ activities: accepted, invoices: [open, elsewhere], payments }));
    expect(paid(paymentOf("acme", "2026-11-21", 300))).toEqual([0]);
    expect(paid(paymentOf("acme", "2026-12-01", 300, "", "USD"))).toEqual([0]);
    expect(paid(paymentOf("acme", "2026-12-01", 300, "R9"))).toEqual([0]);
    // The sheet shows R9 as settled that day by money that names nothing.
    expect(paid(paymentOf("acme", "2026-12-03", 500))).toEqual([0]);
    expect(paid(paymentOf("acme", "2026-12-03", 800))).toEqual([30_000]);
    expect(paid(paymentOf("acme", "2026-12-03", 500), paymentOf("acme", "2026-12-03", 300))).toEqual([30_000]);
  });

  it("goes when it bounces, and stops on the day a plan is cancelled", () => {
    expect(paidOf(plansOf({ activities: accepted, payments: [paymentOf("acme", "2026-12-01", 300, "P7"), paymentOf("acme", "2026-12-04", -300, "P7")] }))).toEqual([0]);
    expect(paidOf(plansOf({ activities: [...accepted, steppedOn("2026-12-02", offer, "cancelled")], payments: [paymentOf("acme", "2026-12-01", 300), paymentOf("acme", "2026-12-03", 300)] }))).toEqual([30_000]);
  });

  it("is named by an invoice that has left the sheet since", () => {
    expect(paidOf(plansOf({ activities: both, invoices: [open], payments: [paymentOf("acme", "2026-12-01", 200, "R2")] }))).toEqual([0, 20_000]);
  });

  it("keeps no promise that a plan was paid with, and a proposal takes nothing from one", () => {
    const promise = promisedOn("acme", "2026-11-25", [["2026-12-01", 300]], { invoices: ["R9"] });
    const given = { invoices: [open, invoiceOf("acme", { number: "R9", due: "2026-11-01", amount: 300 })], payments: [paymentOf("acme", "2026-12-01", 300)] };
    expect(fileOf({ ...given, activities: [...accepted, promise] })).toMatchObject({ promises: [{ state: "broken", received: money(0, "EUR") }], plans: [{ watch: { paid: 30_000 } }] });
    expect(fileOf({ ...given, activities: [offer, promise] })).toMatchObject({ promises: [{ state: "kept" }], plans: [{ watch: { paid: 30_000 } }] });
  });
});

describe("money of plans in a book without payments", () => {
  it("is what the covered invoices owe less, in time as far as nobody can tell", () => {
    const [plan] = plansOf({ activities: accepted, invoices: [{ ...open, open: money(90_000, "EUR") }], on: "2026-12-20" });
    expect(plan?.watch).toMatchObject({ paid: 30_000, open: 90_000, isKept: true, kept: { count: 1, of: 1 } });
    expect(plan?.watch.instalments[0]).toMatchObject({ state: "kept", paidOn: day("2026-12-01") });
    expect(plansOf({ activities: accepted, invoices: [{ ...open, open: money(90_000, "EUR") }], on: "2026-11-28" })[0]?.watch.instalments[0]).toMatchObject({ state: "prepaid", paidOn: day("2026-11-28") });
    expect(plansOf({ activities: accepted, invoices: [open], on: "2026-12-20" })[0]?.watch).toMatchObject({ paid: 0, state: "defaulted" });
  });

  it("comes on the day that a covered invoice was settled, and in full where it has left the sheet", () => {
    const two = offeredOn("2026-11-22", "P9", { covers: { A: 30_000, B: 90_000 } });
    const activities = [two, steppedOn("2026-11-23", two, "accepted")];
    const late = plansOf({ activities, invoices: [invoiceOf("acme", { number: "A", amount: 300, due: "2026-10-01", paid: "2026-12-09" }), invoiceOf("acme", { number: "B", amount: 900 })], on: "2026-12-20" });
    expect(late[0]?.watch.instalments[0]).toMatchObject({ state: "cured", paidOn: day("2026-12-09") });
    expect(plansOf({ activities, invoices: [invoiceOf("acme", { number: "B", amount: 900 })], on: "2026-12-20" })[0]?.watch.paid).toBe(30_000);
  });

  it("is what a stated balance has fallen below the plan", () => {
    const account = offeredOn("2026-11-22", "P9");
    expect(plansOf({ activities: [account, steppedOn("2026-11-23", account, "accepted")], stated: 100_000, on: "2026-12-02" })[0]?.watch.paid).toBe(20_000);
  });
});
