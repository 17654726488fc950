/** Logs one entry at a time and remembers why one was not kept: a double Enter never writes twice. */
import { useCallback, useRef, useState } from "react";
import type { Draft, Logged } from "../../jobs/desk/Desk";

export interface Logging {
  /** True once it is kept. */
  readonly submit: (draft: Draft) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
  readonly forget: () => void;
}

export function useLogging(log: (draft: Draft) => Promise<Logged>): Logging {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const running = useRef(false);
  const forget = useCallback(() => setProblem(""), []);
  const submit = useCallback(async (draft: Draft) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem("");
    try {
      await log(draft);
      return true;
    } catch (error) {
      setProblem(`It could not be logged: ${error instanceof Error ? error.message : String(error)}. What you typed is kept; try again.`);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [log]);
  return { submit, isBusy, problem, forget };
}
