/** A message of one kind and step to one customer, with the real figures, in our words or the team's. */
import type { Channel } from "../../ledger/Activity";
import type { Customer } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import type { Profile } from "../../ledger/Profile";
import { claimsOf } from "./claims";
import { fieldValues, type FieldInput } from "./fieldValues";
import type { Message, MessageKind, Wording } from "./Message";
import { oneLine } from "./oneLine";
import { readAddresses } from "./readAddresses";
import { Speaker } from "./Speaker";

export interface MessageInput extends FieldInput {
  readonly kind: MessageKind;
  readonly wording?: Wording;
  /** In what role the team collects, and from whom, where the customer's profile does not say. */
  readonly contact?: Policy["contact"];
  /** Whether the message says how to opt out; where left out, profile, `contact` and country decide. */
  readonly optOut?: boolean;
}

const channels: Readonly<Record<MessageKind, Channel>> = { email: "email", letter: "letter", text: "text", script: "call", "thank-you": "email" };

export function makeMessage(input: MessageInput): Message {
  const { kind, step, language, brief, wording = {} } = input;
  const { customer, file: { profile } } = brief;
  const channel = channels[kind];
  const speaker = new Speaker(language, wording);
  const claims = claimsOf(brief, step, kind === "thank-you");
  const values = fieldValues(input, claims, speaker);
  const body = speaker.say(`${kind}.${step}`, "body", values);
  const parts = kind === "text" || kind === "script" ? [body] : [values.greeting ?? "", body, speaker.phrase("signature", { ...values, me: oneLine(input.team.who), team: oneLine(input.team.name) })];
  if ((channel === "email" || channel === "text") && (input.optOut ?? needsOptOut({ ...input.contact, ...profile }, customer, channel))) parts.push(speaker.phrase(channel === "email" ? "stop emails" : "stop texts"));
  const hasSubject = kind !== "text" && kind !== "script";
  const problems = [...speaker.problems];
  if (kind !== "thank-you" && claims.amount.length === 0) problems.push("Nothing undisputed is open: there is nothing to ask for.");
  else if (kind !== "thank-you" && claims.overdue.length === 0 && step !== "Reminder" && step !== "Due today") problems.push(`Nothing is overdue: “${step}” does not fit.`);
  if (oneLine(input.team.name) === "") problems.push("Your team has no name yet: customers will not know who writes.");
  if (input.team.paymentLink && !values.link) problems.push("The payment link is not a web address: it was left out.");
  return {
    kind, channel, language, step,
    to: channel === "email" ? readAddresses(customer.email ?? "").join(", ") : channel === "letter" ? "" : oneLine(customer.phone ?? ""),
    subject: hasSubject ? oneLine(speaker.say(`${kind}.${step}`, "subject", values)) : "",
    body: parts.filter((part) => part !== "").join(kind === "text" ? "\n" : "\n\n"),
    ...(problems.length > 0 && { problems }),
  };
}

/** Where the law of the place asks for a way to opt out (12 CFR 1006.6(e) for others' claims on consumers; carriers' rules for texts in North America). */
function needsOptOut({ debtor, role, country }: Pick<Profile, "debtor" | "role" | "country">, customer: Customer, channel: Channel): boolean {
  const place = (country ?? customer.country ?? "").toUpperCase();
  return debtor === "consumer" || (role !== undefined && role !== "own claims") || (channel === "text" && (place === "US" || place === "CA"));
}
