/** Draws again after every change of the workbook. */
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { ChangeSet } from "../workbook/ChangeSet";
import type { Workbook } from "../workbook/Workbook";

/** How often the workbook changed. Cells need to be drawn again only with `content`: selecting does not change them. */
export interface Versions { readonly all: number; readonly content: number }

export function useWorkbook(workbook: Workbook): Versions {
  const versions = useRef<Versions>({ all: 0, content: 0 });
  const subscribe = useCallback((draw: () => void) => workbook.subscribe((set) => {
    const { all, content } = versions.current;
    versions.current = { all: all + 1, content: content + (isContent(set) ? 1 : 0) };
    draw();
  }), [workbook]);
  return useSyncExternalStore(subscribe, () => versions.current);
}

const quiet: ReadonlySet<string> = new Set(["select", "activate", "setting", "property"]);

const isContent = (set: ChangeSet): boolean => set.recalculated.length > 0 || set.changes.some((change) => !quiet.has(change.kind));
