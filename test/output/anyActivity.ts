/** Activities of every kind, for properties. */
import fc from "fast-check";
import { dayFromSerial } from "../../src/base/Day";
import { money } from "../../src/base/Money";
import { type Activity, channels, disputeReasons, disputeResolutions, escalationDecisions, outcomes } from "../../src/ledger/Activity";
import type { Schedule } from "../../src/ledger/Plan";
import { collectorRoles, debtorKinds, wallModes } from "../../src/ledger/Profile";
import { makeSchedule } from "../../src/rules/plan/makeSchedule";
import { anyTerms, isOpenDay } from "../rules/plan/anyTerms";

/** Optional fields are there or not, never undefined. */
const fields = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[] = []) => fc.record(model, { requiredKeys: required as never });

export const anyDay = fc.integer({ min: 40_000, max: 60_000 }).map(dayFromSerial);
const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "'quoted", "00851", "a, b", "two\nlines", "-5", "TRUE", "{\"json\":1}"));
const word = text.filter((one) => one !== "");
const currency = fc.constantFrom("EUR", "USD", "JPY", "KWD", "XXX");
const amount = fc.tuple(fc.integer({ min: 1, max: 1_000_000_000_000 }), currency).map(([minor, code]) => money(minor, code));
const instant = fc.integer({ min: Date.UTC(2010, 0) / 1000, max: Date.UTC(2060, 0) / 1000 }).map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);
const time = fc.constantFrom("09:30", "14:05");

const entry = { id: word, at: instant, day: anyDay, who: text, customer: word, name: text, invoices: fc.array(text, { maxLength: 4 }), note: text };
const entryKeys = Object.keys(entry);

const promise = fc.tuple(currency, fc.array(fc.tuple(anyDay, fc.integer({ min: 1, max: 1_000_000_000 })), { minLength: 1, maxLength: 4 }))
  .map(([code, parts]) => parts.sort(([a], [b]) => a - b).map(([day, minor]) => ({ day, amount: money(minor, code) })));

const contact = fields({
  ...entry, kind: fc.constant("contact"), channel: fc.constantFrom(...channels), inbound: fc.boolean(), outcome: fc.constantFrom(...outcomes), person: text, number: text, promise, replaces: word,
  dispute: fc.record({ reason: fc.constantFrom(...disputeReasons), amount: fc.option(amount, { nil: null }) }), callBack: fields({ day: anyDay, time }, ["day"]),
  step: text, findings: fc.array(text, { maxLength: 3 }), override: text, next: fc.record({ action: text, day: anyDay }),
}, [...entryKeys, "kind", "channel", "inbound", "outcome"] as never);

const change = fields({
  debtor: orNull(fc.constantFrom(...debtorKinds)), role: orNull(fc.constantFrom(...collectorRoles)), mode: orNull(fc.constantFrom(...wallModes)), country: orNull(text), state: orNull(text), street: orNull(text), city: orNull(text),
  postalCode: orNull(text), zone: orNull(text), phones: orNull(fc.array(text, { maxLength: 3 })),
  quietHours: orNull(fc.array(fc.record({ days: fc.array(fc.nat(6), { maxLength: 7 }), from: time, to: time }), { maxLength: 2 })),
  optOuts: orNull(fields({ call: anyDay, email: anyDay })), notAtWork: orNull(fc.boolean()), cease: orNull(anyDay), attorney: orNull(fc.record({ name: text, notified: anyDay })), bankruptcy: orNull(anyDay),
  deceased: orNull(anyDay), breathingSpace: orNull(anyDay), crisisTreatmentEnded: orNull(fc.oneof(anyDay, fc.constant("treatment" as const))), adviser: orNull(anyDay), callConsent: orNull(anyDay), writtenDispute: orNull(anyDay),
});
function orNull<T>(arbitrary: fc.Arbitrary<T>) { return fc.option(arbitrary, { nil: null }); }

/** Terms with the schedule they give. */
const anyOffer = anyTerms.map((terms) => ({ terms, planned: makeSchedule(terms, { isWorkingDay: isOpenDay }) }))
  .filter(({ planned }) => "schedule" in planned).map(({ terms, planned }) => ({ terms, schedule: (planned as { schedule: Schedule }).schedule }));

const others = [
  fc.record({ ...entry, kind: fc.constant("note") }),
  fc.record({ ...entry, kind: fc.constant("promise"), about: word, state: fc.constantFrom("kept", "partly kept", "broken", "withdrawn") }),
  fields({ ...entry, kind: fc.constant("dispute"), about: word, amount, owner: text, due: anyDay, asked: text, received: text, rootCause: text, resolution: fc.constantFrom(...disputeResolutions) }, [...entryKeys, "kind", "about"] as never),
  fields({ ...entry, kind: fc.constant("escalation"), to: fc.constantFrom("manager", "recovery"), toWhom: text, question: text, override: text }, [...entryKeys, "kind", "to", "toWhom"] as never),
  fields({ ...entry, kind: fc.constant("decision"), about: word, decision: fc.constantFrom(...escalationDecisions), until: anyDay }, [...entryKeys, "kind", "about", "decision"] as never),
  fc.record({ ...entry, kind: fc.constant("profile"), change }),
  fc.record({ ...entry, kind: fc.constant("plan"), plan: word, version: fc.integer({ min: 1, max: 9 }), paidBefore: fc.integer({ min: 0, max: 1_000_000 }), offer: anyOffer, numbers: fc.array(text, { maxLength: 4 }) }).map(({ offer, numbers, ...rest }) => {
    const invoices = numbers.map((number, at) => ({ number, amount: money(at === 0 ? offer.terms.principal.minor : 0, offer.terms.currency) }));
    return { ...rest, terms: { ...offer.terms, invoices }, schedule: offer.schedule, invoices: numbers };
  }),
  fc.record({ ...entry, kind: fc.constant("plan step"), about: word, state: fc.constantFrom("accepted", "active", "completed", "defaulted", "cancelled") }),
  fc.record({ ...entry, kind: fc.constant("taken back"), about: word }),
];

export const anyActivity = fc.oneof({ arbitrary: contact, weight: 3 }, ...others.map((arbitrary) => ({ arbitrary: arbitrary as fc.Arbitrary<unknown>, weight: 1 }))) as fc.Arbitrary<Activity>;
