/** A message ready for a person to send: nothing here is sent by us. */
import type { Channel } from "../../ledger/Activity";
import type { StepName } from "../../ledger/Policy";

export const languages = ["en", "de", "fr", "es"] as const;
export type Language = (typeof languages)[number];

export const messageKinds = ["email", "letter", "text", "script", "thank-you"] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface Message {
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly language: Language;
  readonly step: StepName;
  /** Address or number; "" where the book has none. */
  readonly to: string;
  readonly subject: string;
  /** Plain text with line breaks; the invoice table is lines of text. */
  readonly body: string;
  /** What a person should know before sending, in sentences: a merge field nobody knows, nothing overdue; absent where there is nothing. */
  readonly problems?: readonly string[];
}

/** What a customer says, and what may be answered. */
export interface Objection { readonly name: "no money" | "no invoice" | "disputed goods" | "already paid" | "shouting"; readonly title: string; readonly replies: readonly string[] }

export interface Script {
  readonly opening: string;
  readonly objections: readonly Objection[];
  /** As in a message. */
  readonly problems?: readonly string[];
}

/** A team's own words, kept in the workbook; what is missing is ours. Keys: "email.First call.en.subject" and the like. */
export type Wording = Readonly<Record<string, string>>;
