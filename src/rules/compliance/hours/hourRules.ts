/** When a customer may be reached: hours in every plausible zone, times they called inconvenient, Sundays and holidays. */
import { weekdayOf } from "../../../base/Day";
import { sayList } from "../../say";
import type { Action } from "../Action";
import { practice } from "../law/practice";
import { unitedKingdom } from "../law/unitedKingdom";
import { unitedStates } from "../law/unitedStates";
import { outbound } from "../Rule";
import type { Rule, Said } from "../Rule";
import { holidayOf } from "../scope/scopesOf";
import type { WallFacts } from "../WallFacts";
import { clockText, isoInstant, localTime } from "./localTime";
import { checkHours, hoursOf, nextOpening, openSpans, quietUntil } from "./openHours";
import type { Hours } from "./openHours";

const ofLaw = ({ start, end }: { readonly start: string; readonly end: string }): Hours => hoursOf(start, end);
const federal = ofLaw(unitedStates["US-TM-01"].params);
const british = ofLaw(unitedKingdom["UK-CC-01"].params);
const team = ofLaw(practice["TEAM-TM-01"].params);

/** A letter has no hour. */
const hasHour = ({ channel, recipient }: Action): boolean => channel !== undefined && channel !== "letter" && recipient !== "attorney" && recipient !== "creditor" && recipient !== "credit bureau";
const isMessage = ({ channel }: Action): boolean => channel === "email" || channel === "text";

const place = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replace(/_/g, " ");

function closed(facts: WallFacts, action: Action, hours: Hours): { readonly said: string; readonly earliest?: string } | null {
  if (!hasHour(action) || facts.zones.length === 0) return null;
  const { isOpen, local } = checkHours(facts.at, facts.zones, hours);
  if (isOpen) return null;
  const opens = nextOpening(facts.at, facts.zones, hours, facts.quietHours);
  return { said: sayList(facts.zones.map((zone) => `${local[zone] ?? ""} in ${place(zone)}`)), ...(opens !== null && { earliest: isoInstant(opens) }) };
}

function windowToday({ zones, today }: WallFacts): string {
  const [zone] = zones;
  const spans = zone === undefined ? [] : openSpans(today, zones, federal).map(({ from, to }) => `${clockText(localTime(from, zone).minutes)} to ${clockText(localTime(to, zone).minutes)}`);
  return spans.length === 0 || zone === undefined ? "no hour of today" : `${sayList(spans)} ${place(zone)} time`;
}

const late = (rule: "one zone" | "message" | "zones") => (facts: WallFacts, action: Action): Said | null => {
  const kind = facts.zones.length > 1 ? "zones" : isMessage(action) ? "message" : "one zone";
  const found = kind === rule ? closed(facts, action, federal) : null;
  if (!found) return null;
  const message = rule === "zones" ? `It is ${found.said}, and the customer may be in any of them: contact is allowed ${windowToday(facts)} today.`
    : rule === "message" ? `This message would leave at ${found.said}: a message happens when it is sent, and that is between 08:00 and 21:00 for the customer.`
      : `It is ${found.said}: contact is presumed inconvenient before 08:00 and from 21:00.`;
  return { message, ...(found.earliest !== undefined && { earliest: found.earliest }) };
};

function quiet(facts: WallFacts, action: Action): Said | null {
  if (!hasHour(action)) return null;
  // Without a zone nobody knows the customer's clock; UTC is a guess, so whole days still hold.
  const zones = facts.zones.length > 0 ? facts.zones : ["UTC"];
  if (quietUntil(facts.at, zones, facts.quietHours) === null) return null;
  const opens = nextOpening(facts.at, zones, { start: 0, end: 1440 }, facts.quietHours);
  return { message: "The customer told us that this time is inconvenient.", ...(opens !== null && { earliest: isoInstant(opens) }) };
}

function dayOff(facts: WallFacts, action: Action): Said | null {
  if (!hasHour(action)) return null;
  const holiday = holidayOf(facts);
  const isSunday = facts.zones.some((zone) => weekdayOf(localTime(facts.at, zone).day) === 6) || weekdayOf(facts.today) === 6;
  return holiday !== null || isSunday ? { message: `Today is ${holiday ?? "a Sunday"} for the customer: no federal rule bars it, many call it inconvenient. Look at the notes first.` } : null;
}

export const hourRules: readonly Rule[] = [
  { law: "US-TM-03", scope: "US-FDCPA", on: outbound, judge: quiet },
  { law: "DN-02", scope: "recorded", on: outbound, judge: (facts, action, scopes) => {
    const said = scopes.has("US-FDCPA") ? null : quiet(facts, action);
    return said && facts.mode === "off" ? { ...said, severity: "warn" } : said;
  } },
  { law: "US-TM-01", scope: "US-FDCPA", on: outbound, judge: late("one zone") },
  { law: "US-TM-02", scope: "US-FDCPA", on: outbound, judge: late("zones") },
  { law: "US-TM-04", scope: "US-FDCPA", on: outbound, judge: late("message") },
  { law: "US-TM-05", scope: "US consumer", on: outbound, judge: dayOff },
  { law: "US-PL-01", scope: "US-FDCPA", on: outbound, judge: (facts, action) => {
    if (!facts.notAtWork || action.atWork === false || action.channel === "email" || action.channel === "text") return null;
    return action.atWork === true ? { message: "This person may not be contacted at work." } : { message: "This person may not be contacted at work: make sure that this is not a number or address at work.", severity: "warn", override: "reason" };
  } },
  { law: "UK-CC-01", scope: "UK consumer", on: outbound, judge: (facts, action) => unusual(facts, action, british) },
  { law: "TEAM-TM-01", scope: "other consumer", on: outbound, judge: (facts, action) => unusual(facts, action, team) },
];

function unusual(facts: WallFacts, action: Action, hours: Hours): Said | null {
  const found = closed(facts, action, hours);
  return found && { message: `It is ${found.said}: an unusual hour to contact a customer.`, ...(found.earliest !== undefined && { earliest: found.earliest }) };
}
