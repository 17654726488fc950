/** The errands of the call desk, handed in by the front door with the others. Those without a promise answer at once. */
import type { Money } from "../base/Money";
import type { Day } from "../base/Day";
import type { Channel } from "../ledger/Activity";
import type { StepName } from "../ledger/Policy";
import type { Failure, JobContext } from "../jobs/Job";
import type { Desk, Draft, Logged, Saved, TabBuilt } from "../jobs/desk/Desk";
import type { Message, MessageKind, Language, Script, TypedLine, TypedMoment, Wording } from "../jobs/desk/deskWords";
import type { Prepared } from "../jobs/refresh";
import type { Brief } from "../rules/brief/Brief";
import type { CustomerDetail } from "../rules/foresight/outlookOf";
import type { Verdict } from "../rules/compliance/Finding";
import type { PlanJobs } from "./PlanJobs";

export interface DeskJobs extends PlanJobs {
  /** The desk of what was read; entries that wait from before are in it. `who` is remembered on this machine. */
  openDesk(prepared: Prepared, who: string): Promise<Desk>;
  /** Name of the person who logs, "" where not known yet. */
  whoAmI(): Promise<string>;
  rememberMe(who: string): Promise<void>;
  brief(desk: Desk, customer: string): Brief;
  /** Null: the rules stay alone, or nothing of theirs is paid by habit. */
  foresight?(desk: Desk, customer: string): Promise<CustomerDetail | null>;
  /** What the wall says of contacting this customer by this channel now. */
  judge(desk: Desk, customer: string, channel: Channel): Verdict;
  /** What the wall says of words: a note, or an edited message for a channel. */
  judgeText?(desk: Desk, customer: string, text: string, of: Channel | "note"): Verdict;
  readPromise(text: string, owed: Money): TypedLine;
  readMoment(text: string): TypedMoment;
  /** An amount on its own, at most what is owed. */
  readAmount(text: string, owed: Money): { readonly ok: true; readonly amount: Money } | { readonly ok: false; readonly message: string };
  /** Judged, kept on this machine, and in the returned desk at once. */
  log(desk: Desk, draft: Draft): Promise<Logged>;
  /** Brings what waits into the workbook: the log row first, then the customer's columns. */
  saveLog(desk: Desk, context: JobContext): Promise<Saved | Failure>;
  /** What was typed and not logged, by customer, kept from keystroke to keystroke. */
  keepDraft(customer: string, text: string): void;
  keptDraft(customer: string): string;
  /** Calls back with the customer whose row the person selected in the sheet; the answer stops it. */
  watchSelection(desk: Desk, onCustomer: (customer: string) => void): Promise<() => void>;
  showCustomer(desk: Desk, customer: string): Promise<Failure | null>;
  script(desk: Desk, customer: string, language: Language): Script;
  message(desk: Desk, customer: string, kind: MessageKind, step: StepName, language: Language): { readonly ok: true; readonly message: Message; readonly verdict: Verdict } | { readonly ok: false; readonly verdict: Verdict };
  languageOf(desk: Desk, customer: string): Language;
  wording(context: JobContext): Promise<Wording | Failure>;
  /** The team's own details stand among the words: "team.name", "team.phone", "team.paymentLink". */
  saveWording(wording: Wording, context: JobContext): Promise<Failure | null>;
  /** Our texts by key, and what may stand in braces in them with its meaning; without it only the team's details can be edited. */
  readonly ourWords?: { readonly keys: readonly string[]; readonly fields: Readonly<Record<string, string>>; fieldsOf?(key: string): Readonly<Record<string, string>>; of(key: string): string };
  /** `mailto:` where it is short enough for mail programs, else null: then `emlOf` and the clipboard serve. */
  mailtoOf(message: Message): string | null;
  emlOf(message: Message): string;
  icsOf(desk: Desk, customer: string, day: Day, time: string | undefined, action: string): string;
  diallerCsv(desk: Desk, customers: readonly string[]): string;
  /** Builds the tab and shows it. */
  buildStatement(desk: Desk, customer: string, context: JobContext): Promise<TabBuilt | Failure>;
  buildLetter(message: Message, desk: Desk, customer: string, context: JobContext): Promise<TabBuilt | Failure>;
  /** What must be done before debt recovery may take over; empty: nothing stands in the way. */
  handOverChecks(desk: Desk, customer: string): Verdict;
  buildHandOver(desk: Desk, customer: string, context: JobContext): Promise<TabBuilt | Failure>;
}
