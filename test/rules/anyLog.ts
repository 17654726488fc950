/** Contact logs of every kind over the customers of `anyBook`, for properties: ids may be doubled, rows may be about anything. */
import fc from "fast-check";
import { addDays, isoOfDay } from "../../src/base/Day";
import { money } from "../../src/base/Money";
import { channels, disputeReasons, disputeResolutions, escalationDecisions, outcomes } from "../../src/ledger/Activity";
import type { Activity } from "../../src/ledger/Activity";
import type { Book } from "../../src/ledger/Book";
import { stepNames } from "../../src/ledger/Policy";
import { anyBook, today } from "./anyBook";
import { scheduleOf, termsOf } from "./plan/termsOf";

const past = fc.integer({ min: -50, max: 0 }).map((days) => addDays(today, days));
const ahead = fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days));
const id = fc.integer({ min: 0, max: 24 }).map((number) => `a${number}`);
const amount = fc.record({ minor: fc.integer({ min: 1, max: 90000 }), currency: fc.constantFrom("EUR", "USD") }).map(({ minor, currency }) => money(minor, currency));

const base = fc.record({
  id, at: past, hour: fc.integer({ min: 10, max: 19 }), who: fc.constantFrom("Anna Kern", "bo"), customer: fc.integer({ min: 0, max: 7 }).map((number) => `c${number}`),
  invoices: fc.subarray(["N0", "N1", "N2", "N3"]), note: fc.constantFrom("", "rang twice", "=1+1\nsecond line"),
}).map(({ at, hour, ...rest }) => ({ ...rest, at: `${isoOfDay(at)}T${hour}:00:00Z`, day: at, name: rest.customer }));

const contact = fc.record({
  kind: fc.constant("contact" as const), channel: fc.constantFrom(...channels), inbound: fc.boolean(), outcome: fc.constantFrom(...outcomes, "promised" as const, "disputed" as const),
  promise: fc.array(fc.record({ day: ahead, minor: fc.integer({ min: 1, max: 90000 }) }), { minLength: 1, maxLength: 3 }).map((parts) => parts.map(({ day, minor }) => ({ day, amount: money(minor, "EUR") }))),
  replaces: fc.option(id, { nil: undefined }), dispute: fc.record({ reason: fc.constantFrom(...disputeReasons), amount: fc.option(amount, { nil: null }) }),
  callBack: fc.record({ day: ahead }), step: fc.option(fc.constantFrom(...stepNames), { nil: undefined, freq: 3 }), next: fc.option(fc.record({ action: fc.constant("Ask again"), day: ahead }), { nil: undefined }),
}).map(({ promise, replaces, dispute, callBack, step, next, ...rest }) => ({
  ...rest,
  ...(rest.outcome === "promised" && { promise, ...(replaces !== undefined && { replaces }) }),
  ...(rest.outcome === "disputed" && { dispute }),
  ...(rest.outcome === "call back" && { callBack }),
  ...(step !== undefined && { step }),
  ...(next && { next }),
}));

/** Of invoices that the book has, or of the account as a whole; begun up to fifty days ago. */
const anyPlan = fc.record({ plan: fc.constantFrom("P1", "P2"), version: fc.integer({ min: 1, max: 3 }), covered: fc.subarray(["N0", "N1", "N2", ""]), minor: fc.integer({ min: 10, max: 90000 }), count: fc.integer({ min: 1, max: 5 }), begun: past, paidBefore: fc.integer({ min: 0, max: 3 }).map((parts) => parts * 5000) })
  .map(({ plan, version, covered, minor, count, begun, paidBefore }) => {
    const invoices = covered.map((number) => ({ number, amount: money(minor, "EUR") }));
    const terms = termsOf({ customer: "c0", minor: minor * Math.max(1, covered.length), invoices, start: begun, firstDay: addDays(begun, 3), frequency: { every: "two weeks" }, length: { by: "count", count } });
    return { kind: "plan" as const, plan, version, terms, schedule: scheduleOf(terms), paidBefore };
  });
const anyStep = fc.record({ kind: fc.constant("plan step" as const), about: id, state: fc.constantFrom("accepted" as const, "accepted" as const, "active" as const, "defaulted" as const, "cancelled" as const, "completed" as const) });

const other = fc.oneof(
  fc.record({ kind: fc.constant("note" as const) }),
  fc.record({ kind: fc.constant("promise" as const), about: id, state: fc.constantFrom("kept" as const, "partly kept" as const, "broken" as const, "withdrawn" as const) }),
  fc.record({ kind: fc.constant("dispute" as const), about: id, amount, due: ahead, asked: fc.constant("delivery note") }),
  fc.record({ kind: fc.constant("dispute" as const), about: id, resolution: fc.constantFrom(...disputeResolutions) }),
  fc.record({ kind: fc.constant("escalation" as const), to: fc.constantFrom("manager" as const, "recovery" as const), toWhom: fc.constantFrom("Jo Meier", "A very long name of a department that nobody could ever remember") }),
  fc.record({ kind: fc.constant("decision" as const), about: id, decision: fc.constantFrom(...escalationDecisions), until: ahead }),
  fc.record({ kind: fc.constant("profile" as const), change: fc.constantFrom<object>({ city: "Graz" }, { city: null, debtor: "company" }) }),
  fc.record({ kind: fc.constant("taken back" as const), about: id }),
  anyPlan, anyStep, anyStep,
);

export const anyActivity: fc.Arbitrary<Activity> = fc.tuple(base, fc.oneof(contact, other)).map(([fields, rest]) => ({ ...fields, ...rest }) as Activity);

/** Rows as they happen to lie, ids doubled here and there. */
export const anyLog: fc.Arbitrary<readonly Activity[]> = fc.array(anyActivity, { maxLength: 40 });

/** A book with a log as intake hands it over: in order, each id once; invoices have numbers that the log may name. */
export const anyDesk: fc.Arbitrary<Book> = fc.tuple(anyBook, anyLog).map(([book, log]) => {
  const seen = new Set<string>();
  const activities = [...log].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)).filter((row) => !seen.has(row.id) && seen.add(row.id));
  return { ...book, activities, invoices: book.invoices.map((invoice, index) => ({ ...invoice, number: `N${index % 6}` })) };
});
