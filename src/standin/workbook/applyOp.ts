/** Sends each kind of change to its one function. */
import type { Changing } from "./Changing";
import type { Op, OpKind } from "./Op";
import { setCells } from "./setCells";
import { WorkbookError } from "./WorkbookError";

type Appliers = { readonly [K in OpKind]?: (op: Extract<Op, { do: K }>, changing: Changing) => void };

const appliers: Appliers = { setCells };

export function applyOp(op: Op, changing: Changing): void {
  const applier = appliers[op.do] as ((op: Op, changing: Changing) => void) | undefined;
  if (!applier) throw new WorkbookError("NotImplemented", `The workbook cannot ${op.do}.`);
  applier(op, changing);
}
