/** Limits of states and cities. Each counts in its own way; busy lines and dead numbers never reached anybody. */
import { isoOfDay } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import type { Channel } from "../../../ledger/Activity";
import type { Action } from "../Action";
import { usStates } from "../law/usStates";
import { outbound } from "../Rule";
import type { Rule, Said } from "../Rule";
import type { LoggedContact, WallFacts } from "../WallFacts";
import { sharesDebt } from "./countCalls";
import { countWithin } from "./countWithin";
import type { Within } from "./countWithin";

const oneOf = (...channels: Channel[]) => ({ channel }: { readonly channel?: Channel }): boolean => channel !== undefined && channels.includes(channel);
const isPhone = oneOf("call", "text");
const isElectronic = oneOf("email", "text");
const isAttempt = ({ result }: LoggedContact): boolean => result !== "not connected";

const about = (facts: WallFacts, action: Action, days: number, limit: number, counts: (entry: LoggedContact) => boolean): Within =>
  countWithin(facts, days, limit, (entry) => isAttempt(entry) && sharesDebt(entry.debts, action.invoices ?? []) && counts(entry));

const stopped = (message: string, from: Day | undefined): Said | null => from === undefined ? null : { message, earliest: isoOfDay(from) };
const collects = (action: Action): boolean => action.recipient === undefined || action.recipient === "spouse";

const ma = usStates["ST-MA-01"].params;
const wa = usStates["ST-WA-01"].params;
const dc = usStates["ST-DC-01"].params;
const nyc = usStates["ST-NYC-01"].params;
const wv = usStates["ST-WV-01"].params;
const or = usStates["ST-OR-01"].params;

export const stateRules: readonly Rule[] = [
  { law: "ST-MA-01", scope: "US-MA", on: outbound, judge: (facts, action) => {
    if (!isPhone(action) || !collects(action)) return null;
    if (action.atWork === true) {
      const { count, fewerFrom } = about(facts, action, ma.workDays, ma.work, (entry) => isPhone(entry) && entry.atWork === true);
      return stopped(`Massachusetts allows ${ma.work} calls and texts to a place of work per debt in ${ma.workDays} days; there were ${count}.`, fewerFrom);
    }
    const { count, fewerFrom } = about(facts, action, ma.personalDays, ma.personal, (entry) => isPhone(entry) && entry.atWork !== true);
    return stopped(`Massachusetts allows ${ma.personal} calls and texts per debt in ${ma.personalDays} days; there were ${count}.`, fewerFrom);
  } },
  { law: "ST-WA-01", scope: "US-WA", on: outbound, judge: (facts, action) => {
    if (!collects(action)) return null;
    const work = action.atWork === true ? about(facts, action, wa.days, wa.work, ({ atWork }) => atWork === true) : null;
    if (work?.fewerFrom !== undefined) return stopped("Washington allows one contact a week at work.", work.fewerFrom);
    const { count, fewerFrom } = about(facts, action, wa.days, wa.limit, () => true);
    return stopped(`Washington allows ${wa.limit} contacts a week by any means; there were ${count}.`, fewerFrom);
  } },
  { law: "ST-DC-01", scope: "US-DC", on: outbound, judge: (facts, action) => {
    if (!collects(action)) return null;
    if (action.channel === "call") {
      const { count, fewerFrom } = about(facts, action, dc.days, dc.calls, (entry) => entry.channel === "call");
      return stopped(`The District of Columbia allows ${dc.calls} calls per account in 7 days; there were ${count}.`, fewerFrom);
    }
    if (!isElectronic(action)) return null;
    if (action.purpose === "consent request" && facts.acceptsMessages !== true) {
      const { fewerFrom } = about(facts, action, dc.days, dc.consentRequests, (entry) => isElectronic(entry) && entry.purpose === "consent request");
      return stopped("The District of Columbia allows one message in 7 days that asks for consent to messages.", fewerFrom);
    }
    if (facts.acceptsMessages === undefined) return { message: "The District of Columbia allows emails and texts only with the customer's consent, and none is on record.", override: "reason" };
    if (!facts.acceptsMessages) return { message: "The District of Columbia allows emails and texts only with the customer's consent, and there is none." };
    const { count, fewerFrom } = about(facts, action, dc.days, dc.messages, isElectronic);
    return stopped(`The District of Columbia allows ${dc.messages} emails and texts per account in 7 days; there were ${count}.`, fewerFrom);
  } },
  // Which contacts the city leaves out was not read: every attempt by any means counts.
  { law: "ST-NYC-01", scope: "US-NYC", on: outbound, judge: (facts, action) => {
    if (!collects(action)) return null;
    const { count, fewerFrom } = countWithin(facts, nyc.days, nyc.limit, (entry) => sharesDebt(entry.debts, action.invoices ?? []));
    return stopped(`New York City allows ${nyc.limit} contact attempts on an account in 7 days, by any means; there were ${count}.`, fewerFrom);
  } },
  { law: "ST-WV-01", scope: "US-WV", on: ["contact"], judge: (facts, action) => {
    if (action.channel !== "call") return null;
    const calls = countWithin(facts, wv.days, wv.calls, (entry) => entry.channel === "call" && isAttempt(entry));
    const talks = countWithin(facts, wv.days, wv.conversations, (entry) => entry.channel === "call" && entry.result === "conversation");
    return stopped(`West Virginia names ${wv.calls} calls or ${wv.conversations} conversations a week as too many; there were ${calls.count} and ${talks.count}.`, calls.fewerFrom ?? talks.fewerFrom);
  } },
  { law: "ST-OR-01", scope: "US-OR", on: outbound, judge: (facts, action) => {
    if (action.atWork !== true) return null;
    const { fewerFrom } = about(facts, action, or.days, or.work, ({ atWork }) => atWork === true);
    return stopped("Oregon allows one contact at work in 7 days.", fewerFrom);
  } },
];
