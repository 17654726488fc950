/** Keeps formulas calculated: notes what changes touch, and at the end of a change evaluates what became stale. */
import type { Context, Engine, FormulaBook } from "./Context";
import type { Area, Result } from "./Result";
import type { Node } from "./DependencyIndex";
import type { Template } from "./template";
import type { FormulaCell } from "../workbook/FormulaCell";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { Name } from "../workbook/Table";
import type { Value } from "../workbook/Value";
import { holdsCell, intersect, rect as makeRect } from "../workbook/Rect";
import { cellError, isError } from "../workbook/Value";
import { DependencyIndex } from "./DependencyIndex";
import { compile } from "./compile";
import { gather } from "./gather";
import { mapRefs } from "./mapRefs";
import { placeResult } from "./placeResult";
import { pointerKey, pointerOf } from "./template";
import { readsOf } from "./readsOf";

export interface Place { readonly sheetId: string; readonly rect: Rect }
export interface Calculated { readonly recalculated: readonly Place[]; readonly circular: readonly Place[] }

/** Deeper than this evaluation starts over from the cell it had reached, so long chains cannot exhaust the stack. */
const MAX_DEPTH = 60;
/** More formulas than this coming or going at once and the index is made anew. */
const REINDEX = 20_000;

class TooDeep {
  constructor(readonly node: Node) {}
}

export class Calculator implements Engine {
  pass = 0;
  private readonly index = new DependencyIndex();
  private nodes = new Map<FormulaCell, Node>();
  private readonly templates = new Map<string, Template>();
  private readonly dirty = new Map<Sheet, Map<number, Set<Node>>>();
  private queue: Node[] = [];
  private readonly volatiles = new Set<Node>();
  /** Anchors whose spill was blocked, with the area they want. */
  private readonly blocked = new Map<Node, Rect>();
  private touchedRects: { sheet: Sheet; rect: Rect }[] = [];
  private isIndexed = false;
  private isFirstIndex = true;
  private depth = 0;
  private waiting: Node[] = [];
  private running: Node[] = [];
  private circular = new Set<Node>();
  private changed: Place[] = [];
  private caches = new Map<string, unknown>();
  private cachedPass = -1;

  constructor(readonly book: FormulaBook) {}

  /** Before the first change: formulas that come with the file count as calculated. */
  prepare(): void {
    if (!this.isIndexed) this.reindex();
  }

  cells(sheet: Sheet, at: Rect, removed: readonly FormulaCell[], added: readonly FormulaCell[]): void {
    this.touchedRects.push({ sheet, rect: at });
    if (!this.isIndexed) {
      // Unknown to the next index, so stale for it.
      for (const cell of removed) this.nodes.delete(cell);
      return;
    }
    if (removed.length + added.length > REINDEX) {
      this.isIndexed = false;
      for (const cell of removed) this.nodes.delete(cell);
      return;
    }
    for (const cell of removed) this.drop(cell);
    for (const cell of added) this.admit(sheet, cell, true);
  }

  layout(): void {
    this.isIndexed = false;
  }

  /** Marks every formula stale. */
  markAll(): void {
    if (!this.isIndexed) this.reindex();
    for (const node of this.nodes.values()) this.mark(node);
  }

  /** Nothing is evaluated under manual calculation; what is stale stays so until asked for. */
  run(isManual = false): Calculated {
    if (!this.isIndexed) this.reindex();
    const touched = this.touchedRects;
    this.touchedRects = [];
    if (touched.length > 0 && this.nodes.size > 0) {
      for (const { sheet, rect } of touched) this.touch(sheet, rect);
    }
    if (this.nodes.size === 0 || isManual) return { recalculated: [], circular: [] };
    if (touched.length > 0 || this.queue.length > 0) for (const node of this.volatiles) this.mark(node);
    this.pass++;
    this.changed = [];
    this.circular = new Set();
    for (let rounds = 0; this.queue.length > 0 && rounds < 1000; rounds++) {
      const now = this.queue;
      this.queue = [];
      for (const node of now) if (node.state === "dirty") this.evaluateDeep(node);
      this.pass++;
    }
    return { recalculated: gather(this.changed), circular: [...this.circular].map((node) => ({ sheetId: node.sheet.id, rect: makeRect(node.cell.row, node.cell.column) })) };
  }

  ready(area: Area): void {
    const columns = this.dirty.get(area.sheet);
    if (!columns || columns.size === 0) return;
    const { rect } = area;
    if (rect.rows === 1 && rect.columns === 1) {
      if (!columns.get(rect.column)?.size) return;
      const cell = area.sheet.formulaAt(rect.row, rect.column);
      const node = cell && this.nodes.get(cell);
      if (node) this.need(node);
      return;
    }
    for (const [column, nodes] of columns) {
      if (column < rect.column || column >= rect.column + rect.columns || nodes.size === 0) continue;
      for (const node of [...nodes]) if (holdsCell(rect, node.cell.row, node.cell.column)) this.need(node);
    }
  }

  evaluateName(name: Name, context: Context): Result {
    const template = this.templateOf(name.formula, 0, 0);
    const sheet = name.scope === null ? context.sheet : this.book.sheets.find((one) => one.id === name.scope) ?? context.sheet;
    return template.evaluate({ engine: this, sheet, row: context.row, column: context.column, scope: null });
  }

  evaluateText(text: string, context: Context): Result {
    return this.templateOf(text, context.row, context.column).evaluate({ ...context, scope: null });
  }

  cache<T>(key: string, make: () => T): T {
    if (this.cachedPass !== this.pass) {
      this.caches = new Map();
      this.cachedPass = this.pass;
    }
    let known = this.caches.get(key) as T | undefined;
    if (known === undefined) {
      known = make();
      this.caches.set(key, known);
    }
    return known;
  }

  private templateOf(text: string, row: number, column: number): Template {
    const key = mapRefs(text, (ref, _, prefix) => `${prefix}\u0001${pointerKey(pointerOf(ref, row, column))}`);
    let template = this.templates.get(key);
    if (!template) {
      template = compile(text, { row, column });
      this.templates.set(key, template);
    }
    return template;
  }

  private reindex(): void {
    const known = this.nodes;
    this.nodes = new Map();
    this.index.clear();
    this.volatiles.clear();
    this.dirty.clear();
    this.blocked.clear();
    this.queue = [];
    this.isIndexed = true;
    for (const sheet of this.book.sheets) {
      for (const cell of sheet.formulas.values()) {
        const before = known.get(cell);
        const node = this.admit(sheet, cell, !this.isFirstIndex && (!before || before.sheet !== sheet || before.state !== "clean" || isLayoutBound(before.template)));
        // What blocked a spill may have moved.
        if (!this.isFirstIndex && sheet.value(cell.row, cell.column) === SPILL) this.mark(node);
      }
    }
    this.isFirstIndex = false;
  }

  private admit(sheet: Sheet, cell: FormulaCell, isDirty: boolean): Node {
    const template = this.templateOf(cell.text, cell.row, cell.column);
    const node: Node = { cell, sheet, template, state: "clean", reads: readsOf(template, sheet, cell.row, cell.column, this.book, (text) => this.templateOf(text, 0, 0)) };
    cell.isUnsupported = template.isUnsupported && !template.names.every((name) => this.book.findName(name, sheet.id) !== undefined);
    this.nodes.set(cell, node);
    this.index.add(node);
    if (template.isVolatile) this.volatiles.add(node);
    if (isDirty) this.mark(node);
    return node;
  }

  private drop(cell: FormulaCell): void {
    const node = this.nodes.get(cell);
    if (!node) return;
    this.settle(node);
    this.index.remove(node);
    this.nodes.delete(cell);
    this.volatiles.delete(node);
    this.blocked.delete(node);
  }

  /** Marks what depends on a rectangle, and what depends on that, and so on. */
  private touch(sheet: Sheet, rect: Rect): void {
    const found: Node[] = [];
    const add = (node: Node): void => {
      if (node.state === "clean" && this.mark(node)) found.push(node);
    };
    this.index.readersOf(sheet, rect, add);
    for (const anchor of sheet.spills) {
      const node = this.nodes.get(anchor);
      if (node && anchor.spill && intersect(anchor.spill, rect)) add(node);
    }
    for (const [node, wanted] of this.blocked) if (node.sheet === sheet && intersect(wanted, rect)) add(node);
    this.spread(found);
  }

  private spread(found: Node[]): void {
    for (let node = found.pop(); node; node = found.pop()) {
      const area = node.cell.spill ?? node.cell.array ?? makeRect(node.cell.row, node.cell.column);
      this.index.readersOf(node.sheet, area, (reader) => {
        if (reader.state === "clean" && this.mark(reader)) found.push(reader);
      });
    }
  }

  /** False where the engine must keep its hands off. */
  private mark(node: Node): boolean {
    if (node.cell.isUnsupported) return false;
    if (node.state === "dirty") return true;
    node.state = "dirty";
    let columns = this.dirty.get(node.sheet);
    if (!columns) this.dirty.set(node.sheet, (columns = new Map()));
    const width = node.cell.array?.columns ?? node.cell.spill?.columns ?? 1;
    for (let column = node.cell.column; column < node.cell.column + width; column++) {
      const there = columns.get(column);
      if (there) there.add(node);
      else columns.set(column, new Set([node]));
    }
    this.queue.push(node);
    return true;
  }

  private settle(node: Node): void {
    node.state = "clean";
    const columns = this.dirty.get(node.sheet);
    if (!columns) return;
    for (const nodes of columns.values()) nodes.delete(node);
  }

  private evaluateDeep(first: Node): void {
    this.waiting = [first];
    for (let node = this.waiting.at(-1); node; node = this.waiting.at(-1)) {
      if (node.state !== "dirty" && node.state !== "waiting") {
        this.waiting.pop();
        continue;
      }
      try {
        this.evaluate(node);
        this.waiting.pop();
      } catch (thrown) {
        if (!(thrown instanceof TooDeep)) throw thrown;
        node.state = "waiting";
        this.waiting.push(thrown.node);
      }
    }
  }

  private need(node: Node): void {
    if (node.state === "clean" || node.cell.isUnsupported) return;
    if (node.state === "dirty") {
      if (this.depth >= MAX_DEPTH) throw new TooDeep(node);
      this.evaluate(node);
      return;
    }
    // A cell that waits for this one is read by it: a circle. Excel shows 0 in its cells.
    const circle = node.state === "running" ? this.running.slice(this.running.indexOf(node)) : [...this.waiting.slice(this.waiting.indexOf(node)), ...this.running];
    for (const one of circle) this.circular.add(one);
    node.sheet.cells.set(node.cell.row, node.cell.column, 0);
  }

  private evaluate(node: Node): void {
    const { cell, sheet } = node;
    const before = node.state;
    node.state = "running";
    this.running.push(node);
    this.depth++;
    let result: Result;
    try {
      result = node.template.evaluate({ engine: this, sheet, row: cell.row, column: cell.column, scope: null });
    } catch (thrown) {
      if (!isError(thrown)) {
        node.state = before;
        throw thrown;
      }
      result = thrown;
    } finally {
      this.depth--;
      this.running.pop();
    }
    this.settle(node);
    if (this.circular.has(node)) result = 0;
    this.store(node, result);
  }

  private store(node: Node, result: Result): void {
    const { sheet, cell } = node;
    const oldSpill = cell.spill;
    const before = sheet.value(cell.row, cell.column);
    const wanted = placeResult(sheet, cell, result, (area) => this.ready(area));
    if (wanted.blocked) this.blocked.set(node, wanted.blocked);
    else this.blocked.delete(node);
    const after: Value = sheet.value(cell.row, cell.column);
    if (after !== before || cell.spill || cell.array) this.changed.push({ sheetId: sheet.id, rect: cell.spill ?? cell.array ?? makeRect(cell.row, cell.column) });
    // Cells that a spill newly fills or frees may have readers that were calculated before it.
    for (const area of [oldSpill, cell.spill]) {
      if (!area) continue;
      const found: Node[] = [];
      this.index.readersOf(sheet, area, (reader) => {
        if (reader !== node && reader.state === "clean" && !reads(reader, node) && this.mark(reader)) found.push(reader);
      });
      this.spread(found);
    }
  }
}

/** A reader of the anchor itself was marked with it and is still to come or came after. */
const reads = (reader: Node, anchor: Node): boolean => reader.reads.some(({ sheet, rect }) => sheet === anchor.sheet && holdsCell(rect, anchor.cell.row, anchor.cell.column));

const SPILL = cellError("#SPILL!");

const isLayoutBound = (template: Template): boolean => template.tables.length > 0 || template.names.length > 0 || template.pointers.some((pointer) => pointer.sheet !== null);
