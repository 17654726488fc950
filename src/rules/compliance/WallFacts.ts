/** What the wall judges an action by: the customer's standing and the log, in the wall's own words. Left out: not known. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Channel } from "../../ledger/Activity";
import type { CollectorRole, DebtorKind, QuietHours, WallMode } from "../../ledger/Profile";
import type { Purpose } from "./Action";

/** One contact of the log as the limits count it. */
export interface LoggedContact {
  /** On the customer's calendar. */
  readonly day: Day;
  /** Milliseconds; absent where only the day is known. */
  readonly at?: number;
  readonly channel: Channel;
  readonly inbound: boolean;
  /** A busy line or a dead number never connected. */
  readonly result: "conversation" | "attempt" | "not connected";
  /** "" is the customer. */
  readonly person: string;
  /** Empty: the account as a whole. */
  readonly debts: readonly string[];
  /** "" is us: every teammate. */
  readonly collector: string;
  readonly saidNo?: boolean;
  readonly atWork?: boolean;
  readonly isRecording?: boolean;
  readonly purpose?: Purpose;
}

export interface WallDispute {
  readonly received: Day;
  readonly isWritten: boolean;
  /** Held back, per currency; null: all that is owed. */
  readonly amounts: readonly Money[] | null;
  readonly invoices: readonly string[];
  /** Verification sent, or the dispute closed. */
  readonly verified?: Day;
  readonly asksOriginalCreditor?: boolean;
}

export interface WallFacts {
  readonly mode: WallMode;
  readonly debtor?: DebtorKind;
  readonly role?: CollectorRole;
  readonly country?: string;
  readonly state?: string;
  readonly city?: string;
  /** Every plausible zone. */
  readonly zones: readonly string[];
  readonly isZoneNarrow: boolean;
  /** The action's instant in milliseconds, and the customer's calendar day at it. */
  readonly at: number;
  readonly today: Day;
  readonly log: readonly LoggedContact[];
  readonly quietHours: readonly QuietHours[];
  readonly optOuts: Readonly<Partial<Record<Channel, Day>>>;
  readonly doNotContact: boolean;
  readonly notAtWork: boolean;
  /** Debts left out: all. */
  readonly cease?: { readonly received: Day; readonly debts?: readonly string[] };
  /** `written`: our last letter to them that is unanswered. */
  readonly attorney?: { readonly name: string; readonly notified?: Day; readonly written?: Day };
  readonly bankruptcy?: Day;
  readonly deceased?: Day;
  readonly breathingSpace?: Day;
  readonly crisisTreatmentEnded?: Day | "treatment";
  readonly adviser?: Day;
  /** Days on which the customer asked to be called. */
  readonly callConsents: readonly Day[];
  readonly disputes: readonly WallDispute[];
  readonly validationEnd?: Day;
  /** Open amounts per currency; absent where nobody counted them. */
  readonly owed?: readonly Money[];
  /** Earliest day on which a business debt was entered into. */
  readonly contractDay?: Day;
  readonly email?: { readonly isEmployers?: boolean; readonly usedByCustomer?: boolean; readonly consented?: boolean };
  /** Last text from the customer, consent or check of the number. */
  readonly textEvidence?: Day;
  readonly acceptsMessages?: boolean;
  readonly consentRevoked?: Day;
  readonly hasAutomationConsent?: boolean;
  readonly isLegalStepApproved?: boolean;
  readonly isTimeBarred?: boolean;
  readonly hasChargeClause?: boolean;
  readonly isRestricted?: boolean;
  readonly accessRequested?: Day;
  readonly lastActivity?: Day;
  readonly isHoliday: (day: Day) => string | null;
}
