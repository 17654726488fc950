/** What the merge fields of one message become: figures and words from the brief, in the language of the customer. */
import { addDays, weekdayOf, type Day } from "../../base/Day";
import { money, NO_CURRENCY, type Money } from "../../base/Money";
import type { StepName } from "../../ledger/Policy";
import type { Brief } from "../../rules/brief/Brief";
import type { Contact, Outcome } from "../../ledger/Activity";
import type { Claims } from "./claims";
import type { FieldValues } from "./fillFields";
import { dayIn, daysIn, itemIn, listIn, moneyIn, partsIn } from "./grammar";
import { invoiceLines, numberOf } from "./invoiceLines";
import type { Language } from "./Message";
import { oneLine } from "./oneLine";
import { readLink } from "./readLink";
import type { Team } from "./Team";
import type { Speaker } from "./Speaker";

export interface FieldInput {
  readonly step: StepName;
  readonly language: Language;
  readonly brief: Brief;
  readonly team: Team;
  readonly today: Day;
  /** The day by which we ask for an answer, where a person chose it. */
  readonly deadline?: Day;
}

/** Ten days for a final notice (DN-03 asks for 7 to 14), a week before that. */
const deadlineDays = (step: StepName): number => (step === "Final notice" ? 10 : 7);
const MOST_NOTICES = 6;
const unheard: ReadonlySet<Outcome> = new Set<Outcome>(["wrong person", "number dead", "busy", "no answer", "dropped"]);

/** Never on a Saturday or Sunday; holidays are the person's to see. */
export function deadlineFor(step: StepName, today: Day): Day {
  let day = addDays(today, deadlineDays(step));
  while (weekdayOf(day) > 4) day = addDays(day, 1);
  return day;
}

export function fieldValues({ step, language, brief, team, today, deadline = deadlineFor(step, today) }: FieldInput, claims: Claims, speaker: Speaker): FieldValues {
  const { customer, file, proposals } = brief;
  const contact = oneLine(customer.contact ?? "");
  const say = (amounts: readonly Money[]): string => listIn(language, (amounts.length > 0 ? amounts : [money(0, customer.currency ?? NO_CURRENCY)]).map((amount) => moneyIn(language, amount)));
  const { standing, escalation } = file;
  const name = oneLine(team.name);
  const who = oneLine(team.who);
  const offer = proposals.find(({ kind }) => kind === "date") ?? proposals.find(({ kind }) => kind === "full payment");
  const plan = proposals.find(({ kind }) => kind === "instalments");
  const nextDue = claims.listed.map(({ invoice }) => invoice.dueDate).filter((due) => due !== undefined && due >= today).sort((a, b) => (a ?? 0) - (b ?? 0))[0];
  const promise = standing ? listIn(language, standing.parts.map((part) => partsIn(language, [part]))) : "";
  return {
    customer: oneLine(customer.name) || oneLine(customer.id ?? customer.key),
    contact: contact || speaker.phrase("someone"),
    greeting: contact ? speaker.phrase("greeting named", { contact }) : speaker.phrase("greeting unnamed"),
    amount: say(claims.amount),
    total: say(claims.total),
    overdue: say(claims.overdue),
    rest: claims.overdue.length > 0 ? say(claims.overdue) : "",
    oldest: claims.oldest?.invoice.dueDate === undefined ? "" : itemIn(language, numberOf(claims.oldest.invoice), claims.oldest.invoice.dueDate),
    days: claims.daysLate > 0 ? daysIn(language, claims.daysLate) : "",
    due: nextDue === undefined ? "" : dayIn(language, nextDue),
    invoices: invoiceLines(claims, language, speaker),
    count: String(claims.listed.length),
    list: listIn(language, claims.listed.slice(0, 25).map(({ invoice }) => numberOf(invoice)).filter((number) => number !== "")),
    deadline: dayIn(language, deadline),
    history: historyOf(file.contacts, language, speaker),
    promise,
    offer: offer ? partsIn(language, offer.parts) : "",
    plan: plan ? partsIn(language, plan.parts) : "",
    recovery: escalation?.to === "recovery" && oneLine(escalation.toWhom) !== "" ? oneLine(escalation.toWhom) : speaker.phrase("recovery"),
    thanks: promise ? speaker.phrase("thanks promised", { promise }) : speaker.phrase("thanks paid"),
    link: readLink(customer.paymentLink ?? "", customer) ?? readLink(team.paymentLink ?? "", customer) ?? "",
    me: who || name || speaker.phrase("us"),
    team: name || speaker.phrase("us"),
    phone: oneLine(team.phone ?? ""),
    today: dayIn(language, today),
  };
}

/** What reached the customer, latest last: "3 November 2026 (call), 12 November 2026 (email)". */
function historyOf(contacts: readonly Contact[], language: Language, speaker: Speaker): string {
  const notices = contacts.filter(({ inbound, outcome }) => !inbound && !unheard.has(outcome)).slice(0, MOST_NOTICES).reverse();
  return [...new Set(notices.map(({ day, channel }) => `${dayIn(language, day)} (${speaker.phrase(channel)})`))].join(", ");
}
