import fc from "fast-check";
import { addDays, isoOfDay } from "../../../../src/base/Day";
import { money } from "../../../../src/base/Money";
import type { Activity } from "../../../../src/ledger/Activity";
import type { Invoice, Payment } from "../../../../src/ledger/Book";
import type { CaseFile } from "../../../../src/rules/casework/CaseFile";
import { planLines } from "../../../../src/rules/casework/plans/planLines";
import { planMoney } from "../../../../src/rules/casework/plans/planMoney";
import { caseOf } from "../../../../src/rules/casework/replay";
import { standingRows } from "../../../../src/rules/casework/standingRows";
import { decide } from "../../../../src/rules/decide";
import { defaultPolicy } from "../../../../src/rules/defaultPolicy";
import { purseOf } from "../../../../src/rules/facts/purseOf";
import { receiptsOf } from "../../../../src/rules/facts/receiptsOf";
import { renegotiate } from "../../../../src/rules/plan/watch/renegotiate";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../../bookOf";
import { takenBackOn } from "../../logOf";
import { entryOf, offeredOn, steppedOn } from "./planLog";

const begun = day("2026-11-22");
const numbers = ["R1", "R2", "R3"];

/** What may happen next: money in or back, an offer, an answer, a new version, an undo, with the days since the last. */
const anyEvent = fc.record({
  days: fc.integer({ min: 0, max: 12 }),
  what: fc.constantFrom("pay", "pay", "pay", "bounce", "offer", "accept", "accept", "renegotiate", "cancel", "undo", "ledger"),
  minor: fc.integer({ min: 1, max: 60_000 }), pick: fc.nat(5), reference: fc.constantFrom("", "", "PX", "PY/2", "R1", "R2 R3", "R9"), count: fc.integer({ min: 1, max: 6 }),
});

/** Rows of a book never change: each event makes new lists. */
interface Life { activities: readonly Activity[]; payments: readonly Payment[]; invoices: readonly Invoice[] }

function live(events: readonly (typeof anyEvent extends fc.Arbitrary<infer Event> ? Event : never)[], check: (file: CaseFile, life: Life, today: ReturnType<typeof day>) => void, keepsPayments: boolean): void {
  const life: Life = { activities: [], payments: [], invoices: [...numbers, "R9"].map((number) => invoiceOf("acme", { number, due: "2026-10-01", amount: 900 })) };
  let today = begun;
  const look = () => caseOf("acme", { activities: life.activities, book: bookOf({ customers: [customerOf("acme")], invoices: life.invoices, payments: life.payments, activities: life.activities }), policy: defaultPolicy, today, isWorkingDay: isWeekday });
  for (const { days, what, minor, pick, reference, count } of events) {
    today = addDays(today, days);
    const on = isoOfDay(today);
    const { plans } = look();
    const one = plans[pick % Math.max(1, plans.length)];
    const entry = one && life.activities.find(({ id }) => id === one.id);
    if (what === "pay" && keepsPayments) life.payments = [...life.payments, { customer: "acme", day: today, amount: money(minor, "EUR"), reference, row: { sheet: "Test", row: 0 } }];
    if (what === "bounce" && keepsPayments) life.payments = [...life.payments, { customer: "acme", day: today, amount: money(-minor, "EUR"), reference, row: { sheet: "Test", row: 0 } }];
    if (what === "ledger" || (what === "pay" && !keepsPayments)) life.invoices = life.invoices.map((invoice, at) => (at === pick % 4 ? { ...invoice, open: money(Math.max(0, invoice.open.minor - minor), "EUR") } : invoice));
    if (what === "offer" && plans.filter(({ plan }) => plan.version === 1).length < 2) {
      life.activities = [...life.activities, offeredOn(on, plans.some(({ plan }) => plan.id === "PX") ? "PY" : "PX", { start: today, firstDay: addDays(today, 10), covers: pick % 2 === 0 ? { R1: 90_000, R2: 40_000 } : { R3: 90_000 }, length: { by: "count", count } })];
    }
    if (entry && (what === "accept" || what === "cancel")) life.activities = [...life.activities, steppedOn(on, entry, what === "accept" ? "accepted" : "cancelled")];
    if (entry && what === "undo") life.activities = [...life.activities, takenBackOn("acme", on, entry.id)];
    if (one?.isCurrent && what === "renegotiate") {
      const own = planMoney(planLines(standingRows(life.activities).standing), { invoices: life.invoices, payments: life.payments, promises: [], activities: life.activities }, today).of.get(one.plan.id) ?? [];
      const anew = renegotiate(one.plan, own, { firstDay: addDays(today, 7), length: { by: "count", count } }, { today, who: "Bo", isWorkingDay: isWeekday });
      if ("next" in anew) life.activities = [...life.activities, entryOf(on, anew.next)];
    }
    check(look(), life, today);
  }
}

describe("plans and their money, whatever happens", () => {
  it("keep paid and open together at the total, in every version", () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 25 }), fc.boolean(), (events, keepsPayments) => live(events, ({ plans }) => {
      for (const { plan, watch } of plans) {
        expect(watch.paid + watch.open).toBe(watch.total);
        expect(watch.instalments.reduce((sum, { paid }) => sum + paid, 0) + plan.paidBefore).toBe(watch.paid);
      }
      expect(plans.filter(({ isCurrent }) => isCurrent).length).toBe(new Set(plans.map(({ plan }) => plan.id)).size);
    }, keepsPayments)), { numRuns: 150 });
  });

  it("count no coin twice: plans and what is left for promises are what came in", () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 25 }), (events) => live(events, (_file, { activities, payments, invoices }, today) => {
      if (payments.length === 0) return;
      const lines = planLines(standingRows(activities).standing);
      const { of, left } = planMoney(lines, { invoices, payments, promises: [], activities }, today);
      const sum = (minors: readonly number[]): number => minors.reduce((all, minor) => all + minor, 0);
      const came = sum(purseOf(receiptsOf(invoices, payments, today)).map((coin) => coin.left));
      const agreed = lines.filter(({ agreedOn }) => agreedOn !== undefined).map(({ id }) => sum((of.get(id) ?? []).map(({ minor }) => minor)));
      expect(sum(agreed) + sum(left.map(({ amount }) => amount.minor))).toBe(came);
      expect(sum([...of.values()].flat().map(({ minor }) => minor))).toBeLessThanOrEqual(came);
    }, true)), { numRuns: 150 });
  });

  it("leave overdue, disputed and planned within what is open, and a kept plan's customer with nothing else late off the list", () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 20 }), fc.boolean(), (events, keepsPayments) => live(events, ({ plans }, { activities, payments, invoices }, today) => {
      const book = bookOf({ customers: [customerOf("acme")], invoices, payments, activities });
      const [decision] = decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday });
      for (const { open, overdue, disputed, planned } of decision?.facts.balances ?? []) {
        expect(overdue.minor + disputed.minor).toBeLessThanOrEqual(open.minor);
        expect(planned?.minor ?? 0).toBeLessThanOrEqual(open.minor);
      }
      if (decision?.call.onList === false && decision.call.code === "plan-kept") expect(plans.some(({ isCurrent, watch }) => isCurrent && watch.isKept)).toBe(true);
      if (decision?.facts.plan?.missed && decision.facts.balances[0]?.planned) expect(decision.call.onList).toBe(true);
    }, keepsPayments)), { numRuns: 100 });
  });
});
