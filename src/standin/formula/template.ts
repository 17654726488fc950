/** One formula form, compiled once for all cells that share it: its evaluation and what it reads. */
import type { Evaluate } from "./Context";
import type { Ref } from "./mapRefs";

/** A reference with its relative parts as offsets from the formula's own cell. */
export interface Pointer {
  readonly sheet: string | null;
  readonly kind: Ref["kind"];
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly absTop: boolean;
  readonly absLeft: boolean;
  readonly absBottom: boolean;
  readonly absRight: boolean;
}

/** `daily`: its value changes with the day alone, so that a workbook full of due dates is not worked out anew at every keystroke. */
export type Volatility = "none" | "daily" | "always";

export interface Template {
  readonly evaluate: Evaluate;
  readonly pointers: readonly Pointer[];
  /** Structured references and names, resolved anew whenever the workbook's layout changes. */
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly volatility: Volatility;
  readonly isUnsupported: boolean;
}

export const pointerOf = (ref: Ref, row: number, column: number): Pointer => ({
  ...ref,
  top: ref.absTop ? ref.top : ref.top - row,
  bottom: ref.absBottom ? ref.bottom : ref.bottom - row,
  left: ref.absLeft ? ref.left : ref.left - column,
  right: ref.absRight ? ref.right : ref.right - column,
});

/** The pointer's text is the same for all cells that share the form. */
export const pointerKey = (p: Pointer): string =>
  `${p.absTop ? "" : "r"}${p.top},${p.absLeft ? "" : "c"}${p.left},${p.absBottom ? "" : "r"}${p.bottom},${p.absRight ? "" : "c"}${p.right}`;
