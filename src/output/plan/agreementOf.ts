/** A payment plan as a letter text to send for acceptance, in the customer's language, with what a person should see to first. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Policy } from "../../ledger/Policy";
import type { PlanTerms } from "../../ledger/Plan";
import type { Brief } from "../../rules/brief/Brief";
import type { PlanCase } from "../../rules/casework/CaseFile";
import { dayIn, daysIn, moneyIn } from "../messages/grammar";
import type { Language, Wording } from "../messages/Message";
import { oneLine } from "../messages/oneLine";
import { readAddresses } from "../messages/readAddresses";
import { readLink } from "../messages/readLink";
import { Speaker } from "../messages/Speaker";
import type { Team } from "../messages/Team";
import { placeOf } from "../placeOf";
import type { Agreement } from "./Agreement";
import { agreementProblems, isConsumerOfOthers } from "./agreementProblems";
import { instalmentTable, owedTable } from "./agreementTables";
import { AgreementWords, type AgreementValues } from "./AgreementWords";
import type { AgreementPart } from "./texts/AgreementTexts";

export interface AgreementInput {
  readonly planCase: PlanCase;
  readonly brief: Pick<Brief, "customer" | "file" | "open">;
  readonly language: Language;
  readonly team: Team;
  readonly today: Day;
  readonly wording?: Wording;
  /** In what role the team collects, and from whom, where the customer's profile does not say. */
  readonly contact?: Policy["contact"];
}

/** To be filled in by hand. */
const BLANK = "______________________";

export function agreementOf(input: AgreementInput): Agreement {
  const { planCase: { plan }, brief, language, team, today, wording = {}, contact: roles } = input;
  const { customer, file: { profile } } = brief;
  const known = { ...roles, ...profile };
  const country = countryOf(brief);
  const speaker = new Speaker(language, wording);
  const words = new AgreementWords(language, wording, {});
  const values = valuesOf(input, speaker, (part) => words.say(part));
  const filled = new AgreementWords(language, wording, values);
  const ownLaw = (wording[`agreement.law.${language}`] ?? "").trim();
  const hasLaw = values.law !== "" || (ownLaw !== "" && !/\{\s*law\s*\}/i.test(ownLaw));
  const parts = partsOf(plan.terms, { isForOthers: isConsumerOfOthers(known) && country === "US", hasLaw, hasPaid: plan.paidBefore > 0 });
  const to = readAddresses(customer.email ?? "").join(", ");
  const missing = [
    ...(oneLine(team.name) === "" ? ["Your team has no name yet: the creditor is left blank."] : []),
    ...(values.teamAddress === BLANK ? ["Your team has no address yet: write it into the text, or under “Team and wording” in the settings."] : []),
    ...(placeOf(profile, country).street === "" ? ["The customer's street is not known here: write it into the text, or into the customer's profile."] : []),
    ...(to === "" ? ["The workbook has no email address for the customer."] : []),
    ...(!hasLaw ? ["The text names no governing law: where your contract does, add it, or enter it under “Team and wording” in the settings."] : []),
    ...(team.paymentLink && values.link === "" ? ["The payment link is not a web address: it was left out."] : []),
  ];
  return {
    language, to,
    subject: oneLine(filled.say("subject")),
    body: parts.map((group) => group.map((part) => filled.say(part)).filter((text) => text !== "").join("\n")).filter((text) => text !== "").join("\n\n"),
    problems: [...words.problems, ...filled.problems, ...speaker.problems, ...agreementProblems({ plan, brief, known, country, today, missing })],
  };
}

const countryOf = ({ customer, file: { profile } }: AgreementInput["brief"]): string => (profile.country ?? customer.country ?? "").trim().toUpperCase();
const onOneLine = (lines: string): string => lines.split("\n").map((line) => oneLine(line).replace(/,$/, "")).filter((line) => line !== "").join(", ");

interface Parts { readonly isForOthers: boolean; readonly hasLaw: boolean; readonly hasPaid: boolean }

/** Paragraphs, each of the parts that stand under one number. */
function partsOf({ interest, allocation, graceDays, cureDays, mayAccelerate, overPayment }: PlanTerms, { isForOthers, hasLaw, hasPaid }: Parts): readonly (readonly AgreementPart[])[] {
  const isFree = interest.kind === "none" || Number(interest.annualPercent) === 0;
  return [
    ["opening"], ["parties"], ["debt"], ["acknowledgement", ...(hasPaid ? ["paid before" as const] : [])], ["schedule"], ["how to pay"],
    [isFree ? "no interest" : interest.kind === "simple" ? "simple interest" : "level interest"],
    [allocation === "by reference" ? "by reference" : "oldest first"],
    [graceDays > 0 ? "missed after grace" : "missed", ...(cureDays > 0 ? ["cure" as const] : []), mayAccelerate ? "call in" : "end"],
    ["early", overPayment === "from the end" ? "shortens" : "goes to next"],
    ["disputes"], ["no waiver"], ["notices"], ...(hasLaw ? [["law" as const]] : []), ...(isForOthers ? [["collector" as const]] : []), ["signatures"],
  ];
}

function valuesOf({ planCase: { plan }, brief, language, team, today }: AgreementInput, speaker: Speaker, say: (part: AgreementPart) => string): AgreementValues & { readonly link: string; readonly law: string; readonly teamAddress: string } {
  const { customer, open, file: { profile } } = brief;
  const { terms, schedule } = plan;
  const { interest, charges, currency } = terms;
  const amount = (minor: number): string => moneyIn(language, money(minor, currency));
  const contact = oneLine(customer.contact ?? "");
  const { street, place } = placeOf(profile, countryOf(brief));
  const rate = interest.kind === "none" ? "" : interest.annualPercent;
  return {
    team: oneLine(team.name) || BLANK, teamAddress: onOneLine(team.address ?? "") || BLANK, phone: oneLine(team.phone ?? ""), me: oneLine(team.who) || BLANK,
    customer: oneLine(customer.name) || oneLine(customer.id ?? customer.key), id: oneLine(customer.id ?? ""), contact, address: [street || BLANK, place].filter((part) => part !== "").join(", "),
    greeting: contact === "" ? speaker.phrase("greeting unnamed") : speaker.phrase("greeting named", { contact }),
    reference: oneLine(plan.id), version: String(plan.version), today: dayIn(language, today),
    total: amount(schedule.total), debt: amount(terms.principal.minor + (charges ? charges.interest.minor + charges.fees.minor : 0)), paid: amount(plan.paidBefore),
    count: String(schedule.instalments.filter(({ number }) => number > 0).length),
    invoices: owedTable(plan, open, language, say), instalments: instalmentTable(plan, language, say),
    link: readLink(customer.paymentLink ?? "", customer) ?? readLink(team.paymentLink ?? "", customer) ?? "",
    rate: language === "en" ? rate : rate.replace(".", ","), dayCount: interest.kind === "none" ? "" : interest.dayCount, from: dayIn(language, terms.start),
    interest: amount(schedule.instalments.reduce((sum, { ran }) => sum + ran, 0)),
    grace: daysIn(language, terms.graceDays), cure: daysIn(language, terms.cureDays), law: oneLine(team.law ?? "", 1000),
  };
}
