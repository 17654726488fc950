/** What the tab of a plan should say of its state, against what it holds now. */
import type { Cell } from "../../base/Grid";
import type { TabEdit } from "../../base/Tab";
import type { PlanCase } from "../../rules/casework/CaseFile";
import { isPassingLine, stateLines } from "./stateLines";

export interface StateHistory {
  /** Of this plan at least; others are passed over. */
  readonly versions: readonly PlanCase[];
  /** Every line the log ever gave cause for, as `linesEverLogged` tells them. */
  readonly ever?: ReadonlySet<string>;
}

/** `cells`: what `planStateName` covers, row by row. Lines go where the cells are empty or ours; a person's own words stand, are told, and our lines go round them. */
export function stateEdits(planCase: PlanCase, cells: readonly (readonly Cell[])[], { versions, ever = new Set() }: StateHistory): { readonly edits: readonly TabEdit[]; readonly differences: readonly string[] } {
  // Where nobody knew the version that took its place, the tab said it was renegotiated.
  const known = new Set([...ever, ...stateLines(planCase, versions, Infinity), ...stateLines(planCase, [], Infinity)]);
  const shown = cells.map(([cell = ""]) => cell);
  const isOurs = (cell: Cell): boolean => cell === "" || (typeof cell === "string" && (known.has(cell) || isPassingLine(cell)));
  const free = shown.flatMap((cell, row) => (isOurs(cell) ? [row] : []));
  const lines = stateLines(planCase, versions, free.length);
  const edits = free.flatMap((row, at): TabEdit[] => {
    const [expected, value] = [shown[row] ?? "", lines[at] ?? ""];
    return expected === value ? [] : [{ row, column: 0, expected, value }];
  });
  const words = shown.filter((cell) => !isOurs(cell)).map((cell) => `“${String(cell)}”`);
  const none = free.length === 0 && cells.length > 0 ? " No line is left for where the plan stands." : "";
  return { edits, differences: words.length === 0 ? [] : [`${words.join(", ")} ${words.length === 1 ? "stands" : "stand"} in the State lines of the tab and not in the log.${none} Empty the ${words.length === 1 ? "cell" : "cells"} to have the lines as logged.`] };
}
