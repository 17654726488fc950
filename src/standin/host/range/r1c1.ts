/** Formulas between A1 and R1C1 notation, each cell seen from its own place. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { Rect } from "../../workbook/Rect";
import { cellAddress } from "../../../base/Grid";

const isFormula = (value: unknown): value is string => typeof value === "string" && value.length > 1 && value.startsWith("=");

/** Changes the fresh grid in place. */
export function toR1C1(grid: unknown[][], rect: Rect): unknown[][] {
  grid.forEach((row, r) => row.forEach((value, c) => {
    if (isFormula(value)) row[c] = translateFormulaToR1C1(value, cellAddress(rect.row + r, rect.column + c));
  }));
  return grid;
}

/** One formula for all cells becomes one per cell, because its A1 text differs from cell to cell. */
export function fromR1C1(sent: unknown, rect: Rect): unknown {
  const one = !Array.isArray(sent) ? sent : sent.length === 1 && Array.isArray(sent[0]) && sent[0].length === 1 ? (sent[0] as unknown[])[0] : undefined;
  if (one !== undefined && !isFormula(one)) return sent;
  const cell = (value: unknown, r: number, c: number): unknown => (isFormula(value) ? translateFormulaToA1(value, cellAddress(rect.row + r, rect.column + c)) : value);
  if (one !== undefined) return Array.from({ length: rect.rows }, (_, r) => Array.from({ length: rect.columns }, (_, c) => cell(one, r, c)));
  return (sent as unknown[][]).map((row, r) => (Array.isArray(row) ? row.map((value, c) => cell(value, r, c)) : row));
}
