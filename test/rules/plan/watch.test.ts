import fc from "fast-check";
import { addDays, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Plan } from "../../../src/ledger/Plan";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { netPayments, referredRow, type PlanPayment } from "../../../src/rules/plan/watch/allocatePayments";
import { changeState } from "../../../src/rules/plan/watch/changeState";
import { payoff } from "../../../src/rules/plan/watch/payoff";
import { renegotiate } from "../../../src/rules/plan/watch/renegotiate";
import { watchPlan } from "../../../src/rules/plan/watch/watchPlan";
import { day } from "../bookOf";
import { anyTerms, isOpenDay } from "./anyTerms";
import { everyDay, planOf, termsOf } from "./termsOf";

const pay = (on: string, minor: number, reference?: string): PlanPayment => ({ day: day(on), minor, ...(reference !== undefined && { reference }) });
/** 300 each on 1 December, January, February and March. */
const plain = (more: Parameters<typeof termsOf>[0] = {}): Plan => planOf(termsOf({ length: { by: "count", count: 4 }, workingDayRule: "none", ...more }), {}, everyDay);
const paidOf = (plan: Plan, payments: readonly PlanPayment[], on = "2027-06-01"): readonly number[] => watchPlan(plan, payments, day(on)).instalments.map(({ paid }) => paid);

describe("a plan watched", () => {
  it("puts money on the oldest first and what is over on the last", () => {
    expect(paidOf(plain(), [pay("2026-12-01", 30_000), pay("2027-01-01", 50_000)])).toEqual([30_000, 30_000, 0, 20_000]);
    expect(paidOf(plain({ overPayment: "next instalments" }), [pay("2026-12-01", 50_000)])).toEqual([30_000, 20_000, 0, 0]);
  });

  it("takes money before its day for the coming instalment", () => {
    expect(paidOf(plain(), [pay("2026-11-24", 30_000)])).toEqual([30_000, 0, 0, 0]);
    // Late for December and three days early for January, in one sum.
    expect(paidOf(plain(), [pay("2026-12-29", 60_000)])).toEqual([30_000, 30_000, 0, 0]);
  });

  it("puts money where its reference says, where the terms do", () => {
    const plan = plain({ allocation: "by reference" });
    expect(paidOf(plan, [pay("2027-01-01", 30_000, "rent, p7/2"), pay("2027-01-02", 30_000, "P77/3")])).toEqual([30_000, 30_000, 0, 0]);
    expect(["P7/3", "P7 3 of 4", "P7", "P7/9", ""].map((text) => referredRow(plan, text))).toEqual([2, 2, -1, -1, -1]);
  });

  it("takes a returned payment back from the money before it", () => {
    expect(netPayments([pay("2026-12-01", 300), pay("2026-12-05", -500), pay("2026-12-03", 400)], day("2026-12-31"))).toEqual([pay("2026-12-01", 200)]);
    expect(watchPlan(plain(), [pay("2026-12-01", 30_000), pay("2026-12-09", -30_000)], day("2026-12-10")).instalments[0]?.state).toBe("missed");
  });

  it("tells each instalment's state, the next one, and why", () => {
    const watch = watchPlan(plain(), [pay("2026-12-03", 30_000), pay("2027-01-02", 10_000)], day("2027-01-03"));
    expect(watch.instalments.map(({ state }) => state)).toEqual(["kept", "part", "upcoming", "upcoming"]);
    expect(watch).toMatchObject({ state: "active", paid: 40_000, open: 80_000, total: 120_000, overdue: 20_000, isKept: true, kept: { count: 1, of: 1 } });
    expect(watch.because).toBe("Instalment 2: EUR 200.00 was due on 1 Jan 2027, in grace until 6 Jan 2027.");
    expect(watchPlan(plain(), [], day("2026-12-01")).instalments[0]?.state).toBe("due");
  });

  it("says what was missed, until when it can be cured, and from when the rest may be called in", () => {
    const curable = watchPlan(plain(), [], day("2026-12-13"));
    expect(curable).toMatchObject({ state: "active", isKept: false, accelerateFrom: day("2026-12-14") });
    expect(curable.because).toBe("Instalment 1 of EUR 300.00, due on 1 Dec 2026, was missed; it can be cured until 13 Dec 2026.");
    expect(watchPlan(plain(), [], day("2026-12-14"))).toMatchObject({ state: "defaulted", because: "Instalment 1 of EUR 300.00, due on 1 Dec 2026, was missed; the whole rest may be called in." });
    expect(watchPlan(plain({ mayAccelerate: false }), [], day("2026-12-14")).accelerateFrom).toBeUndefined();
  });

  it("keeps an instalment within the tolerance, and completes the plan by its money", () => {
    const plan = plain({ tolerance: money(100, "EUR"), length: { by: "count", count: 1 } });
    expect(watchPlan(plan, [pay("2026-12-01", 119_950)], day("2026-12-20"))).toMatchObject({ state: "completed", open: 50, isKept: true });
  });

  it("reports what was paid beyond the plan", () => {
    expect(watchPlan(plain(), [pay("2026-12-01", 130_000)], day("2026-12-02"))).toMatchObject({ state: "completed", surplus: 10_000, open: 0 });
  });

  it("is done where a person says so, though the sheet cannot show its interest as paid", () => {
    const { state, missed, isKept, because } = watchPlan({ ...plain(), state: "completed" }, [], day("2027-06-01"));
    expect([state, missed, isKept, because]).toEqual(["completed", [], true, "The plan was ended as paid."]);
  });

  it("leaves a proposal and a cancelled plan as people left them", () => {
    for (const state of ["proposed", "cancelled", "renegotiated"] as const) expect(watchPlan({ ...plain(), state }, [], day("2027-06-01")).state).toBe(state);
  });
});

describe("what settles a plan", () => {
  const simple = plain({ minor: 300_000, start: day("2026-07-01"), firstDay: day("2026-08-03"), length: { by: "count", count: 3 }, interest: { kind: "simple", annualPercent: "6", dayCount: "ACT/365F" } });

  it("is principal and interest to the day, once an instalment is paid", () => {
    const [first] = simple.schedule.instalments;
    expect(payoff(simple, [{ day: day("2026-08-03"), minor: first?.payment ?? 0 }], day("2026-08-20"))).toMatchObject({ principal: 200_000, interest: 559, fees: 0, total: 200_559 });
  });

  it("is the whole schedule's rest on its last day for one who paid as agreed, by days or by level payments", () => {
    for (const kind of ["simple", "annuity"] as const) {
      const plan = plain({ interest: { kind, annualPercent: "9.5", dayCount: "ACT/ACT ISDA" } });
      const rows = plan.schedule.instalments;
      const payments = rows.slice(0, -1).map(({ due, payment }) => ({ day: due, minor: payment }));
      const last = rows.at(-1);
      expect(payoff(plan, payments, last?.due ?? day("2027-03-01"))).toMatchObject({ total: last?.payment, interest: last?.interest });
    }
  });

  it("charges less than agreed to one who paid early, never more to one who is late", () => {
    const on = day("2026-10-03");
    const paid = payoff(simple, [pay("2026-08-03", 151_627)], on);
    expect(paid.interest + paid.principal + paid.received).toBeLessThan(simple.schedule.total);
    expect(payoff(simple, [], addDays(on, 400)).total).toBe(simple.schedule.total);
  });

  it("owes the charges of the start in full, and no interest still to run", () => {
    const charges = { interest: money(700, "EUR"), fees: money(4000, "EUR"), payable: "last" as const };
    expect(payoff(plain({ charges }), [], day("2026-11-22"))).toMatchObject({ principal: 120_000, interest: 700, fees: 4000 });
    expect(payoff(simple, [], day("2026-07-01")).total).toBe(300_000);
  });
});

describe("a plan renegotiated", () => {
  const agreed = { firstDay: day("2027-02-01"), length: { by: "count", count: 3 } as const };
  const how = { today: day("2027-01-10"), who: "Ana", isWorkingDay: everyDay };

  it("keeps what was paid and plans the rest as the next version", () => {
    const plan = plain({ invoices: [{ number: "R1", amount: money(50_000, "EUR") }, { number: "R2", amount: money(70_000, "EUR") }] });
    const payments = [pay("2026-12-01", 30_000), pay("2027-01-05", 10_000)];
    const done = renegotiate(plan, payments, agreed, how);
    if ("problems" in done) throw new Error("Expected a plan");
    expect(done.former).toMatchObject({ state: "renegotiated", version: 1 });
    expect(done.next).toMatchObject({ id: "P7", version: 2, state: "proposed", paidBefore: 40_000, terms: { principal: { minor: 80_000 }, invoices: [{ number: "R1", amount: { minor: 10_000 } }, { number: "R2" }] } });
    expect(watchPlan({ ...done.next, state: "active" }, [...payments, pay("2027-02-01", 26_666)], day("2027-02-02"))).toMatchObject({ total: 120_000, paid: 66_666, open: 53_334, isKept: true });
  });

  it("carries interest that ran and was not paid into the next version", () => {
    const done = renegotiate(plain({ interest: { kind: "simple", annualPercent: "12", dayCount: "30E/360" }, start: day("2026-11-01") }), [], agreed, how);
    if ("problems" in done) throw new Error("Expected a plan");
    expect(done.next.terms.charges?.interest.minor).toBeGreaterThan(1200);
    expect(done.next.schedule.instalments[0]?.interest).toBeGreaterThan(done.next.terms.charges?.interest.minor ?? 0);
  });

  it("refuses a plan that is paid, cancelled or already replaced", () => {
    expect(renegotiate(plain(), [pay("2026-12-01", 120_000)], agreed, how)).toEqual({ problems: [expect.objectContaining({ code: "nothing to plan" })] });
    expect(renegotiate({ ...plain(), state: "cancelled" }, [], agreed, how)).toEqual({ problems: [{ code: "bad terms", message: "A plan that is cancelled cannot become renegotiated." }] });
    expect(changeState({ ...plain(), state: "proposed" }, "accepted", day("2026-11-23"), "Ana")).toMatchObject({ plan: { state: "accepted", steps: [{}, { state: "accepted", who: "Ana" }] } });
  });
});

describe("any plan with any payments and renegotiations", () => {
  const anyStep = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("pay" as const), share: fc.integer({ min: 1, max: 500 }), wait: fc.integer({ min: 0, max: 60 }), reference: fc.constantFrom("", "P7/2", "P7/1", "P7/30") }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("return" as const), share: fc.integer({ min: 1, max: 200 }), wait: fc.integer({ min: 0, max: 10 }), reference: fc.constant("") }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("renegotiate" as const), share: fc.integer({ min: 1, max: 24 }), wait: fc.integer({ min: 0, max: 60 }), reference: fc.constant("") }) },
  );

  it("has paid + open = total, and every cent received is paid or surplus", () => {
    let versions = 0;
    fc.assert(fc.property(anyTerms, fc.array(anyStep, { maxLength: 12 }), (terms, steps) => {
      const made = makeSchedule(terms, { isWorkingDay: isOpenDay });
      if ("problems" in made) return;
      let plan: Plan = { id: "P7", version: 1, state: "active", steps: [], terms, schedule: made.schedule, paidBefore: 0 };
      let today: Day = terms.start;
      const payments: PlanPayment[] = [];
      for (const { kind, share, wait, reference } of steps) {
        today = addDays(today, wait);
        const minor = Math.max(1, Math.round((plan.schedule.total * share) / 1000));
        if (kind === "pay") payments.push({ day: today, minor, reference });
        else if (kind === "return") {
          // Money of an earlier version is fixed; only what came since may be sent back here.
          const received = payments.reduce((sum, each) => sum + each.minor, 0);
          const back = Math.min(minor, received - plan.paidBefore);
          if (back > 0) payments.push({ day: today, minor: -back });
        } else {
          const next = renegotiate(plan, payments, { firstDay: addDays(today, 5), frequency: { every: "month" }, length: { by: "count", count: share } }, { today, who: "Ana", isWorkingDay: isOpenDay });
          if ("next" in next) {
            plan = { ...next.next, state: "active" };
            versions += 1;
          }
        }
        const watch = watchPlan(plan, payments, today);
        const received = payments.reduce((sum, each) => sum + each.minor, 0);
        expect(watch.paid + watch.open).toBe(watch.total);
        expect(watch.paid + watch.surplus).toBe(received);
        const off = payoff(plan, payments, today);
        expect(off.received + plan.paidBefore).toBe(received);
        // Nobody settles for more than the schedule asks.
        expect(off.total).toBeLessThanOrEqual(watch.open);
        expect(off.surplus).toBeGreaterThanOrEqual(watch.surplus);
        for (const { paid, payment } of watch.instalments) if (paid < 0 || paid > payment) throw new Error(`Expected 0 to ${payment}, got ${paid}`);
      }
    }), { numRuns: 3000 });
    expect(versions).toBeGreaterThan(200);
  });
});
