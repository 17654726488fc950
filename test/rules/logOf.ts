/** Contact logs for tests, written as a person would say them: a row's time is its day and its place in the log. */
import type { Day } from "../../src/base/Day";
import { moneyFromNumber } from "../../src/base/Money";
import type { Activity, Contact, DisputeReason, Outcome } from "../../src/ledger/Activity";
import { isoOfDay } from "../../src/base/Day";
import { day } from "./bookOf";

let rows = 0;

const entry = (customer: string, on: string | Day) => {
  const at = typeof on === "string" ? day(on) : on;
  rows += 1;
  return { id: `a${String(rows).padStart(6, "0")}`, at: `${isoOfDay(at)}T10:00:00Z`, day: at, who: "Anna Kern", customer, name: customer, invoices: [], note: "" };
};

export const contactOn = (customer: string, on: string | Day, outcome: Outcome, more: Partial<Contact> = {}): Contact =>
  ({ ...entry(customer, on), kind: "contact", channel: "call", inbound: false, outcome, ...more });

/** Parts as ["2026-11-27", 500]. */
export const promisedOn = (customer: string, on: string | Day, parts: readonly (readonly [string, number])[], more: Partial<Contact> = {}): Contact =>
  contactOn(customer, on, "promised", { promise: parts.map(([by, amount]) => ({ day: day(by), amount: moneyFromNumber(amount, "EUR") })), ...more });

export const disputedOn = (customer: string, on: string, reason: DisputeReason, amount: number | null, invoices: readonly string[] = []): Contact =>
  contactOn(customer, on, "disputed", { invoices, dispute: { reason, amount: amount === null ? null : moneyFromNumber(amount, "EUR") } });

type Rest<Kind extends Activity["kind"]> = Omit<Extract<Activity, { kind: Kind }>, "id" | "at" | "day" | "who" | "customer" | "name" | "invoices" | "note" | "kind">;

export const rowOn = <Kind extends Activity["kind"]>(kind: Kind, customer: string, on: string, more: Rest<Kind>): Extract<Activity, { kind: Kind }> =>
  ({ ...entry(customer, on), kind, ...more }) as unknown as Extract<Activity, { kind: Kind }>;

export const takenBackOn = (customer: string, on: string, about: string): Activity => rowOn("taken back", customer, on, { about });
