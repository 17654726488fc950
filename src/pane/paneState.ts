/** The pane as one value and how each event changes it. No screen decides anything that is not here. */
import type { Failure, Progress } from "../jobs/Job";
import type { Prepared, RefusedBook, Written } from "../jobs/refresh";
import type { Mapping } from "../ledger/Mapping";
import type { Policy } from "../ledger/Policy";
import type { RefreshWish, Settings, Undone, UndoOffer } from "./PaneJobs";

export interface ReviewStep {
  readonly at: "review";
  /** As read; what is shown and written is this under `policy`. */
  readonly read: Prepared;
  readonly policy: Policy;
  readonly wish: RefreshWish;
  /** Reading once more after an answer or a corrected column, with this review still on screen. */
  readonly busy: Progress | null;
  readonly problem: Failure | null;
}

/** What *Try again* does, and where Cancel goes back to. */
export type Again =
  | { readonly job: "refresh"; readonly wish: RefreshWish }
  | { readonly job: "commit"; readonly prepared: Prepared; readonly review: ReviewStep }
  | { readonly job: "undo" };

/** The call desk on what was read; `from` is the screen it was opened from. */
export interface CallingStep {
  readonly at: "calling";
  readonly prepared: Prepared;
  /** Changed by the settings while the desk is open. */
  readonly policy: Policy;
  /** UTC instant, ISO 8601. */
  readonly readAt: string;
  readonly from: Step;
  /** Reading once more, with the desk still on screen. */
  readonly busy: Progress | null;
  readonly problem: Failure | null;
}

export type Step =
  | { readonly at: "idle" }
  | { readonly at: "reading"; readonly again: Again; readonly progress: Progress }
  | ReviewStep
  | CallingStep
  | { readonly at: "writing"; readonly again: Again; readonly progress: Progress; readonly stopping: boolean }
  | { readonly at: "done"; readonly result: { readonly job: "commit"; readonly written: Written; readonly prepared: Prepared } | { readonly job: "undo"; readonly undone: Undone } }
  | { readonly at: "failed"; readonly failure: Failure | RefusedBook; readonly again: Again };

export interface PaneState {
  readonly step: Step;
  readonly settings: Settings | null;
  readonly settingsOpen: boolean;
  readonly settingsProblem: Failure | null;
  readonly undo: UndoOffer | null;
  /** One sentence about a small errand (a jump that failed), said politely and shown until the next event. */
  readonly notice: string;
}

export const firstState: PaneState = { step: { at: "idle" }, settings: null, settingsOpen: false, settingsProblem: null, undo: null, notice: "" };

export type PaneEvent =
  | { readonly type: "started"; readonly again: Again }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "read"; readonly result: Prepared | RefusedBook | Failure; readonly wish: RefreshWish }
  | { readonly type: "rereading"; readonly wish: RefreshWish }
  | { readonly type: "calling"; readonly prepared: Prepared; readonly readAt: string }
  | { readonly type: "recalling" }
  | { readonly type: "recalled"; readonly result: Prepared | RefusedBook | Failure; readonly readAt: string }
  | { readonly type: "policy"; readonly policy: Policy }
  | { readonly type: "wrote"; readonly result: Written | Failure; readonly again: Extract<Again, { job: "commit" }> }
  | { readonly type: "undone"; readonly result: Undone | Failure }
  | { readonly type: "stopping" }
  | { readonly type: "left" }
  | { readonly type: "settings"; readonly settings: Settings }
  | { readonly type: "settingsOpen"; readonly open: boolean }
  | { readonly type: "settingsProblem"; readonly problem: Failure | null }
  | { readonly type: "undoOffer"; readonly undo: UndoOffer | null }
  | { readonly type: "notice"; readonly notice: string };

export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  const to = (step: Step): PaneState => ({ ...state, step, notice: "" });
  const { step } = state;
  switch (event.type) {
    case "started": return { ...to(startedStep(event.again)), settingsOpen: false };
    case "progress":
      if (step.at === "calling") return step.busy ? { ...state, step: { ...step, busy: event.progress } } : state;
      if (step.at === "review") return step.busy ? { ...state, step: { ...step, busy: event.progress } } : state;
      return step.at === "reading" || step.at === "writing" ? { ...state, step: { ...step, progress: event.progress } } : state;
    case "read": return to(readStep(step, event.result, event.wish));
    case "rereading": return step.at === "review" ? to({ ...step, wish: event.wish, problem: null, busy: { text: "Reading again…" } }) : state;
    case "calling": return to({ at: "calling", prepared: event.prepared, policy: event.prepared.policy, readAt: event.readAt, from: step, busy: null, problem: null });
    case "recalling": return step.at === "calling" ? { ...state, step: { ...step, busy: { text: "Reading again…" }, problem: null } } : state;
    case "recalled": return step.at === "calling" ? { ...state, step: recalledStep(step, event.result, event.readAt) } : state;
    case "policy": return step.at === "review" || step.at === "calling" ? { ...state, step: { ...step, policy: event.policy } } : state;
    case "wrote": {
      const { policy, mapping } = event.again.prepared;
      // What was written with is what the next refresh reads and ranks with.
      return { ...to(wroteStep(event.result, event.again)), ...(event.result.ok && { settings: { policy, mapping } }) };
    }
    case "undone": return undoneState(to, event.result);
    case "stopping": return step.at === "writing" ? { ...state, step: { ...step, stopping: true } } : state;
    case "left": return to(leftStep(step));
    case "settings": return { ...state, settings: event.settings, settingsProblem: null };
    case "settingsOpen": return { ...state, settingsOpen: event.open, settingsProblem: null, notice: "" };
    case "settingsProblem": return { ...state, settingsProblem: event.problem };
    case "undoOffer": return { ...state, undo: event.undo };
    case "notice": return { ...state, notice: event.notice };
  }
}

function startedStep(again: Again): Step {
  if (again.job === "refresh") return { at: "reading", again, progress: { text: "Reading the workbook…" } };
  const text = again.job === "commit" ? "Writing to the sheet…" : "Putting the cells back…";
  return { at: "writing", again, progress: { text }, stopping: false };
}

function readStep(step: Step, result: Prepared | RefusedBook | Failure, wish: RefreshWish): Step {
  if (result.ok) return { at: "review", read: result, policy: result.policy, wish: { ...wish, mapping: result.mapping }, busy: null, problem: null };
  if (step.at === "review") return { ...step, busy: null, problem: result };
  return result.code === "cancelled" ? { at: "idle" } : { at: "failed", failure: result, again: { job: "refresh", wish } };
}

/** What was read anew takes the desk's place; a failure is said on it. */
function recalledStep(step: CallingStep, result: Prepared | RefusedBook | Failure, readAt: string): CallingStep {
  if (!result.ok) return { ...step, busy: null, problem: result.code === "cancelled" ? null : result };
  return { ...step, prepared: result, policy: result.policy, readAt, busy: null, problem: null };
}

/** A write that was stopped goes back to its review and says there how far it came. */
function wroteStep(result: Written | Failure, again: Extract<Again, { job: "commit" }>): Step {
  if (result.ok) return { at: "done", result: { job: "commit", written: result, prepared: again.prepared } };
  return result.code === "cancelled" ? { ...again.review, problem: result } : { at: "failed", failure: result, again };
}

function undoneState(to: (step: Step) => PaneState, result: Undone | Failure): PaneState {
  if (result.ok) return to({ at: "done", result: { job: "undo", undone: result } });
  if (result.code === "cancelled") return { ...to({ at: "idle" }), notice: result.message };
  return to({ at: "failed", failure: result, again: { job: "undo" } });
}

/** Cancel, Discard, Close: a failed write goes back to its review, a re-read to the review as it was, all else to the start. */
function leftStep(step: Step): Step {
  if (step.at === "failed" && step.again.job === "commit") return step.again.review;
  if (step.at === "calling") return step.from;
  if (step.at === "review" && step.busy) return { ...step, busy: null };
  return { at: "idle" };
}

/** The mapping a person is looking at: their correction where there is one, else as it was read. */
export const mappingInView = (read: Prepared | RefusedBook, wish: RefreshWish): Mapping => wish.mapping ?? read.mapping;
