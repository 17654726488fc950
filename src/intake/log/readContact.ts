/** The contact of a log row: columns first, because a person may correct them there; details for what has no column. */
import { channels, type Contact, disputeReasons, outcomes, type PromisePart } from "../../ledger/Activity";
import type { Day } from "../../base/Day";
import { asDay, asText, asTexts, type Details, given, isFields } from "./Details";
import { dayOf, lessMoney, type LogCells, moneyIn, moneyOfDecimal, textOf, wordOf } from "./LogCells";

type ContactFields = Omit<Contact, "kind" | "id" | "at" | "day" | "who" | "customer" | "name" | "invoices" | "note">;

export function readContact(cells: LogCells, details: Details): ContactFields {
  const outcome = wordOf(cells, "outcome", outcomes) ?? "spoke";
  const replaces = textOf(cells, "about");
  const nextDay = dayOf(cells, "nextDay");
  const action = textOf(cells, "next");
  if (action !== "" && nextDay === undefined && cells.cell("nextDay") === "") cells.wrong("nextDay", "incomplete-row", "The next action has no date, so it is not followed up. Type its date.");
  return {
    channel: wordOf(cells, "channel", channels) ?? "call",
    inbound: details["inbound"] === true,
    outcome,
    ...given({
      person: asText(details["person"]), number: asText(details["number"]), step: asText(details["step"]), override: asText(details["override"]), findings: asTexts(details["findings"]),
      replaces: replaces === "" ? undefined : replaces,
      next: nextDay === undefined ? undefined : { action, day: nextDay },
      promise: outcome === "promised" ? promiseIn(cells, details) : storedPromise(details["promise"]),
      dispute: outcome === "disputed" ? disputeIn(cells, details) : storedDispute(details["dispute"]),
      callBack: outcome === "call back" ? callBackOf(dayOf(cells, "date"), details["time"]) : storedCallBack(details["callBack"]),
    }),
  };
}

/** The columns hold the total and the last day; the earlier parts stand in the details, and the last one fills up to the total. */
function promiseIn(cells: LogCells, details: Details): readonly PromisePart[] | undefined {
  const total = moneyIn(cells);
  const last = dayOf(cells, "date");
  if (total === undefined || last === undefined) {
    for (const [column, other] of [["amount", last], ["date", total]] as const) {
      if (other !== undefined && cells.cell(column) === "") cells.wrong(column, "incomplete-row", `A promise needs an amount and a date, so this one is not counted. Type the ${column}.`);
    }
    return undefined;
  }
  const stored: unknown = details["parts"];
  const earlier = Array.isArray(stored) ? stored.flatMap((part: unknown) => partOf(part, total.currency) ?? []) : [];
  const rest = earlier.reduce((left, { amount }) => lessMoney(left, amount), total);
  if (earlier.length > 0 && rest.minor <= 0) {
    cells.wrong("amount", "incomplete-row", "The amount is no more than its earlier instalments, so it is read as one payment. Correct it, or log the promise again.");
    return [{ day: last, amount: total }];
  }
  const parts = [...earlier, { day: last, amount: rest }];
  return parts.every(({ day }) => day <= last) ? parts : parts.sort((a, b) => a.day - b.day);
}

function storedPromise(stored: unknown): readonly PromisePart[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const parts = stored.flatMap((part: unknown) => partOf(part, Array.isArray(part) ? part[2] : undefined) ?? []);
  return parts.length === 0 ? undefined : parts;
}

function partOf(part: unknown, currency: unknown): PromisePart | undefined {
  if (!Array.isArray(part)) return undefined;
  const day = asDay(part[0]);
  const amount = moneyOfDecimal(part[1], currency);
  return day === undefined || amount === undefined ? undefined : { day, amount };
}

const reasonOf = (stored: unknown): (typeof disputeReasons)[number] => disputeReasons.find((reason) => reason === stored) ?? "other";

/** A reason of null says that the row was written without a dispute; one that is gone was typed over. */
function disputeIn(cells: LogCells, details: Details): Contact["dispute"] | undefined {
  const amount = moneyIn(cells);
  return details["reason"] === null && amount === undefined ? undefined : { reason: reasonOf(details["reason"]), amount: amount ?? null };
}

function storedDispute(stored: unknown): Contact["dispute"] | undefined {
  if (!isFields(stored)) return undefined;
  const amount = Array.isArray(stored["amount"]) ? moneyOfDecimal(stored["amount"][0], stored["amount"][1]) : undefined;
  return { reason: reasonOf(stored["reason"]), amount: amount ?? null };
}

function callBackOf(day: Day | undefined, stored: unknown): Contact["callBack"] | undefined {
  const time = asText(stored);
  return day === undefined ? undefined : { day, ...(time !== undefined && { time }) };
}

const storedCallBack = (stored: unknown): Contact["callBack"] | undefined => (isFields(stored) ? callBackOf(asDay(stored["day"]), stored["time"]) : undefined);
