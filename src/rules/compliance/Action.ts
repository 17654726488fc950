/** What somebody is about to do, as the wall is asked about it. */
import type { Money } from "../../base/Money";
import type { Channel } from "../../ledger/Activity";
import type { StepName } from "../../ledger/Policy";
import type { VoicemailPart } from "./drafts/classifyVoicemail";
import type { PlanAction } from "./plans/PlanAction";

/** `contact`: a call or visit, or a message before its words are known; `message`: a draft; `inbound`: what the customer sent us; `scope`: a profile opened or changed. */
export type ActionKind = "contact" | "message" | "note" | "inbound" | "plan" | "escalate" | "share" | "delete" | "scope";

/** Left out: to collect. */
export type Purpose = "reply" | "opt-out confirmation" | "consent request" | "end of collection" | "remedy notice" | "statutory notice" | "legal claim";

/** Left out: the customer. */
export type Recipient = "spouse" | "estate" | "attorney" | "creditor" | "credit bureau" | "third person";

export interface Action {
  readonly kind: ActionKind;
  /** Of contact, message and inbound. */
  readonly channel?: Channel;
  /** Draft, note, or what the customer wrote. */
  readonly text?: string;
  /** ISO instant at which it happens: for a message the time it is sent. Left out: now. */
  readonly at?: string;
  /** Document numbers; left out or empty: the account as a whole. */
  readonly invoices?: readonly string[];
  /** Asked for; left out: not known. */
  readonly amount?: Money;
  /** By name, where not the customer. */
  readonly person?: string;
  readonly recipient?: Recipient;
  readonly purpose?: Purpose;
  readonly step?: StepName;
  /** Left out: not known. */
  readonly atWork?: boolean;
  /** Recorded voice or autodialler. */
  readonly isAutomated?: boolean;
  /** Parts of a voicemail to be left. */
  readonly voicemail?: readonly VoicemailPart[];
  /** Yearly rate of a plan, in percent. */
  readonly ratePercent?: number;
  readonly plan?: PlanAction;
  /** Of escalate and share: to another company; with a contract on record. Left out: not known. */
  readonly isExternal?: boolean;
  readonly isOtherEntity?: boolean;
  readonly hasAgreement?: boolean;
}
