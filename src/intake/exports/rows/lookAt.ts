/** What one row shows before it is known what it is. */
import type { Cell } from "../../../base/Grid";
import { cellText } from "../../rows/cellText";
import { isBlankCell } from "../isBlankCell";
import type { ExportLayout } from "../layout/ExportLayout";
import type { Cells, ExportCells } from "./makeExportCells";
import { type SumLabel, sumLabel } from "./sumLabel";

export interface RowLook {
  readonly filled: number;
  readonly first: number;
  readonly hasDay: boolean;
  readonly number: string;
  readonly type: string;
  readonly open: number | null | undefined;
  readonly amount: number | null | undefined;
  readonly label: SumLabel | null;
  /** The text that calls it a sum, else the first cell's. */
  readonly text: string;
  /** SAP writes one star for a subtotal, more for the sums above it. */
  readonly stars: number;
}

/** Sums stand in the first columns; further right a word that looks like one is a memo. */
const LABEL_CELLS = 3;

export function lookAt(cells: Cells, layout: ExportLayout, read: ExportCells): RowLook {
  let filled = 0;
  let first = -1;
  for (let column = 0; column < cells.length; column += 1) {
    if (isBlankCell(cells[column])) continue;
    filled += 1;
    if (first < 0) first = column;
  }
  const hasDay = typeof read.dayAt("date", cells) === "number" || typeof read.dayAt("due", cells) === "number";
  const number = read.textAt("number", cells);
  const type = read.textAt("type", cells);
  const open = read.openAt(cells);
  const amount = read.amountAt(cells);
  const stars = starsOf(cells[first] ?? "");
  let text = textOf(cells[first] ?? "");
  let label: SumLabel | null = null;
  if (!hasDay) {
    let seen = 0;
    for (let column = Math.max(0, first); column < cells.length && seen < LABEL_CELLS; column += 1) {
      const cell = cells[column] ?? "";
      if (isBlankCell(cell)) continue;
      seen += 1;
      if (typeof cell !== "string") continue;
      label = sumLabel(cell, layout.totalWords);
      if (label) { text = textOf(cell); break; }
    }
    // A document of its own, typed and numbered, is no sum whatever its customer is called.
    if (label && type !== "" && number !== "" && sumLabel(number, layout.totalWords) === null) label = null;
  }
  return { filled, first, hasDay, number, type, open, amount, label, text, stars };
}

const textOf = (cell: Cell): string => cellText(cell).replace(/^\*{1,4}\s*/, "");

function starsOf(cell: Cell): number {
  const match = typeof cell === "string" ? /^(\*{1,4})(\s|$)/.exec(cell.trim()) : null;
  return match?.[1]?.length ?? 0;
}

export const hasMoney = ({ open, amount }: RowLook): boolean => typeof open === "number" || typeof amount === "number";
