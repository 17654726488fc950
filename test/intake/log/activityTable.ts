/** What people type over the cells of the log, and what is read then: cell, activity, and the issue with its place. */
import type { Cell } from "../../../src/base/Grid";
import { type Activity, disputeResolutions, type logColumns } from "../../../src/ledger/Activity";
import { contactOf, euros, takenBack } from "../../output/activityOf";
import { logRow } from "../../../src/output/logRow";
import { day } from "../../rules/bookOf";
import { scheduleOf, termsOf } from "../../rules/plan/termsOf";

type Case = readonly [what: string, activity: Activity, column: keyof typeof logColumns, cell: Cell, expected: Activity, place: string, code: string];

const promised = contactOf("a1", { outcome: "promised", promise: [{ day: day("2026-11-25"), amount: euros(100) }, { day: day("2026-12-01"), amount: euros(250) }] });
const plain = contactOf("a1", { outcome: "promised", promise: [{ day: day("2026-12-01"), amount: euros(250) }] });
const { promise: _promise, ...unpromised } = plain;
const disputed = contactOf("a1", { outcome: "disputed", dispute: { reason: "price", amount: euros(40) } });
const judged: Activity = { ...takenBack("a2", "a1"), kind: "dispute", about: "a1", resolution: disputeResolutions[0] };
const terms = termsOf({ invoices: [{ number: "INV-1", amount: euros(1200) }] });
const { about: _about, ...offering } = takenBack("p1", "") as Extract<Activity, { kind: "taken back" }>;
const offered = { ...offering, kind: "plan", plan: "P7", version: 1, terms, schedule: scheduleOf(terms), paidBefore: 0, invoices: ["INV-1"] } as unknown as Activity;
const accepted = { ...takenBack("p2", "p1"), kind: "plan step", state: "accepted" } as unknown as Activity;
const planCell = String(logRow(offered, false).at(-1));
const remark = (activity: Activity): Activity => { const { id, at, day: on, who, customer, name, invoices, note } = activity; return { id, at, day: on, who, customer, name, invoices, note, kind: "note" }; };
const parts = (last: number) => [{ day: day("2026-11-25"), amount: euros(100) }, { day: day("2026-12-01"), amount: euros(last) }];

export const activityTable: readonly Case[] = [
  ["an amount is corrected", plain, "amount", 300, { ...plain, promise: [{ day: day("2026-12-01"), amount: euros(300) }] } as Activity, "", ""],
  ["an amount is typed as text", plain, "amount", "1.234,50", { ...plain, promise: [{ day: day("2026-12-01"), amount: euros(1234.5) }] } as Activity, "", ""],
  ["the amount of instalments is corrected", promised, "amount", 400, { ...promised, promise: parts(300) } as Activity, "", ""],
  ["instalments are left less than their first", promised, "amount", 90, { ...promised, promise: [{ day: day("2026-12-01"), amount: euros(90) }] } as Activity, "K2", "incomplete-row"],
  ["the amount is a word", plain, "amount", "half", unpromised as Activity, "K2", "unreadable-amount"],
  ["the amount is wiped", plain, "amount", "", unpromised as Activity, "K2", "incomplete-row"],
  ["the date is a word", plain, "date", "Friday", unpromised as Activity, "M2", "unreadable-date"],
  ["the date is typed as text", plain, "date", "2 Dec 2026", { ...plain, promise: [{ day: day("2026-12-02"), amount: euros(250) }] } as Activity, "", ""],
  ["the currency is a sign", plain, "currency", "€", plain, "", ""],
  ["the currency is no currency", disputed, "currency", "apples", { ...disputed, dispute: { reason: "price", amount: { minor: 4000, currency: "XXX" } } } as Activity, "L2", "unknown-currency"],
  ["the details are cut off", disputed, "details", "{\"reason\":\"pri", { ...disputed, dispute: { reason: "other", amount: euros(40) } } as Activity, "R2", "unreadable-details"],
  ["the details are wiped", promised, "details", "", { ...promised, promise: [{ day: day("2026-12-01"), amount: euros(350) }] } as Activity, "", ""],
  ["the id became a number", { ...plain, id: "10023" } as Activity, "id", 10023, { ...plain, id: "10023" } as Activity, "", ""],
  ["the customer became a number", { ...plain, customer: "10023" } as Activity, "customer", 10023, { ...plain, customer: "10023" } as Activity, "", ""],
  ["a word is written with a capital", plain, "outcome", " Promised", plain, "", ""],
  ["an outcome is not known", plain, "outcome", "happy", { ...unpromised, outcome: "spoke" } as Activity, "J2", "unknown-word"],
  ["a channel is not known", plain, "channel", "fax", plain, "I2", "unknown-word"],
  ["a kind is not known", judged, "kind", "thing", remark(judged), "H2", "unknown-word"],
  ["it no longer says what it is about", judged, "about", "", remark(judged), "Q2", "incomplete-row"],
  ["the amount of a plan is typed over", offered, "amount", 5, offered, "", ""],
  ["the schedule of a plan was changed", offered, "details", planCell.replace("10000", "10001"), remark(offered), "R2", "unreadable-details"],
  ["a day of a plan is no day", offered, "details", planCell.replace("2027-03-01", "2027-02-31"), remark(offered), "R2", "unreadable-details"],
  ["the days of a plan go back", offered, "details", planCell.replace("2027-03-01", "2025-03-01"), remark(offered), "R2", "unreadable-details"],
  ["a term of a plan is no word of ours", offered, "details", planCell.replace("following", "whenever"), remark(offered), "R2", "unreadable-details"],
  ["a plan is cut off", offered, "details", planCell.slice(0, 200), remark(offered), "R2", "unreadable-details"],
  ["a plan is wiped", offered, "details", "", remark(offered), "R2", "unreadable-details"],
  ["a step of a plan no longer says which", accepted, "about", "", remark(accepted), "Q2", "incomplete-row"],
  ["a step of a plan is not known", accepted, "outcome", "proposed", remark(accepted), "J2", "unknown-word"],
  ["the time is a word", plain, "at", "morning", { ...plain, at: "2026-11-22T12:00:00Z" } as Activity, "B2", "unreadable-date"],
  ["the day is wiped", plain, "day", "", plain, "", ""],
  ["invoices are listed by hand", plain, "invoices", "INV-1;INV-2, 851", { ...plain, invoices: ["INV-1", "INV-2", "851"] } as Activity, "", ""],
  ["an invoice became a number", plain, "invoices", 851, { ...plain, invoices: ["851"] } as Activity, "", ""],
];
