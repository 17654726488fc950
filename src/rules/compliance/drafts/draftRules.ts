/** What a draft or a note may not say, and what it must. */
import { addDays } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import { sayDay, sayList } from "../../say";
import type { Action } from "../Action";
import { unitedStates } from "../law/unitedStates";
import { outbound } from "../Rule";
import type { Rule } from "../Rule";
import { recordedCalls } from "../stops/optOut";
import type { WallFacts } from "../WallFacts";
import { checkNote } from "./checkNote";
import { classifyVoicemail } from "./classifyVoicemail";
import { hasCalendarDate } from "./hasCalendarDate";
import { findWords, wordPattern } from "./matchWords";
import { readOptOut, readStop } from "./readOptOut";

const isElectronic = ({ channel }: Action): boolean => channel === "email" || channel === "text";

const threats = wordPattern("sue|suing|lawsuit*|legal action|legal proceedings|litigation|take you to court|in court|garnish*|arrest*|seize*|seizure*|attorney|attorneys|credit bureau*|credit report*|verklagen|klage|gerichtlich*|mahnbescheid*|pfand*|gerichtsvollzieher*|schufa|poursuites|tribunal|saisie*|huissier*|assigner|assignation|demanda judicial|demandar*|juzgado*|embargo*|embargar*|acciones legales");

/** The step a draft threatens with, in its own words; null where it threatens with none. */
export const findThreat = (text: string): string | null => findWords(text, threats);

/** Days since the last text from the customer, consent or check of the number; one older than 60 days is to be renewed. */
export const textFreshness = (evidence: Day, on: Day): { readonly ageDays: number; readonly isFresh: boolean } =>
  ({ ageDays: on - evidence, isFresh: on - evidence <= unitedStates["US-TX-01"].params.days });

/** The days a creditor's notice must leave for an opt-out, and the first day on which the collector may write. */
export function creditorNotice(sent: Day): { readonly optOutUntil: Day; readonly emailFrom: Day } {
  const optOutUntil = addDays(sent, unitedStates["US-EM-01"].params.creditorNoticeDays);
  return { optOutUntil, emailFrom: addDays(optOutUntil, 1) };
}

const toCustomer = ({ recipient }: Action): boolean => recipient === undefined || recipient === "spouse";

function workEmail({ email, log }: WallFacts, action: Action): boolean {
  if (action.channel !== "email" || !(email?.isEmployers === true || action.atWork === true)) return false;
  return email?.usedByCustomer !== true && email?.consented !== true && !log.some(({ inbound, channel }) => inbound && channel === "email");
}

export const draftRules: readonly Rule[] = [
  { law: "US-WE-01", scope: "US-FDCPA", on: outbound, judge: (facts, action) => workEmail(facts, action) ? { message: "This email address is an employer's, and the customer has not used it with you or agreed to it." } : null },
  { law: "US-TB-01", scope: "US-FDCPA", on: outbound, judge: ({ isTimeBarred }, { purpose, step, text }) =>
    isTimeBarred === true && (purpose === "remedy notice" || step === "Hand over" || (text !== undefined && findThreat(text) !== null)) ? { message: "This debt is past its limitation period: to sue, or to threaten it, is prohibited." } : null },
  { law: "US-FT-01", scope: "US-FDCPA", on: outbound, judge: ({ isLegalStepApproved }, { text, recipient }) => {
    const found = text === undefined || isLegalStepApproved === true || recipient === "attorney" ? null : findThreat(text);
    return found === null ? null : { message: `The text speaks of "${found}": name only a step that is lawful, approved and intended.` };
  } },
  { law: "US-OO-02", scope: "US-FDCPA", on: ["message"], judge: (_facts, action) => action.purpose === "opt-out confirmation" && action.text !== undefined && /\d[\d.,]*\s*(?:[$€£]|usd|eur|gbp)|[$€£]\s*\d|\b(?:pay|owe|debt|balance|due)\b/i.test(action.text)
    ? { message: "A confirmation of an opt-out may say only that the request was received and will be honoured." } : null },
  { law: "US-OO-01", scope: "US-FDCPA", on: ["message"], judge: (_facts, action) => {
    if (!isElectronic(action) || action.text === undefined || action.purpose === "opt-out confirmation" || !toCustomer(action)) return null;
    const { isOffered, asksFor } = readOptOut(action.text);
    if (!isOffered) return { message: "The draft has no opt-out sentence: add one before sending." };
    return asksFor === null ? null : { message: `The opt-out sentence asks for "${asksFor}": it may ask for nothing but the wish and the address.` };
  } },
  { law: "US-TC-02", scope: "US", on: ["contact"], judge: (facts, action) => {
    const { count, isFull } = recordedCalls(facts.log, facts.today);
    return action.isAutomated === true && action.channel === "call" && facts.hasAutomationConsent !== true && isFull ? { message: `${count} recorded calls in 30 days: one more is too many without consent.` } : null;
  } },
  { law: "US-EM-01", scope: "US-FDCPA", on: ["message"], judge: ({ email, log }, action) =>
    action.channel === "email" && email?.usedByCustomer !== true && email?.consented !== true && action.recipient === undefined && !log.some(({ inbound, channel }) => inbound && channel === "email")
      ? { message: "Note how you got this email address: without that, a wrong reader is your risk." } : null },
  { law: "US-TX-01", scope: "US-FDCPA", on: outbound, judge: ({ textEvidence, today }, action) => {
    if (action.channel !== "text") return null;
    if (textEvidence === undefined) return { message: "Nothing shows that this number is the customer's: renew consent or check that it was not reassigned." };
    const { ageDays, isFresh } = textFreshness(textEvidence, today);
    return isFresh ? null : { message: `The last sign that this number is the customer's is ${ageDays} days old: renew consent or check that it was not reassigned.` };
  } },
  { law: "US-LC-01", scope: "US-FDCPA", on: ["contact"], judge: (_facts, { voicemail }) => voicemail && !classifyVoicemail(voicemail, "voicemail").isLimited
    ? { message: "This voicemail is not a limited-content message: others in the household may hear it." } : null },
  { law: "DN-03", scope: "on", on: ["message"], judge: (_facts, { step, text }) => step === "Final notice" && text !== undefined && !hasCalendarDate(text) ? { message: "The final notice names no date until which to pay." } : null },
  { law: "DP-02", scope: "on", on: ["note"], judge: (_facts, { text = "" }) => {
    const found = checkNote(text);
    return found.length === 0 ? null : { message: `Write only what could be shown to the customer. ${sayList(found.map(({ flag, found: word, instead }) => `${flag} (“${word}”): ${instead}`))}.` };
  } },
  { law: "US-OO-03", scope: "on", on: ["inbound"], judge: (facts, { text = "" }) => {
    const stop = readStop(text);
    if (stop === null) return null;
    return { message: stop === "refusal" ? `The customer refuses to pay: in writing, that is a notice to stop, from ${sayDay(facts.today)}.` : "The customer wants no more of these: note it as an opt-out for this address." };
  } },
];
