/** The words of one language as data: what each step says by mail, text message and telephone, and the phrases around it. */
import type { StepName } from "../../../ledger/Policy";
import type { Objection } from "../Message";

export interface StepTexts {
  readonly subject: string;
  /** Of email and letter; paragraphs are lines, greeting and signature are added. */
  readonly body: string;
  readonly text: string;
  /** First words on the telephone. */
  readonly opening: string;
}

export interface Texts {
  readonly steps: Readonly<Record<StepName, StepTexts>>;
  readonly thankYou: { readonly subject: string; readonly body: string };
  /** Phrases by the last part of their key. */
  readonly phrases: Readonly<Record<PhraseName, string>>;
  readonly objections: Readonly<Record<Objection["name"], { readonly title: string; readonly replies: readonly string[] }>>;
}

export const phraseNames = [
  "greeting named", "greeting unnamed", "someone", "us", "recovery", "signature", "thanks paid", "thanks promised", "stop emails", "stop texts",
  "number", "invoiced", "due", "amount", "days late", "total", "more", "in dispute", "partly disputed", "credits", "call", "email", "letter", "text", "meeting",
] as const;
export type PhraseName = (typeof phraseNames)[number];
