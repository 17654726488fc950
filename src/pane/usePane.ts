/** Binds the reducer to the jobs: starts them one at a time, feeds their progress, lets go of what was cancelled. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Failure, JobContext } from "../jobs/Job";
import type { Prepared, RefusedBook } from "../jobs/refresh";
import type { Policy } from "../ledger/Policy";
import type { Again, PaneEvent, PaneState } from "./paneState";
import { firstState, reducePane } from "./paneState";
import type { PaneJobs, RefreshWish, Settings } from "./PaneJobs";

export interface PaneHands {
  refresh(wish?: RefreshWish): void;
  reread(wish: RefreshWish): void;
  rank(policy: Policy): void;
  commit(prepared: Prepared): void;
  /** Opens the call desk. */
  call(prepared: Prepared): void;
  /** Reads the workbook once more under the open desk. */
  recall(): void;
  /** Closes the desk: back to where it was opened, or, where something was logged, to what the workbook holds now. */
  hangUp(isTouched: boolean, note: string): void;
  undo(): void;
  /** `quietly` keeps the failure on screen unless the job gets going. */
  again(again: Again, quietly?: boolean): void;
  cancel(): void;
  goTo(sheet: string, cell: string): void;
  goToCustomer(prepared: Prepared, customer: string): void;
  openSettings(open: boolean): void;
  saveSettings(policy: Policy): void;
}

/** A job that ends within this is never shown as one. */
const QUIET_MS = 500;

const ourMistake = (error: unknown): Failure =>
  ({ ok: false, code: "fault", retry: true, message: `Duebook made a mistake and stopped: ${error instanceof Error ? error.message : String(error)}. Refresh to see where the sheet stands.` });

export function usePane(jobs: PaneJobs): { state: PaneState; hands: PaneHands } {
  const [state, dispatch] = useReducer(reducePane, firstState);
  const running = useRef<AbortController | null>(null);
  /** True from the start of a write until its report is in: a second one must not overlap it. */
  const writing = useRef(false);
  /** When the workbook was read last. */
  const readAt = useRef("");
  const latest = useRef(state);
  useEffect(() => { latest.current = state; });

  const run = useCallback(async <T,>(job: (context: JobContext) => Promise<T>, settle: (result: T | Failure) => PaneEvent) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const isCurrent = () => running.current === control;
    let result: T | Failure;
    try {
      result = await job({ signal: control.signal, onProgress: (progress) => { if (isCurrent()) dispatch({ type: "progress", progress }); } });
    } catch (error) {
      result = ourMistake(error);
    }
    if (!isCurrent()) return;
    running.current = null;
    dispatch(settle(result));
  }, []);

  const offerUndo = useCallback(async () => {
    const undo = await jobs.canUndo().catch(() => null);
    dispatch({ type: "undoOffer", undo });
  }, [jobs]);

  const loadSettings = useCallback(async () => {
    const context: JobContext = { signal: new AbortController().signal, onProgress: () => undefined };
    const settings = await jobs.loadSettings(context).catch(ourMistake);
    // A write or a save came first: what it kept is newer than what was read.
    if (latest.current.settings) return;
    dispatch("ok" in settings ? { type: "settingsProblem", problem: settings } : { type: "settings", settings });
  }, [jobs]);

  useEffect(() => { void offerUndo(); void loadSettings(); }, [offerUndo, loadSettings]);

  const hands = useMemo<PaneHands>(() => {
    const tell = (failure: Failure | null) => {
      if (failure || latest.current.notice) dispatch({ type: "notice", notice: failure ? failure.message : "" });
    };
    const read = (result: Prepared | RefusedBook | Failure, wish: RefreshWish): PaneEvent => {
      if (result.ok) readAt.current = new Date().toISOString();
      return { type: "read", result, wish };
    };
    const start = (again: Again): Promise<void> => {
      if (again.job === "refresh") return run((context) => jobs.prepareRefresh(again.wish, context), (result) => read(result, again.wish));
      if (again.job === "commit") return run((context) => jobs.commitRefresh(again.prepared, context), (result) => ({ type: "wrote", result, again }));
      return run((context) => jobs.undo(context), (result) => ({ type: "undone", result }));
    };
    const go = (again: Again, quietly = false) => {
      if (writing.current) return;
      writing.current = again.job !== "refresh";
      if (!quietly) dispatch({ type: "started", again });
      const done = start(again).finally(() => {
        writing.current = false;
        if (again.job !== "refresh") void offerUndo();
      });
      if (!quietly) return;
      const mine = running.current;
      const late = setTimeout(() => { if (running.current === mine) dispatch({ type: "started", again }); }, QUIET_MS);
      void done.then(() => clearTimeout(late));
    };
    const wishNow = (): RefreshWish => {
      const { settings } = latest.current;
      return { ...(settings && { policy: settings.policy }), ...(settings?.mapping && { mapping: settings.mapping }) };
    };
    const refresh = (wish = wishNow()) => go({ job: "refresh", wish });
    /** What was read without looking ahead, or for another horizon, is read again: learning needs the whole book. */
    const lookAhead = (policy: Policy) => {
      const { step } = latest.current;
      const { on, horizonDays } = policy.foresight;
      if (step.at !== "review" || !on || step.read.outlook?.horizon === horizonDays || (step.policy.foresight.on && step.policy.foresight.horizonDays === horizonDays)) return;
      const wish = { ...step.wish, policy };
      dispatch({ type: "rereading", wish });
      void run((context) => jobs.prepareRefresh(wish, context), (result) => read(result, wish));
    };
    return {
      refresh,
      reread(wish) {
        dispatch({ type: "rereading", wish });
        void run((context) => jobs.prepareRefresh(wish, context), (result) => read(result, wish));
      },
      rank(policy) {
        dispatch({ type: "policy", policy });
        lookAhead(policy);
      },
      commit(prepared) {
        const { step } = latest.current;
        if (step.at === "review") go({ job: "commit", prepared, review: step });
      },
      call: (prepared) => dispatch({ type: "calling", prepared, readAt: readAt.current }),
      recall() {
        const { step } = latest.current;
        if (step.at !== "calling" || step.busy) return;
        const { policy, prepared: { isMappedByHand, mapping } } = step;
        dispatch({ type: "recalling" });
        void run((context) => jobs.prepareRefresh({ policy, ...(isMappedByHand && { mapping }) }, context), (result) => ({ type: "recalled", result, readAt: new Date().toISOString() }));
      },
      hangUp(isTouched, note) {
        const { step } = latest.current;
        running.current?.abort();
        running.current = null;
        dispatch({ type: "left" });
        // A reading would wipe the note away; the write protocol guards a stale review all the same.
        if (note) dispatch({ type: "notice", notice: note });
        else if (isTouched && step.at === "calling") refresh({ policy: step.policy, ...(step.prepared.isMappedByHand && { mapping: step.prepared.mapping }) });
      },
      undo: () => go({ job: "undo" }),
      again: go,
      cancel() {
        running.current?.abort();
        // A write may be half way: only its own report says what stands in the sheet.
        if (writing.current) return dispatch({ type: "stopping" });
        running.current = null;
        dispatch({ type: "left" });
      },
      goTo: (sheet, cell) => void jobs.goTo({ sheet, cell }).catch(ourMistake).then(tell),
      goToCustomer: (prepared, customer) => void jobs.goToCustomer(prepared, customer).catch(ourMistake).then(tell),
      openSettings(open) {
        dispatch({ type: "settingsOpen", open });
        if (open && !latest.current.settings) void loadSettings();
      },
      saveSettings(policy) {
        const settings: Settings = { ...latest.current.settings, policy };
        const context: JobContext = { signal: new AbortController().signal, onProgress: () => undefined };
        void jobs.saveSettings(settings, context).catch(ourMistake).then((problem) => {
          if (problem) return dispatch({ type: "settingsProblem", problem });
          dispatch({ type: "settings", settings });
          dispatch({ type: "policy", policy });
          dispatch({ type: "settingsOpen", open: false });
          lookAhead(policy);
          dispatch({ type: "notice", notice: "Settings are saved in this workbook." });
        });
      },
    };
  }, [jobs, run, offerUndo, loadSettings]);

  return { state, hands };
}
