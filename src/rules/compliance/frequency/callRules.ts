/** Calls and messages: how many are too many, in the federal rule and as a team's own yardstick. */
import { isoOfDay } from "../../../base/Day";
import { sayCount, sayDay } from "../../say";
import type { Action } from "../Action";
import { practice } from "../law/practice";
import { unitedStates } from "../law/unitedStates";
import { outbound } from "../Rule";
import type { Rule } from "../Rule";
import type { WallFacts } from "../WallFacts";
import { countCalls } from "./countCalls";
import type { CallCount } from "./countCalls";
import { countWithin } from "./countWithin";

export const countFor = (facts: WallFacts, action: Action): CallCount => countCalls({
  log: facts.log, person: action.person ?? "", debts: action.invoices ?? [], collector: "", today: facts.today, consents: facts.callConsents,
  ...(action.recipient !== undefined && { recipient: action.recipient }),
});

const isCall = ({ channel }: Action): boolean => channel === "call";
const isMessage = (channel: Action["channel"]): boolean => channel === "email" || channel === "text";
const { limit } = unitedStates["US-CF-01"].params;
const { minutes, perWeek } = unitedStates["US-CF-07"].params;
const messages = unitedStates["US-CF-08"].params;
const team = practice["TEAM-CF-01"].params;

/** Why calls within the count can still be too many; null where nothing says so. */
function pattern(facts: WallFacts, action: Action): string | null {
  const { counted } = countFor(facts, action);
  const mine = facts.log.filter(({ channel, inbound, result, person }) => channel === "call" && !inbound && result !== "not connected" && person === (action.person ?? ""));
  if (mine.some(({ at }) => at !== undefined && Math.abs(facts.at - at) < minutes * 60_000)) return `the last call was less than ${minutes} minutes ago`;
  const week = countWithin({ log: mine, today: facts.today }, 7, perWeek, () => true).count;
  if (week >= perWeek && counted < limit) return `${week} calls to this person in 7 days over all debts`;
  const sameDay = mine.filter(({ day }) => day === facts.today).length;
  if (sameDay >= limit - 1 && counted < limit) return `${sameDay} calls today already`;
  const last = [...facts.log].filter(({ saidNo, inbound, result }) => saidNo === true || inbound || result === "conversation").sort((a, b) => b.day - a.day)[0];
  return last?.saidNo === true && facts.today - last.day < 30 ? "the customer has refused to pay" : null;
}

export const callRules: readonly Rule[] = [
  { law: "US-CF-02", scope: "US-FDCPA", on: ["contact"], judge: (facts, action) => {
    const { spoke } = countFor(facts, action);
    return isCall(action) && spoke ? { message: `You spoke about this debt on ${sayDay(spoke.day)}. The next call is presumed lawful from ${sayDay(spoke.callFrom)}.`, earliest: isoOfDay(spoke.callFrom) } : null;
  } },
  { law: "US-CF-01", scope: "US-FDCPA", on: ["contact"], judge: (facts, action) => {
    const { counted, fewerFrom } = countFor(facts, action);
    return isCall(action) && fewerFrom !== undefined ? { message: `${sayCount(counted, "call")} to this person about this debt in the last 7 days: one more is presumed harassment.`, earliest: isoOfDay(fewerFrom) } : null;
  } },
  { law: "US-CF-04", scope: "US-FDCPA", on: ["contact"], judge: (facts, action) => {
    const { consent } = countFor(facts, action);
    return isCall(action) && consent ? { message: `The customer asked on ${sayDay(consent.day)} to be called. That permission ends on ${sayDay(consent.until)}, or when you next speak.` } : null;
  } },
  { law: "US-CF-07", scope: "US-FDCPA", on: ["contact"], judge: (facts, action) => {
    const { isExcluded, consent } = countFor(facts, action);
    const why = isCall(action) && !isExcluded && !consent ? pattern(facts, action) : null;
    return why === null ? null : { message: `Within the count, but this pattern can still be harassment: ${why}.` };
  } },
  { law: "US-CF-08", scope: "US-FDCPA", on: outbound, judge: (facts, action) => {
    if (!isMessage(action.channel)) return null;
    const answered = facts.log.filter(({ inbound }) => inbound).reduce((day, entry) => Math.max(day, entry.day), 0);
    const sent = facts.log.filter(({ inbound, channel, day }) => !inbound && isMessage(channel) && day >= answered && day <= facts.today && day > facts.today - 7);
    const today = sent.filter(({ day }) => day === facts.today).length;
    if (today < messages.perDay && sent.length < messages.perWeek) return null;
    return { message: `${sayCount(sent.length, "message")} in 7 days without an answer, ${today} of them today: many messages can be harassment.` };
  } },
  { law: "TEAM-CF-01", scope: "other consumer", on: ["contact"], judge: (facts, action) => {
    const { count } = countWithin(facts, team.days, team.limit, ({ channel, result }) => channel === "call" && result !== "not connected");
    return isCall(action) && count >= team.limit ? { message: `${sayCount(count, "call")} to this customer in the last 7 days.` } : null;
  } },
];
