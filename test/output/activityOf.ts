/** Activities as a test says them: what is left out is plain. */
import { isoOfDay } from "../../src/base/Day";
import { moneyFromNumber } from "../../src/base/Money";
import type { Activity, Contact } from "../../src/ledger/Activity";
import { day } from "../rules/bookOf";

export const contactOf = (id: string, more: Partial<Contact> = {}): Contact => {
  const on = more.day ?? day("2026-11-22");
  return { id, kind: "contact", at: `${isoOfDay(on)}T10:00:00Z`, day: on, who: "AK", customer: "acme", name: "Acme", invoices: [], note: "", channel: "call", inbound: false, outcome: "spoke", ...more };
};

export const takenBack = (id: string, about: string, more: Partial<Activity> = {}): Activity =>
  ({ id, kind: "taken back", about, at: "2026-11-22T11:00:00Z", day: day("2026-11-22"), who: "AK", customer: "acme", name: "Acme", invoices: [], note: "", ...more } as Activity);

export const euros = (amount: number) => moneyFromNumber(amount, "EUR");
