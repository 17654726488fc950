/** Finds the A1 references in a formula's text and lets a caller rewrite them; everything else keeps its spelling and spaces. */
import { MAX_COLUMNS, MAX_ROWS, columnOf } from "../workbook/Rect";
import { columnLetters } from "../../base/Grid";

/** Zero-based corners; whole columns have `top` 0 and `bottom` MAX_ROWS-1 and `isColumns`, whole rows the like. */
export interface Ref {
  /** Sheet name without quotes; null on the formula's own sheet. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly absTop: boolean;
  readonly absLeft: boolean;
  readonly absBottom: boolean;
  readonly absRight: boolean;
  readonly kind: "cell" | "area" | "columns" | "rows";
}

/** Strings, bracketed parts, references with their sheet, numbers, words: in this order, so that only real references are left over. */
const PARTS = new RegExp([
  String.raw`"(?:[^"]|"")*"`,
  String.raw`('(?:[^']|'')+'!|(?:\[[^\]]*\])?[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*!)?(?:(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7}))?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7}))(?![\w.(!\[\u0080-\uffff])`,
  String.raw`\[(?:[^\[\]']|'[\s\S]|\[(?:[^\[\]']|'[\s\S])*\])*\]`,
  String.raw`[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?`,
  String.raw`'(?:[^']|'')+'!`,
  String.raw`[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*`,
].join("|"), "g");

export const unquoteSheet = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);

/** `change` gets each reference and gives its new text ("#REF!" included) or null to keep it; `word` may rewrite names of functions and names. */
export function mapRefs(text: string, change: (ref: Ref, spelled: string, prefix: string) => string | null, word?: (word: string, end: number) => string): string {
  return text.replace(PARTS, (spelled: string, prefix: string | undefined, ...rest: unknown[]) => {
    const [a1, l1, a2, d1, a3, l2, a4, d2, ca1, cl1, ca2, cl2, ra1, rd1, ra2, rd2] = rest as (string | undefined)[];
    const isRef = l1 !== undefined || cl1 !== undefined || rd1 !== undefined;
    if (!isRef) {
      const first = spelled.charCodeAt(0);
      return word && first !== 34 && first !== 91 && first !== 39 && !(first >= 48 && first <= 57) ? word(spelled, (rest[16] as number) + spelled.length) : spelled;
    }
    const sheet = prefix === undefined ? null : unquoteSheet(prefix);
    if (sheet?.includes("[")) return spelled;
    let ref: Ref;
    if (l1 !== undefined) {
      const top = Number(d1) - 1;
      const left = columnOf(l1);
      if (top < 0 || top >= MAX_ROWS || left >= MAX_COLUMNS) return word && prefix === undefined && l2 === undefined ? word(spelled, (rest[16] as number) + spelled.length) : spelled;
      if (l2 === undefined) {
        ref = { sheet, top, left, bottom: top, right: left, absTop: a2 === "$", absLeft: a1 === "$", absBottom: a2 === "$", absRight: a1 === "$", kind: "cell" };
      } else {
        ref = order({ sheet, top, left, bottom: Number(d2) - 1, right: columnOf(l2), absTop: a2 === "$", absLeft: a1 === "$", absBottom: a4 === "$", absRight: a3 === "$", kind: "area" });
      }
    } else if (cl1 !== undefined) {
      ref = order({ sheet, top: 0, left: columnOf(cl1), bottom: MAX_ROWS - 1, right: columnOf(cl2 ?? ""), absTop: true, absLeft: ca1 === "$", absBottom: true, absRight: ca2 === "$", kind: "columns" });
    } else {
      ref = order({ sheet, top: Number(rd1) - 1, left: 0, bottom: Number(rd2) - 1, right: MAX_COLUMNS - 1, absTop: ra1 === "$", absLeft: true, absBottom: ra2 === "$", absRight: true, kind: "rows" });
    }
    return change(ref, spelled, prefix ?? "") ?? spelled;
  });
}

function order(ref: Ref): Ref {
  const { top, bottom, left, right, absTop, absBottom, absLeft, absRight } = ref;
  if (top <= bottom && left <= right) return ref;
  return {
    ...ref,
    ...(top > bottom && { top: bottom, bottom: top, absTop: absBottom, absBottom: absTop }),
    ...(left > right && { left: right, right: left, absLeft: absRight, absRight: absLeft }),
  };
}

/** The reference's text without a sheet. */
export function refText(ref: Omit<Ref, "sheet">): string {
  const column = (at: number, isAbsolute: boolean): string => (isAbsolute ? "$" : "") + columnLetters(at);
  const row = (at: number, isAbsolute: boolean): string => `${isAbsolute ? "$" : ""}${at + 1}`;
  if (ref.kind === "columns") return `${column(ref.left, ref.absLeft)}:${column(ref.right, ref.absRight)}`;
  if (ref.kind === "rows") return `${row(ref.top, ref.absTop)}:${row(ref.bottom, ref.absBottom)}`;
  const start = column(ref.left, ref.absLeft) + row(ref.top, ref.absTop);
  return ref.kind === "cell" ? start : `${start}:${column(ref.right, ref.absRight)}${row(ref.bottom, ref.absBottom)}`;
}

/** "Sheet1!" or "'My Sheet'!". */
export const sheetPrefix = (name: string): string =>
  /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !/^(\$?[A-Za-z]{1,3}\$?[0-9]+|[rR][0-9]*([cC][0-9]*)?|[cC][0-9]*)$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
