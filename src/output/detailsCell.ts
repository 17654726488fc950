/** What an activity holds that has no column of the log, as JSON: days as ISO text, amounts as decimals with their currency. */
import { isoOfDay, type Day } from "../base/Day";
import { decimalOf, type Money } from "../base/Money";
import type { Activity, Contact, PlanEntry } from "../ledger/Activity";
import { planDetails } from "./plan/planDetails";
import { MOST_IN_CELL } from "./written";

type Details = Record<string, unknown>;

/** "" where every field has a column. Throws for a plan that is too long for a cell. */
export function detailsCell(activity: Activity): string {
  if (activity.kind === "plan") return planDetails(activity);
  const { invoices } = activity;
  const details: Details = { ...detailsOf(activity), ...(!isListable(invoices) && { invoices }) };
  for (const [name, value] of Object.entries(details)) if (value === undefined) delete details[name];
  return Object.keys(details).length === 0 ? "" : fitting(details);
}

/** True where the list can be told again from its text "a, b", which a person may also part by semicolons or lines. */
const isListable = (items: readonly string[]): boolean => items.every((item) => item !== "" && item.trim() === item && !/[,;\n]/.test(item));

function detailsOf(activity: Exclude<Activity, PlanEntry>): Details {
  switch (activity.kind) {
    case "contact": return contactDetails(activity);
    case "note": case "promise": case "decision": case "plan step": case "taken back": return {};
    case "dispute": return { owner: activity.owner, asked: activity.asked, received: activity.received, rootCause: activity.rootCause };
    case "escalation": return { toWhom: activity.toWhom, question: activity.question, override: activity.override };
    case "profile": return { profile: JSON.parse(JSON.stringify(activity.change, dayAsIso)) as unknown };
  }
}

function contactDetails({ outcome, inbound, person, number, step, findings, override, promise, dispute, callBack }: Contact): Details {
  const isPromised = outcome === "promised";
  return {
    inbound: inbound || undefined, person, number, step, findings, override,
    // The last part is in the columns: its day, and the total it fills up to.
    ...(promise && promise.length > 0 && (isPromised ? { parts: promise.length > 1 ? promise.slice(0, -1).map(({ day, amount }) => [isoOfDay(day), decimalOf(amount)]) : undefined }
      : { promise: promise.map(({ day, amount }) => [isoOfDay(day), ...decimals(amount)]) })),
    ...(outcome === "disputed" ? { reason: dispute === undefined ? null : dispute.reason }
      : dispute && { dispute: { reason: dispute.reason, amount: dispute.amount && decimals(dispute.amount) } }),
    ...(callBack && (outcome === "call back" ? { time: callBack.time } : { callBack: { day: isoOfDay(callBack.day), time: callBack.time } })),
  };
}

const decimals = (amount: Money): [string, string] => [decimalOf(amount), amount.currency];

/** In a profile every number is a day but the weekdays, which stand in lists. */
function dayAsIso(this: unknown, _key: string, value: unknown): unknown {
  return typeof value === "number" && !Array.isArray(this) ? isoOfDay(value as Day) : value;
}

/** Longest texts and lists are cut first, then whole fields go: the columns of the row hold what matters most. */
function fitting(details: Details): string {
  for (const most of [Infinity, 4000, 500, 60]) {
    const json = JSON.stringify(details, (_key, value: unknown) =>
      typeof value === "string" && value.length > most ? `${value.slice(0, most - 1)}…` : Array.isArray(value) && value.length > most ? value.slice(0, most) as unknown : value);
    if (json.length <= MOST_IN_CELL) return json;
  }
  const [longest] = Object.entries(details).sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
  const { [longest?.[0] ?? ""]: _left, ...rest } = details;
  return Object.keys(rest).length === 0 ? "" : fitting(rest);
}
