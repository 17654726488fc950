/** What the call desk holds between two refreshes: the book as read, the log as far as it is known, and what waits to be written. */
import type { Activity, Contact, DisputeChange, Escalation, EscalationDecision, PlanChange, PlanEntry, ProfileChange, PromiseJudgement, Remark, TakenBack } from "../../ledger/Activity";
import type { CaseFile } from "../../rules/casework/CaseFile";
import type { Decision } from "../../rules/Decision";
import type { Verdict } from "../../rules/compliance/Finding";
import type { Worklist } from "../../rules/worklist/Worklist";
import type { Prepared } from "../refresh";

export interface Desk {
  /** `prepared.book.activities` holds every activity known, those not yet in the sheet too; decisions and files are of these. */
  readonly prepared: Prepared;
  readonly files: ReadonlyMap<string, CaseFile>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly worklist: Worklist;
  /** Who logs from this pane. */
  readonly who: string;
}

type Unwritten<T extends Activity> = Omit<T, "id" | "at" | "day" | "who" | "name">;

/** An entry as the pane knows it; the job adds id, time, who and name. */
export type Draft =
  | Unwritten<Contact> | Unwritten<Remark> | Unwritten<PromiseJudgement> | Unwritten<DisputeChange> | Unwritten<Escalation> | Unwritten<EscalationDecision>
  | Unwritten<ProfileChange> | Unwritten<PlanEntry> | Unwritten<PlanChange> | Unwritten<TakenBack>;

/** Kept on this machine and shown at once; `saveLog` brings it into the workbook. What the rules say of it stands in the entry. */
export interface Logged { readonly desk: Desk; readonly activity: Activity; readonly verdict: Verdict }

/** What became of the entries that waited. */
export interface Saved {
  readonly ok: true;
  /** With what colleagues logged meanwhile. */
  readonly desk: Desk;
  /** Entries now in the workbook and read back. */
  readonly saved: number;
  /** Still waiting, and why, in a sentence; none: "". */
  readonly waiting: number;
  readonly problem: string;
}

export interface TabBuilt { readonly ok: true; readonly sheet: string }
