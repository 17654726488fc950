/** What bars contact altogether or by one medium: insolvency, breathing space, death, notices to stop, attorneys, opt-outs. Worst first. */
import { isoOfDay } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import { sayDay } from "../../say";
import type { Action } from "../Action";
import { sharesDebt } from "../frequency/countCalls";
import { unitedStates } from "../law/unitedStates";
import { outbound } from "../Rule";
import type { Rule, Said } from "../Rule";
import { isConsumer } from "../scope/scopesOf";
import type { Scopes } from "../scope/scopesOf";
import type { WallFacts } from "../WallFacts";
import { adviserHold, breathingSpace, crisisMoratorium } from "./moratorium";
import type { Hold } from "./moratorium";
import { optOut } from "./optOut";

/** Their attorney, the estate, the creditor: not the customer, whom the stops protect. */
const toOthers = ({ recipient }: Action): boolean => recipient === "attorney" || recipient === "estate" || recipient === "creditor";
const isDemand = ({ purpose }: Action): boolean => purpose !== "statutory notice" && purpose !== "legal claim" && purpose !== "opt-out confirmation";
const chasing = ["contact", "message", "plan", "escalate"] as const;
const isKnown = (day: Day | undefined, facts: WallFacts): day is Day => day !== undefined && day <= facts.today;

function held(hold: Hold, facts: WallFacts, action: Action, name: string): Said | null {
  if (toOthers(action) || !isDemand(action) || action.purpose === "reply" || facts.today < hold.first || facts.today > hold.last) return null;
  return { message: `This customer is in ${name} until ${sayDay(hold.last)}: no demand, no interest, no charges.`, earliest: isoOfDay(hold.resume) };
}

const noticePurposes = new Set<Action["purpose"]>(["end of collection", "remedy notice", "statutory notice", "opt-out confirmation"]);

function ceased({ cease, today }: WallFacts, action: Action, isLaw: boolean): Said | null {
  if (!cease || cease.received > today || toOthers(action) || noticePurposes.has(action.purpose)) return null;
  const asked = action.invoices ?? [];
  if (cease.debts && asked.length > 0 && !sharesDebt(cease.debts, asked)) return { message: `The customer asked in writing on ${sayDay(cease.received)} that contact about another debt stop: speak of this one only.`, severity: "warn", override: "reason" };
  return { message: isLaw ? `The customer asked in writing on ${sayDay(cease.received)} that contact stop. Only notices that collection ends or that a remedy may or will be used may still be sent.`
    : `The customer asked in writing on ${sayDay(cease.received)} that contact stop.` };
}

function represented({ attorney, today }: WallFacts, action: Action): Said | null {
  if (!attorney || toOthers(action) || (attorney.notified !== undefined && attorney.notified > today)) return null;
  const { written, name } = attorney;
  const silent = written === undefined ? 0 : today - written;
  if (written === undefined || silent <= unitedStates["US-AT-01"].params.silentDays) return { message: `${name || "An attorney"} represents this customer: contact the attorney instead.` };
  return { message: `${name || "The attorney"} has not answered your letter of ${sayDay(written)} for ${silent} days: keep evidence of that before you contact the customer.`, severity: "warn", override: "reason" };
}

/** Where no statute of ours reaches, what the customer told us still holds, and a reason opens it. */
const told = (judge: (facts: WallFacts, action: Action) => Said | null, isOnlyWarning = false) => (facts: WallFacts, action: Action, scopes: Scopes): Said | null => {
  const said = scopes.has("US-FDCPA") ? null : judge(facts, action);
  return said && isOnlyWarning ? { ...said, severity: "warn", override: "reason" } : said;
};

const deceased = (facts: WallFacts, action: Action): Said | null =>
  isKnown(facts.deceased, facts) && !toOthers(action) && action.recipient !== "spouse" ? { message: "The customer has died: contact the estate's representative." } : null;

const stopped = (facts: WallFacts, action: Action): Said | null => {
  const asked = action.channel === undefined ? null : optOut(facts, action);
  return asked === null || toOthers(action) ? null : { message: asked };
};

export const stopRules: readonly Rule[] = [
  { law: "US-BK-01", scope: "recorded", on: chasing, judge: (facts, action) => isKnown(facts.bankruptcy, facts) && !toOthers(action) && isDemand(action)
    ? { message: `A bankruptcy or insolvency case since ${sayDay(facts.bankruptcy)} bars collection of this debt.`, ...(facts.country !== undefined && facts.country !== "US" && { source: "insolvency law of the customer's country" }) } : null },
  { law: "UK-BS-01", scope: "recorded", on: chasing, judge: (facts, action) => facts.breathingSpace === undefined ? null : held(breathingSpace(facts.breathingSpace), facts, action, "breathing space") },
  { law: "UK-BS-02", scope: "recorded", on: chasing, judge: (facts, action) => {
    const ended = facts.crisisTreatmentEnded;
    if (ended === undefined) return null;
    if (ended !== "treatment" && ended < facts.today) return held(crisisMoratorium(ended), facts, action, "a mental health crisis moratorium");
    return toOthers(action) || !isDemand(action) || action.purpose === "reply" ? null : { message: "The customer is in crisis treatment: no chasing until 30 days after it ends." };
  } },
  { law: "US-DE-01", scope: "US-FDCPA", on: outbound, judge: deceased },
  { law: "DN-02", scope: "recorded", on: outbound, judge: told(deceased, true) },
  { law: "DN-02", scope: "recorded", on: outbound, judge: ({ doNotContact }, action) => doNotContact && !toOthers(action) ? { message: "The customer is marked do-not-contact." } : null },
  { law: "US-CD-01", scope: "US-FDCPA", on: outbound, judge: (facts, action) => ceased(facts, action, true) },
  { law: "DN-02", scope: "recorded", on: outbound, judge: told((facts, action) => ceased(facts, action, false)) },
  { law: "US-AT-01", scope: "US-FDCPA", on: outbound, judge: represented },
  { law: "DN-02", scope: "recorded", on: outbound, judge: told(represented, true) },
  { law: "UK-CC-05", scope: "UK", on: outbound, judge: (facts, action) => {
    if (!isKnown(facts.adviser, facts) || toOthers(action) || !isDemand(action)) return null;
    const { last, resume } = adviserHold(facts.adviser);
    if (facts.today > last) return null;
    return { message: `A debt adviser has been working on a plan since ${sayDay(facts.adviser)}: hold until ${sayDay(resume)}.`, earliest: isoOfDay(resume), ...(!isConsumer(facts) && { severity: "warn" as const }) };
  } },
  { law: "US-OM-01", scope: "US-FDCPA", on: outbound, judge: stopped },
  { law: "DN-02", scope: "recorded", on: outbound, judge: told(stopped) },
  { law: "US-TC-03", scope: "US", on: outbound, judge: (facts, action) => isKnown(facts.consentRevoked, facts) && (action.isAutomated === true || action.channel === "text") && action.purpose !== "opt-out confirmation"
    ? { message: `Consent to automated calls and texts was revoked on ${sayDay(facts.consentRevoked)}.` } : null },
  { law: "US-TC-01", scope: "US", on: outbound, judge: (facts, action) => action.isAutomated === true && facts.hasAutomationConsent !== true ? { message: "No consent to automated calls is on record for this customer." } : null },
  { law: "US-TP-01", scope: "US-FDCPA", on: outbound, judge: (_facts, { recipient }) => recipient === "third person" ? { message: "This person may not be told about the debt." } : null },
  { law: "UK-CC-02", scope: "UK consumer", on: outbound, judge: (_facts, { recipient }) => recipient === "third person" || recipient === "spouse" ? { message: "Nobody but the customer may learn of the debt: make sure to whom you speak." } : null },
];
