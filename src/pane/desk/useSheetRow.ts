/** The sheet and the desk show the same customer: a selected row opens its customer, an opened customer selects its row. */
import { useEffect, useEffectEvent, useRef, type Dispatch } from "react";
import type { DeskJobs } from "../DeskJobs";
import type { DeskEvent, DeskState } from "./deskState";

/** Selecting a row by ourselves comes back as a selection; within this time it is taken for that. */
const ECHO_MS = 3000;

/** Something typed here would be lost from sight. */
const isTyping = (): boolean => {
  const focused = document.activeElement;
  return (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) && focused.type !== "search" && focused.value !== "";
};

export function useSheetRow(jobs: DeskJobs, state: DeskState, dispatch: Dispatch<DeskEvent>): void {
  const { desk, at, customer, takesFocus } = state;
  const master = desk?.prepared.book.master;
  const shown = useRef(new Map<string, number>());
  const wish = useRef<string | null>(null);
  const isShowing = useRef(false);

  const select = useEffectEvent((key: string) => {
    const echo = shown.current.get(key);
    shown.current.delete(key);
    if (echo !== undefined && Date.now() - echo < ECHO_MS) return;
    if (at === "customer" && key === customer) return dispatch({ type: "elsewhere", customer: null });
    if (at === "customer" && (state.logging !== null || state.writing || state.planning !== null || isTyping())) return dispatch({ type: "elsewhere", customer: key });
    dispatch({ type: "customer", customer: key, from: "sheet" });
  });

  const current = useEffectEvent(() => desk);
  useEffect(() => {
    const now = current();
    if (!master || !now) return;
    let isOver = false;
    let stop: (() => void) | undefined;
    jobs.watchSelection(now, (key) => { if (!isOver) select(key); }).then((end) => {
      if (isOver) end();
      else stop = end;
    }, () => undefined);
    return () => { isOver = true; stop?.(); };
  }, [jobs, master]);

  const show = useEffectEvent(async (key: string) => {
    wish.current = key;
    // Quick steps through the list select only where they end.
    if (isShowing.current) return;
    isShowing.current = true;
    while (wish.current !== null) {
      const next: string = wish.current;
      wish.current = null;
      const now = current();
      if (!now) break;
      shown.current.set(next, Date.now());
      const failed = await jobs.showCustomer(now, next).catch(() => null);
      if (failed) shown.current.delete(next);
    }
    isShowing.current = false;
  });
  useEffect(() => {
    // A customer that came from the sheet is selected there already.
    if (at === "customer" && customer !== null && takesFocus) void show(customer);
  }, [at, customer, takesFocus]);
}
