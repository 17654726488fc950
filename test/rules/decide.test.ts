import fc from "fast-check";
import { addDays } from "../../src/base/Day";
import { stepNames } from "../../src/ledger/Policy";
import type { Policy, Strategy } from "../../src/ledger/Policy";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { rescore } from "../../src/rules/rescore";
import { anyBook, today } from "./anyBook";
import { bookOf, customerOf, day, invoiceOf, isWeekday, promiseOf, writtenBack } from "./bookOf";

const strategy = fc.constantFrom<Strategy>("balanced", "newest", "longest", "largest");
const weight = fc.nat(100);
const policy: fc.Arbitrary<Policy> = fc.record({ strategy, weights: fc.record({ money: weight, lateness: weight, behaviour: weight, promises: weight, silence: weight }), promiseGraceDays: fc.nat(5) }).map((some) => ({ ...defaultPolicy, ...some }));
const severity = (step: string | null | undefined) => stepNames.findIndex((each) => each === step);

describe("decide, whatever the book", () => {
  it("gives every customer one decision, and the order of rows changes nothing", () => {
    fc.assert(fc.property(anyBook, policy, fc.infiniteStream(fc.nat()), (book, chosen, luck) => {
      const shuffled = <T>(rows: readonly T[]) => rows.map((each) => ({ each, at: luck.next().value as number })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      const mixed = { ...book, customers: shuffled(book.customers), invoices: shuffled(book.invoices), payments: shuffled(book.payments), promises: shuffled(book.promises) };
      const decisions = decide({ book, policy: chosen, today, isWorkingDay: isWeekday });
      expect(new Set(decisions.map(({ customer }) => customer)).size).toBe(book.customers.length);
      expect(decide({ book: mixed, policy: chosen, today, isWorkingDay: isWeekday })).toEqual(decisions);
    }));
  });

  it("makes a priority from 0 to 100 that is the sum of its whole parts", () => {
    fc.assert(fc.property(anyBook, policy, (book, chosen) => {
      for (const { priority, parts, facts } of decide({ book, policy: chosen, today, isWorkingDay: isWeekday })) {
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(priority);
        expect(parts.every(({ points, because }) => Number.isInteger(points) && points >= 0 && because !== "")).toBe(true);
        expect(priority).toBeLessThanOrEqual(100);
        if (facts.balances.every(({ overdue }) => overdue.minor === 0)) expect({ priority, parts }).toEqual({ priority: 0, parts: [] });
      }
    }));
  });

  it("puts the call list first, by falling priority", () => {
    fc.assert(fc.property(anyBook, policy, (book, chosen) => {
      const decisions = decide({ book, policy: chosen, today, isWorkingDay: isWeekday });
      decisions.slice(1).forEach(({ call, priority }, index) => {
        const before = decisions[index];
        expect(Number(before?.call.onList)).toBeGreaterThanOrEqual(Number(call.onList));
        if (before?.call.onList === call.onList) expect(before.priority).toBeGreaterThanOrEqual(priority);
      });
    }));
  });

  it("plans only on working days and never in the past", () => {
    fc.assert(fc.property(anyBook, policy, fc.integer({ min: 0, max: 6 }), (book, chosen, shift) => {
      const now = addDays(today, shift);
      for (const { next } of decide({ book, policy: chosen, today: now, isWorkingDay: isWeekday })) {
        if (next) expect(next.day >= now && isWeekday(next.day)).toBe(true);
      }
    }));
  });

  it("never skips a step that can still be taken", () => {
    fc.assert(fc.property(anyBook, policy, (book, chosen) => {
      const customers = new Map(book.customers.map((customer) => [customer.key, customer]));
      const firstCall = severity("First call");
      for (const { customer, facts, reached, next } of decide({ book, policy: chosen, today, isWorkingDay: isWeekday })) {
        const before = severity(customers.get(customer)?.stored.reached);
        if (facts.oldestDaysLate === 0 && !facts.disputedInFull) continue;
        expect(severity(reached)).toBeGreaterThanOrEqual(before);
        expect(severity(reached)).toBeLessThanOrEqual(Math.max(before + 1, firstCall));
        if (next) expect(severity(next.step)).toBeLessThanOrEqual(Math.max(severity(reached) + 1, firstCall));
      }
    }));
  });

  it("decides the same again once its decisions are written", () => {
    fc.assert(fc.property(anyBook, policy, (book, chosen) => {
      const first = decide({ book, policy: chosen, today, isWorkingDay: isWeekday });
      expect(decide({ book: writtenBack(book, first), policy: chosen, today, isWorkingDay: isWeekday })).toEqual(first);
    }), { numRuns: 300 });
  });

  it("keeps a planned day that is still ahead when nothing happens overnight", () => {
    fc.assert(fc.property(anyBook, fc.integer({ min: 1, max: 5 }), (book, nights) => {
      const quiet = { ...book, promises: [], customers: book.customers.map((customer) => ({ ...customer, ...(customer.lastContact !== undefined && customer.lastContact > today && { lastContact: today }) })) };
      const first = decide({ book: quiet, policy: defaultPolicy, today, isWorkingDay: isWeekday });
      const later = new Map(decide({ book: writtenBack(quiet, first), policy: defaultPolicy, today: addDays(today, nights), isWorkingDay: isWeekday }).map((decision) => [decision.customer, decision.next]));
      for (const { customer, next, facts } of first) {
        const after = later.get(customer);
        const stillLate = facts.oldestDaysLate > 0 && facts.nextDue === undefined;
        if (next?.action.ok && stillLate && next.day > today + nights && after?.step === next.step) expect(after.day).toBe(next.day);
      }
    }));
  });

  it("keeps credits and disputes out of overdue, adds buckets up to open, and never mixes currencies", () => {
    fc.assert(fc.property(anyBook, (book) => {
      for (const { customer, facts } of decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday })) {
        const items = book.invoices.filter((invoice) => invoice.customer === customer);
        expect(new Set(facts.balances.map(({ currency }) => currency)).size).toBe(facts.balances.length);
        for (const { currency, open, overdue, disputed, credits, buckets } of facts.balances) {
          expect(buckets.reduce((sum, { minor }) => sum + minor, 0)).toBe(open.minor);
          expect(overdue.minor + disputed.minor).toBeLessThanOrEqual(open.minor);
          expect(credits.minor).toBeLessThanOrEqual(0);
          expect([open, overdue, disputed, credits, ...buckets].every((amount) => amount.currency === currency)).toBe(true);
          if (items.length > 0) expect(open.minor + credits.minor).toBe(items.filter((item) => item.open.currency === currency).reduce((sum, item) => sum + item.open.minor, 0));
        }
      }
    }));
  });

  it("says why in one sentence of at most 160 characters, without float noise", () => {
    fc.assert(fc.property(anyBook, policy, (book, chosen) => {
      for (const { why } of decide({ book, policy: chosen, today, isWorkingDay: isWeekday })) {
        expect(why).toMatch(/^[A-Z].*[^.]\.$/);
        expect(why).not.toMatch(/NaN|undefined|Infinity|\d\.\d{3}|XXX/);
        expect(why.length).toBeLessThanOrEqual(160);
      }
    }));
  });

  it("keeps whoever promised, disputes, is on a kept plan or is not to be contacted off the call list", () => {
    fc.assert(fc.property(anyBook, policy, (book, chosen) => {
      for (const { facts, call } of decide({ book, policy: chosen, today, isWorkingDay: isWeekday })) {
        if (facts.doNotContact || facts.promise || facts.disputedInFull || facts.planKept || facts.oldestDaysLate === 0) expect(call.onList).toBe(false);
      }
    }));
  });

  it("stops every contact with whoever is not to be contacted", () => {
    fc.assert(fc.property(anyBook, (book) => {
      for (const { facts, next } of decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday })) {
        if (facts.doNotContact && next && next.step !== "Hand over") expect(next.action).toMatchObject({ ok: false, rule: "do-not-contact" });
      }
    }));
  });
});

describe("strategies", () => {
  const overdue = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 500000 }), daysLate: fc.integer({ min: 1, max: 900 }), broken: fc.nat(3) }), { minLength: 2, maxLength: 30 });
  const listOf = (debts: readonly { amount: number; daysLate: number; broken: number }[], chosen: Strategy) => {
    const book = bookOf({
      customers: debts.map(({ broken }, index) => customerOf(`k${index}`, { brokenPromises: broken })),
      invoices: debts.map(({ amount, daysLate }, index) => ({ ...invoiceOf(`k${index}`, { amount }), dueDate: addDays(today, -daysLate) })),
    });
    return decide({ book, policy: { ...defaultPolicy, strategy: chosen }, today, isWorkingDay: isWeekday }).map(({ facts }) => facts);
  };
  const isSorted = (numbers: readonly number[]) => numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));

  it("orders Largest first by falling overdue amount", () => {
    fc.assert(fc.property(overdue, (debts) => {
      expect(isSorted(listOf(debts, "largest").map(({ balances }) => -(balances[0]?.overdue.minor ?? 0)))).toBe(true);
    }));
  });

  it("orders Longest overdue first by falling days late", () => {
    fc.assert(fc.property(overdue, (debts) => {
      expect(isSorted(listOf(debts, "longest").map(({ oldestDaysLate }) => -oldestDaysLate))).toBe(true);
    }));
  });

  it("orders Newest first by rising days late", () => {
    fc.assert(fc.property(overdue, (debts) => {
      expect(isSorted(listOf(debts, "newest").map(({ oldestDaysLate }) => oldestDaysLate))).toBe(true);
    }));
  });

  it("breaks a tie by overdue amount, then by customer key", () => {
    const book = bookOf({
      customers: ["b", "a", "small"].map((key) => customerOf(key)),
      invoices: [invoiceOf("b", { due: "2026-11-08" }), invoiceOf("a", { due: "2026-11-08" }), invoiceOf("small", { due: "2026-11-08", amount: 90 })],
    });
    const decisions = decide({ book, policy: { ...defaultPolicy, strategy: "longest" }, today, isWorkingDay: isWeekday });
    expect(decisions.map(({ customer }) => customer)).toEqual(["a", "b", "small"]);
  });

  it("reorders by rescore exactly as deciding anew would", () => {
    fc.assert(fc.property(anyBook, policy, policy, (book, before, after) => {
      const chosen = { ...before, strategy: after.strategy, weights: after.weights };
      expect(rescore(decide({ book, policy: before, today, isWorkingDay: isWeekday }), chosen)).toEqual(decide({ book, policy: chosen, today, isWorkingDay: isWeekday }));
    }));
  });
});

describe("decide, one customer", () => {
  const only = (more: Parameters<typeof customerOf>[1], words: Parameters<typeof invoiceOf>[1], promises: readonly ReturnType<typeof promiseOf>[] = []) => {
    const [decision] = decide({ book: bookOf({ customers: [customerOf("acme", more)], invoices: [invoiceOf("acme", words)], promises }), policy: defaultPolicy, today, isWorkingDay: isWeekday });
    if (!decision) throw new Error("Expected one decision");
    return decision;
  };

  it("starts a long overdue stranger at the first call, not at handing over", () => {
    expect(only({}, { due: "2026-05-01" })).toMatchObject({ reached: null, next: { step: "First call", day: today } });
  });

  it("takes the ladder of the customer's segment, else the general one", () => {
    const book = bookOf({ customers: [customerOf("vip", { segment: " Key  Accounts" }), customerOf("other")], invoices: [invoiceOf("vip", { due: "2026-11-10" }), invoiceOf("other", { due: "2026-11-10" })] });
    const policy = { ...defaultPolicy, ladders: { ...defaultPolicy.ladders, "key accounts": [{ step: "Firm letter" as const, fromDaysLate: 20, waitDays: 5 }] } };
    const steps = Object.fromEntries(decide({ book, policy, today, isWorkingDay: isWeekday }).map(({ customer, next }) => [customer, next?.step]));
    expect(steps).toEqual({ vip: "Firm letter", other: "First call" });
  });

  it("plans the next action after the promised day and its grace", () => {
    const { call, next } = only({}, { due: "2026-11-01" }, [promiseOf("acme", "2026-11-24")]);
    expect(call).toMatchObject({ onList: false, code: "promised", reason: "Promised to pay by 24 Nov 2026." });
    expect(next?.day).toBe(day("2026-11-27"));
  });

  it("plans nothing while a plan is kept or everything is disputed", () => {
    expect(only({ plan: "kept" }, { due: "2026-11-01" })).toMatchObject({ next: null, call: { code: "plan-kept" } });
    expect(only({}, { due: "2026-11-01", disputed: true })).toMatchObject({ next: null, call: { code: "disputed" }, priority: 0 });
  });

  it("leaves a cent below the minimum alone", () => {
    expect(only({}, { due: "2026-11-01", amount: 0.99 })).toMatchObject({ next: null, call: { code: "small-balance", reason: "Less than EUR 1.00 is overdue." } });
    expect(only({}, { due: "2026-11-01", amount: 1 }).call.onList).toBe(true);
  });

  it("forgets the step reached once nothing is open", () => {
    expect(only({ stored: { reached: "Firm letter" } }, { due: "2026-10-01", paid: "2026-11-10" })).toMatchObject({ reached: null, next: null, why: "Nothing open." });
  });

  it("ends the ladder in words once handed over", () => {
    const { next, why } = only({ stored: { reached: "Hand over" }, lastContact: today }, { due: "2026-05-01", amount: 12400 });
    expect(next).toBeNull();
    expect(why).toBe("Owes EUR 12,400.00, 201 days late; has been through every step.");
  });

  it("throws where the calendar has no working day", () => {
    const book = bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { due: "2026-11-01" })] });
    expect(() => decide({ book, policy: defaultPolicy, today, isWorkingDay: () => false })).toThrow("Expected a working day within a year, got none");
  });
});
