/** All formulas of the workbook as nodes: compiled, and noted by what they read. */
import type { FormulaBook } from "./Context";
import type { Node } from "./DependencyIndex";
import type { Template } from "./template";
import type { FormulaCell } from "../workbook/FormulaCell";
import type { Sheet } from "../workbook/Sheet";
import { cellError } from "../workbook/Value";
import { DependencyIndex } from "./DependencyIndex";
import { compile } from "./compile";
import { mapRefs } from "./mapRefs";
import { pointerKey, pointerOf } from "./template";
import { readsOf } from "./readsOf";

export class FormulaNodes {
  readonly index = new DependencyIndex();
  private readonly volatiles = new Set<Node>();
  private readonly daily = new Set<Node>();
  private day = -1;
  private nodes = new Map<FormulaCell, Node>();
  private readonly templates = new Map<string, Template>();

  constructor(private readonly book: FormulaBook) {}

  get count(): number {
    return this.nodes.size;
  }

  of(cell: FormulaCell): Node | undefined {
    return this.nodes.get(cell);
  }

  all(): Iterable<Node> {
    return this.nodes.values();
  }

  /** Formulas that differ only in where they stand share one template. */
  templateOf(text: string, row: number, column: number): Template {
    const key = mapRefs(text, (ref, _, prefix) => `${prefix}\u0001${pointerKey(pointerOf(ref, row, column))}`);
    let template = this.templates.get(key);
    if (!template) {
      template = compile(text, { row, column });
      this.templates.set(key, template);
    }
    return template;
  }

  /** What is worked out though nothing it reads has changed; what asks for the day alone only on another day than the last time. */
  due(isAsked: boolean): Node[] {
    const day = Math.floor(this.book.clock());
    if (day === this.day && !isAsked) return [...this.volatiles];
    this.day = day;
    return [...this.volatiles, ...this.daily];
  }

  admit(sheet: Sheet, cell: FormulaCell): Node {
    const template = this.templateOf(cell.text, cell.row, cell.column);
    const reads = readsOf(template, sheet, cell.row, cell.column, this.book, (text) => this.templateOf(text, 0, 0));
    const node: Node = { cell, sheet, template, state: "clean", reads };
    // A name may stand for a LAMBDA: then the call is known after all.
    cell.isUnsupported = template.isUnsupported && !template.names.every((name) => this.book.findName(name, sheet.id) !== undefined);
    if (cell.isUnsupported && sheet.value(cell.row, cell.column) === null) sheet.cells.set(cell.row, cell.column, cellError("#NAME?"));
    this.note(node);
    return node;
  }

  drop(cell: FormulaCell): Node | undefined {
    const node = this.nodes.get(cell);
    if (!node) return undefined;
    this.index.remove(node);
    this.nodes.delete(cell);
    this.volatiles.delete(node);
    this.daily.delete(node);
    return node;
  }

  /** Unknown to the next `rebuild`, so stale for it. */
  forget(cells: readonly FormulaCell[]): void {
    for (const cell of cells) this.nodes.delete(cell);
  }

  /** Notes everything anew and returns what must be calculated: formulas not known before, and those that read by name. */
  rebuild(): Node[] {
    const known = this.nodes;
    const stale: Node[] = [];
    this.nodes = new Map();
    this.index.clear();
    this.volatiles.clear();
    this.daily.clear();
    for (const sheet of this.book.sheets) {
      for (const cell of sheet.formulas.values()) {
        const before = known.get(cell);
        const isSame = before !== undefined && before.sheet === sheet && !isBoundByName(before.template);
        if (isSame) this.note(before);
        const node = isSame ? before : this.admit(sheet, cell);
        // What blocked a spill may have moved, and a new table or merge may block one.
        if (!isSame || before.state !== "clean" || cell.spill || sheet.value(cell.row, cell.column) === SPILL) stale.push(node);
        node.state = "clean";
      }
    }
    return stale;
  }

  private note(node: Node): void {
    this.nodes.set(node.cell, node);
    this.index.add(node);
    if (node.template.volatility !== "none") (node.template.volatility === "daily" ? this.daily : this.volatiles).add(node);
  }
}

const SPILL = cellError("#SPILL!");

const isBoundByName = (template: Template): boolean => template.tables.length > 0 || template.names.length > 0 || template.pointers.some((pointer) => pointer.sheet !== null);
