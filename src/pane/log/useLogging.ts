/** Logs one entry at a time and remembers why one was not kept: a double Enter never writes twice. */
import { useCallback, useRef, useState } from "react";
import type { Draft, Logged } from "../../jobs/desk/Desk";
import { gateOf, openGate, type Gate } from "./gateOf";

export interface Logging {
  /** True once it is kept. */
  readonly submit: (draft: Draft) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the wall did not keep the last one. */
  readonly refusal: Gate;
  readonly problem: string;
  readonly forget: () => void;
}

export function useLogging(log: (draft: Draft) => Promise<Logged>): Logging {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Gate>(openGate);
  const [problem, setProblem] = useState("");
  const running = useRef(false);
  const forget = useCallback(() => {
    setRefusal(openGate);
    setProblem("");
  }, []);
  const submit = useCallback(async (draft: Draft) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem("");
    try {
      const logged = await log(draft);
      const gate = logged.ok ? openGate : gateOf(logged.verdict);
      setRefusal(gate);
      if (!logged.ok && gate.findings.length === 0) setProblem("It was stopped and not logged. What you typed is kept.");
      return logged.ok;
    } catch (error) {
      setProblem(`It could not be logged: ${error instanceof Error ? error.message : String(error)}. What you typed is kept; try again.`);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [log]);
  return { submit, isBusy, refusal, problem, forget };
}
