/** One case of the wall as data: what is known, what somebody wants to do, what the rules must answer. Ids are those of the team's list of cases. */
import { addDays } from "../../../src/base/Day";
import type { Action } from "../../../src/rules/compliance/Action";
import type { Verdict } from "../../../src/rules/compliance/Finding";
import type { LoggedContact, WallFacts } from "../../../src/rules/compliance/WallFacts";
import { localTime } from "../../../src/rules/compliance/hours/localTime";
import { day } from "../bookOf";

export const areas = ["scope", "calls", "hours", "stops", "disputes", "states", "automated calls", "breathing space", "conduct", "privacy", "retention", "hand-over"] as const;

export interface Judged {
  readonly id: string;
  readonly area: (typeof areas)[number];
  readonly facts: WallFacts;
  readonly action: Action;
  readonly expected: { readonly severity?: Verdict["severity"]; readonly rules?: readonly string[]; readonly silent?: readonly string[]; readonly earliest?: string };
}

/** A figure or date that a function of the wall gives. */
export interface Figured {
  readonly id: string;
  readonly area: (typeof areas)[number];
  readonly gives: () => unknown;
  readonly expected: unknown;
}

const NOON = "2026-06-03T12:00:00-05:00";

/** A consumer in Texas, collected for another creditor, unless said otherwise. */
export function facts(more: Partial<WallFacts> = {}, at: string = NOON): WallFacts {
  const zones = more.zones ?? ["America/Chicago"];
  const instant = Date.parse(at);
  return {
    mode: "block", debtor: "consumer", role: "for another creditor", country: "US", state: "TX", zones, isZoneNarrow: true, at: instant, today: localTime(instant, zones[0] ?? "UTC").day,
    log: [], quietHours: [], optOuts: {}, doNotContact: false, notAtWork: false, callConsents: [], disputes: [], isHoliday: () => null, ...more,
  };
}

export const call: Action = { kind: "contact", channel: "call" };
export const email = (text?: string): Action => ({ kind: "message", channel: "email", ...(text !== undefined && { text }) });

/** Rows of the log as one line each: "2026-06-02", "2026-06-02 x3", with what differs from an unanswered call of ours about D1. */
export function calls(days: readonly string[], more: Partial<LoggedContact> = {}): readonly LoggedContact[] {
  return days.flatMap((line) => {
    const [iso = "", times = "x1"] = line.split(" ");
    return Array.from({ length: Number(times.slice(1)) }, (): LoggedContact =>
      ({ day: day(iso), channel: "call", inbound: false, result: "attempt", person: "", debts: ["D1"], collector: "", ...more }));
  });
}

/** `count` calls on the days before `iso`, at most two a day. */
export const lately = (iso: string, count: number, more: Partial<LoggedContact> = {}): readonly LoggedContact[] =>
  Array.from({ length: count }, (_, nth) => ({ ...calls([iso], more)[0] as LoggedContact, day: addDays(day(iso), -1 - (nth >> 1)) }));
