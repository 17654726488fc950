/** Brings what was paid into the tabs of plans each time the book was read: quietly, behind the work, and again on request. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Desk } from "../../jobs/desk/Desk";
import type { TabsWatched } from "../../jobs/plan/PlanSaved";
import type { DeskJobs } from "../DeskJobs";
import { quietly } from "../log/quietly";

export interface TabWatch {
  /** What is being done; "" where nothing is. */
  readonly busy: string;
  readonly problem: string;
  readonly differences: TabsWatched["differences"];
  again(): void;
  dismiss(): void;
}

const none: TabsWatched["differences"] = [];

/** `desk` null until it is open; `settled` resolves once what waits is saved. */
export function useTabWatch(jobs: DeskJobs, desk: Desk | null, settled: () => Promise<unknown>): TabWatch {
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState("");
  const [differences, setDifferences] = useState(none);
  const isRunning = useRef(false);
  /** Asked for while it ran: once more afterwards. */
  const isAsked = useRef(false);
  const current = useRef(desk);
  useEffect(() => { current.current = desk; });

  const watch = useEffectEvent(async () => {
    isAsked.current = true;
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      while (isAsked.current) {
        isAsked.current = false;
        // What was logged and not saved is written first: the tabs follow the log.
        await settled();
        const now = current.current;
        if (!now) return;
        const watched = await quietly(() => jobs.watchTabs(now, { signal: new AbortController().signal, onProgress: ({ text }) => setBusy(text) }));
        setProblem(watched.ok ? "" : watched.message);
        if (watched.ok) setDifferences(watched.differences);
      }
    } finally {
      isRunning.current = false;
      setBusy("");
    }
  });

  const master = desk?.prepared.book.master;
  useEffect(() => {
    if (master) void watch();
  }, [master]);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) void watch();
  }, [tries]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  return { busy, problem, differences, again, dismiss: useCallback(() => setProblem(""), []) };
}
