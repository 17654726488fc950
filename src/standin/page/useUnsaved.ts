/** Remembers whether the workbook changed since it was opened or saved, and has the browser ask before the page is left. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Workbook } from "../workbook/Workbook";

const harmless: ReadonlySet<string> = new Set(["select", "activate"]);

export function useUnsaved(workbook: Workbook | null): { readonly is: boolean; readonly saved: () => void } {
  const [is, set] = useState(false);
  const now = useRef(is);
  now.current = is;

  useEffect(() => {
    set(false);
    return workbook?.subscribe(({ changes }) => {
      if (!now.current && changes.some((change) => !harmless.has(change.kind))) set(true);
    });
  }, [workbook]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (now.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);

  return { is, saved: useCallback(() => set(false), []) };
}
