/** Media a customer asked us not to use, with what may still be sent, and how a revocation of consent runs. */
import type { Day } from "../../../base/Day";
import type { Channel } from "../../../ledger/Activity";
import { sayDay } from "../../say";
import type { Action } from "../Action";
import { addBusinessDays } from "../hours/holidays";
import { unitedStates } from "../law/unitedStates";
import type { LoggedContact, WallFacts } from "../WallFacts";
import { countWithin } from "../frequency/countWithin";

const words: Readonly<Record<Channel, string>> = { call: "the telephone", email: "email", letter: "letters", text: "text messages", meeting: "visits" };

/** Null where the medium is free, or one of the exceptions holds: one electronic confirmation, one reply by a medium they opened, what a law demands. */
export function optOut({ optOuts, log, today }: WallFacts, { channel, purpose }: Action): string | null {
  const asked = channel === undefined ? undefined : optOuts[channel];
  if (channel === undefined || asked === undefined || asked > today || purpose === "statutory notice" || purpose === "legal claim") return null;
  const since = log.filter((entry) => entry.channel === channel && entry.day >= asked && entry.day <= today);
  const isElectronic = channel === "email" || channel === "text";
  if (purpose === "opt-out confirmation" && isElectronic && !since.some((entry) => !entry.inbound && entry.purpose === "opt-out confirmation")) return null;
  if (purpose === "reply" && awaitsReply(since)) return null;
  return `The customer asked us on ${sayDay(asked)} not to use ${words[channel]}.`;
}

/** Their last message by the medium has had no answer of ours by it. */
function awaitsReply(entries: readonly LoggedContact[]): boolean {
  const latest = (inbound: boolean): number => entries.filter((entry) => entry.inbound === inbound).reduce((last, { at, day }) => Math.max(last, at ?? day), Number.NEGATIVE_INFINITY);
  return latest(true) > latest(false);
}

/** Suppressed at once; the law gives business days at most. */
export const revocation = (revoked: Day): { readonly suppressFrom: Day; readonly latest: Day } =>
  ({ suppressFrom: revoked, latest: addBusinessDays(revoked, unitedStates["US-TC-03"].params.businessDays) });

/** Recorded calls to a home line in the last 30 days, today included, and whether one more is too many. */
export function recordedCalls(log: readonly LoggedContact[], today: Day): { readonly count: number; readonly isFull: boolean } {
  const { limit, days } = unitedStates["US-TC-02"].params;
  const { count, fewerFrom } = countWithin({ log, today }, days, limit, ({ channel, isRecording }) => channel === "call" && isRecording === true);
  return { count, isFull: fewerFrom !== undefined };
}
