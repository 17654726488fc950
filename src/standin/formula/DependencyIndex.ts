/** Who reads which cells: single cells by key, areas as shared nodes by column. */
import type { FormulaCell } from "../workbook/FormulaCell";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { Template } from "./template";
import { cellKey, columnOfKey, holdsCell, intersect, rowOfKey } from "../workbook/Rect";

/** A formula in its place, as calculation sees it. */
export interface Node {
  readonly cell: FormulaCell;
  readonly sheet: Sheet;
  readonly template: Template;
  state: "clean" | "dirty" | "running" | "waiting";
  /** Where it is noted, to take it out again. */
  reads: readonly { readonly sheet: Sheet; readonly rect: Rect }[];
}

interface AreaNode { readonly rect: Rect; readonly readers: Set<Node> }

interface SheetIndex {
  readonly singles: Map<number, Node | Node[]>;
  readonly areas: Map<string, AreaNode>;
  readonly byColumn: Map<number, AreaNode[]>;
  readonly wide: AreaNode[];
}

/** An area over more columns than this is looked at for every change of its sheet. */
const WIDE = 16;

export class DependencyIndex {
  private readonly sheets = new Map<Sheet, SheetIndex>();

  clear(): void {
    this.sheets.clear();
  }

  add(node: Node): void {
    for (const { sheet, rect } of node.reads) {
      const index = this.of(sheet);
      if (rect.rows === 1 && rect.columns === 1) {
        const key = cellKey(rect.row, rect.column);
        const there = index.singles.get(key);
        if (there === undefined) index.singles.set(key, node);
        else if (Array.isArray(there)) there.push(node);
        else index.singles.set(key, [there, node]);
      } else this.areaNode(index, rect).readers.add(node);
    }
  }

  remove(node: Node): void {
    for (const { sheet, rect } of node.reads) {
      const index = this.of(sheet);
      if (rect.rows === 1 && rect.columns === 1) {
        const key = cellKey(rect.row, rect.column);
        const there = index.singles.get(key);
        if (there === node) index.singles.delete(key);
        else if (Array.isArray(there)) index.singles.set(key, there.filter((one) => one !== node));
      } else index.areas.get(areaKey(rect))?.readers.delete(node);
    }
  }

  /** Calls back for every formula that reads a cell of the rectangle; the same one may come twice. */
  readersOf(sheet: Sheet, at: Rect, visit: (node: Node) => void): void {
    const index = this.sheets.get(sheet);
    if (!index) return;
    const visitSingle = (there: Node | Node[] | undefined): void => {
      if (Array.isArray(there)) there.forEach(visit);
      else if (there) visit(there);
    };
    if (at.rows * at.columns <= index.singles.size) {
      for (let row = at.row; row < at.row + at.rows; row++) {
        for (let column = at.column; column < at.column + at.columns; column++) visitSingle(index.singles.get(cellKey(row, column)));
      }
    } else {
      for (const [key, there] of index.singles) if (holdsCell(at, rowOfKey(key), columnOfKey(key))) visitSingle(there);
    }
    const visitArea = (area: AreaNode): void => {
      if (area.readers.size > 0 && intersect(area.rect, at)) area.readers.forEach(visit);
    };
    index.wide.forEach(visitArea);
    if (at.columns <= index.byColumn.size) {
      for (let column = at.column; column < at.column + at.columns; column++) index.byColumn.get(column)?.forEach(visitArea);
    } else {
      for (const [column, areas] of index.byColumn) if (column >= at.column && column < at.column + at.columns) areas.forEach(visitArea);
    }
  }

  private of(sheet: Sheet): SheetIndex {
    let index = this.sheets.get(sheet);
    if (!index) {
      index = { singles: new Map(), areas: new Map(), byColumn: new Map(), wide: [] };
      this.sheets.set(sheet, index);
    }
    return index;
  }

  private areaNode(index: SheetIndex, rect: Rect): AreaNode {
    const key = areaKey(rect);
    let area = index.areas.get(key);
    if (area) return area;
    area = { rect, readers: new Set() };
    index.areas.set(key, area);
    if (rect.columns > WIDE) index.wide.push(area);
    else {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const there = index.byColumn.get(column);
        if (there) there.push(area);
        else index.byColumn.set(column, [area]);
      }
    }
    return area;
  }
}

const areaKey = (rect: Rect): string => `${rect.row},${rect.column},${rect.rows},${rect.columns}`;
