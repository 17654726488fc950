/** The formulas that wait to be calculated, by sheet and column so that a reader finds those in its way quickly. */
import type { Node } from "./DependencyIndex";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import { holdsCell } from "../workbook/Rect";

export class StaleFormulas {
  private readonly bySheet = new Map<Sheet, Map<number, Set<Node>>>();
  /** In the order they were marked. */
  private queue: Node[] = [];

  get isEmpty(): boolean {
    return this.queue.length === 0;
  }

  clear(): void {
    this.bySheet.clear();
    this.queue = [];
  }

  add(node: Node): void {
    node.state = "dirty";
    let columns = this.bySheet.get(node.sheet);
    if (!columns) this.bySheet.set(node.sheet, (columns = new Map<number, Set<Node>>()));
    for (let column = node.cell.column; column < node.cell.column + widthOf(node); column++) {
      const there = columns.get(column);
      if (there) there.add(node);
      else columns.set(column, new Set([node]));
    }
    this.queue.push(node);
  }

  remove(node: Node): void {
    node.state = "clean";
    const columns = this.bySheet.get(node.sheet);
    for (let column = node.cell.column; column < node.cell.column + widthOf(node); column++) columns?.get(column)?.delete(node);
  }

  queued(): Node[] {
    return [...this.queue];
  }

  takeQueue(): Node[] {
    const taken = this.queue;
    this.queue = [];
    return taken;
  }

  /** Calls back for every stale formula with cells in the rectangle. */
  within(sheet: Sheet, rect: Rect, visit: (node: Node) => void): void {
    const columns = this.bySheet.get(sheet);
    if (!columns) return;
    for (const [column, nodes] of columns) {
      if (column < rect.column || column >= rect.column + rect.columns || nodes.size === 0) continue;
      for (const node of [...nodes]) {
        const { cell } = node;
        const rows = cell.array?.rows ?? 1;
        const isInside = holdsCell(rect, cell.row, column) || (rows > 1 && cell.row < rect.row + rect.rows && cell.row + rows > rect.row);
        if (isInside) visit(node);
      }
    }
  }

  hasAny(sheet: Sheet, column: number): boolean {
    return (this.bySheet.get(sheet)?.get(column)?.size ?? 0) > 0;
  }
}

/** An array formula from Ctrl+Shift+Enter fills its area whenever it is calculated. */
const widthOf = ({ cell }: Node): number => cell.array?.columns ?? 1;
