/** Binds the desk to its errands: a log entry is shown at once and saved behind the person's back, one save at a time, tried again until it stands. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Desk, Draft, Logged } from "../../jobs/desk/Desk";
import type { Failure, JobContext } from "../../jobs/Job";
import type { Prepared } from "../../jobs/refresh";
import type { DeskJobs } from "../DeskJobs";
import { firstDesk, reduceDesk, type DeskState, type LastEntry, type Logging, type Planning } from "./deskState";
import type { Filters } from "../today/filters";
import { outcomeWords } from "./outcomeKeys";
import { useSheetRow } from "./useSheetRow";

/** How long leaving waits for a save that runs. */
const LEAVE_MS = 3000;

/** How often what waits is tried again by itself. */
const RETRY_MS = 30_000;

/** How often the log is looked at for what colleagues wrote. */
const LOOK_MS = 60_000;

export interface DeskHands {
  open(who: string): void;
  askWho(): void;
  log(draft: Draft): Promise<Logged>;
  /** An errand that logs by itself, and may save: nothing is logged or saved beside it, and the desk it leaves is the newest. Without `entryOf` it logs nothing. */
  inTurn<T extends Left>(errand: (desk: Desk) => Promise<T | Failure>, entryOf?: (left: T) => { readonly last: LastEntry; readonly said: string }): Promise<T | Failure>;
  save(): void;
  /** How many entries still wait once the running save has ended, or has taken too long. */
  settled(): Promise<number>;
  takeBack(): void;
  filter(filters: Filters): void;
  customer(customer: string, from?: "list" | "walk" | "plans"): void;
  today(): void;
  plans(): void;
  planning(planning: Planning | null): void;
  next(): void;
  logging(logging: Logging | null): void;
  writing(open: boolean): void;
  say(said: string): void;
  dismiss(): void;
}

interface Left { readonly desk: Desk }

const sayError = (error: unknown): string => `Duebook made a mistake: ${error instanceof Error ? error.message : String(error)}.`;

const saidOf = (draft: Draft): string => `${draft.kind === "contact" ? outcomeWords[draft.outcome] : draft.kind === "note" ? "Note" : "Change"} logged`;

/** A rule that was broken is said where the entry is, and not only kept in it. */
const sayBreach = ({ verdict: { findings } }: Logged): string => {
  const broken = [...new Set(findings.filter(({ severity }) => severity === "block").map(({ rule }) => rule))];
  return broken.length > 0 ? `, against ${broken.join(", ")}` : "";
};

export function useDesk(jobs: DeskJobs, prepared: Prepared): { readonly state: DeskState; readonly hands: DeskHands } {
  const [state, dispatch] = useReducer(reduceDesk, firstDesk);
  const latest = useRef(state);
  useEffect(() => { latest.current = state; });
  /** The newest desk, ahead of what is drawn: an entry is always added to all those before it. */
  const desk = useRef<Desk | null>(null);
  /** Entries are added one after the other, each to the desk the last one left. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const logsInFlight = useRef(0);
  /** Logged since the running save began. */
  const added = useRef(0);
  /** What the last save left where it was overtaken by a new entry: it holds what colleagues wrote, which is read only once. */
  const base = useRef<Desk | null>(null);
  /** Counts the openings: a save begun before one has nothing to say about the book read since. */
  const opening = useRef(0);
  const isSaving = useRef(false);
  const running = useRef<Promise<void>>(Promise.resolve());
  /** Entries not in the workbook as far as is known, ahead of what is drawn. */
  const waiting = useRef(0);
  const isAsked = useRef(false);

  const saveAll = useCallback(async () => {
    isSaving.current = true;
    try {
      while (isAsked.current && desk.current) {
        isAsked.current = false;
        added.current = 0;
        const [shown, nth]: [Desk, number] = [desk.current, opening.current];
        dispatch({ type: "saving" });
        const context: JobContext = { signal: new AbortController().signal, onProgress: () => undefined };
        const saved = await jobs.saveLog(base.current ?? shown, context).catch((error: unknown) => ({ ok: false as const, message: sayError(error) }));
        if (!saved.ok) {
          dispatch({ type: "not saved", problem: saved.message });
          continue;
        }
        if (opening.current !== nth) {
          waiting.current = saved.waiting + added.current;
          dispatch({ type: "saved", desk: null, waiting: waiting.current, problem: saved.problem });
          continue;
        }
        // Overtaken by a new entry, what was saved lacks it: it is shown once that entry's own save has brought both together.
        const isNewest = desk.current === shown && logsInFlight.current === 0;
        if (isNewest) desk.current = saved.desk;
        base.current = isNewest ? null : saved.desk;
        waiting.current = saved.waiting + added.current;
        dispatch({ type: "saved", desk: isNewest ? saved.desk : null, waiting: waiting.current, problem: saved.waiting > 0 ? saved.problem : "" });
      }
    } finally {
      isSaving.current = false;
    }
  }, [jobs]);

  const save = useCallback(() => {
    isAsked.current = true;
    // One at a time; whoever asks meanwhile gets one more afterwards.
    if (!isSaving.current) running.current = saveAll();
  }, [saveAll]);

  const log = useCallback((draft: Draft): Promise<Logged> => {
    logsInFlight.current += 1;
    const done = queue.current.then(async () => {
      try {
        if (!desk.current) throw new Error("Expected an open desk to log on, got none");
        const logged = await jobs.log(desk.current, draft);
        desk.current = logged.desk;
        added.current += 1;
        waiting.current += 1;
        const { activity } = logged;
        const isUndo = activity.kind === "taken back";
        dispatch({ type: "logged", desk: logged.desk, last: isUndo ? null : { id: activity.id, customer: activity.customer, name: activity.name }, said: `${isUndo ? "Taken back" : saidOf(draft)}: ${activity.name}${sayBreach(logged)}` });
        return logged;
      } finally {
        logsInFlight.current -= 1;
      }
    });
    queue.current = done.catch(() => undefined);
    void done.then(save, () => undefined);
    return done;
  }, [jobs, save]);

  const inTurn = useCallback<DeskHands["inTurn"]>((errand, entryOf) => {
    const done = queue.current.then(async () => {
      while (isSaving.current) await running.current;
      const [from, nth] = [desk.current, opening.current];
      if (!from) throw new Error("Expected an open desk, got none");
      isSaving.current = true;
      try {
        const left = await errand(from);
        // Of a book read anew meanwhile the entry comes out of the log.
        if ("code" in left || opening.current !== nth) return left;
        desk.current = left.desk;
        base.current = null;
        if (entryOf) {
          waiting.current += 1;
          dispatch({ type: "logged", desk: left.desk, ...entryOf(left) });
        } else dispatch({ type: "saved", desk: left.desk, waiting: waiting.current, problem: latest.current.saveProblem });
        return left;
      } finally {
        isSaving.current = false;
      }
    });
    queue.current = done.catch(() => undefined);
    void done.then(save, save);
    return done;
  }, [save]);

  const open = useCallback(async (who: string, wish: Prepared) => {
    dispatch({ type: "opening", who });
    try {
      // As it was read, without what was logged since: the job tells by it which entries the sheet does not hold yet.
      const opened = await jobs.openDesk(wish, who);
      desk.current = opened;
      base.current = null;
      opening.current += 1;
      dispatch({ type: "opened", desk: opened });
      // What waited from before goes into the workbook, and what colleagues logged comes out.
      save();
    } catch (error) {
      dispatch({ type: "not opened", problem: sayError(error) });
    }
  }, [jobs, save]);

  useEffect(() => {
    let isStale = false;
    void (async () => {
      const who = desk.current?.who ?? await jobs.whoAmI().catch(() => "");
      if (isStale) return;
      if (who === "") dispatch({ type: "who is asked" });
      else await open(who, prepared);
    })();
    return () => { isStale = true; };
  }, [jobs, open, prepared]);

  const waits = state.waiting > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => save(), RETRY_MS);
    return () => clearInterval(timer);
  }, [waits, save]);

  const isOpen = state.desk !== null;
  useEffect(() => {
    if (!isOpen) return;
    // A hidden pane reads nothing, and looks as soon as it is seen again.
    const look = () => { if (document.visibilityState === "visible") save(); };
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isOpen, save]);

  const hands = useMemo<DeskHands>(() => ({
    open(who) {
      void jobs.rememberMe(who).catch(() => undefined);
      void open(who, prepared);
    },
    askWho: () => dispatch({ type: "who is asked" }),
    log,
    inTurn,
    save,
    async settled() {
      await Promise.race([queue.current.then(() => running.current), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
      return waiting.current;
    },
    takeBack() {
      const { last } = latest.current;
      if (!last) return;
      log({ kind: "taken back", customer: last.customer, invoices: [], note: "", about: last.id }).catch((error: unknown) => dispatch({ type: "said", said: sayError(error) }));
    },
    filter: (filters) => dispatch({ type: "filtered", filters }),
    customer: (customer, from = "list") => dispatch({ type: "customer", customer, from }),
    today: () => dispatch({ type: "today" }),
    plans: () => dispatch({ type: "plans" }),
    planning: (planning) => dispatch({ type: "planning", planning }),
    next: () => dispatch({ type: "next" }),
    logging: (logging) => dispatch({ type: "logging", logging }),
    writing: (isOpen) => dispatch({ type: "writing", open: isOpen }),
    say: (said) => dispatch({ type: "said", said }),
    dismiss: () => dispatch({ type: "elsewhere", customer: null }),
  }), [jobs, log, inTurn, open, prepared, save]);

  useSheetRow(jobs, state, dispatch);
  return { state, hands };
}
