/** Keeps formulas calculated: notes what changes touch, and at the end of a change evaluates what became stale. */
import type { Context, Engine, FormulaBook } from "./Context";
import type { Area, Result } from "./Result";
import type { Node } from "./DependencyIndex";
import type { FormulaCell } from "../workbook/FormulaCell";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { Name } from "../workbook/Table";
import { holdsCell, intersect, rect as makeRect } from "../workbook/Rect";
import { isError } from "../workbook/Value";
import { PassCache } from "./PassCache";
import { TooDeep } from "./TooDeep";
import { StaleFormulas } from "./StaleFormulas";
import { FormulaNodes } from "./FormulaNodes";
import { gather } from "./gather";
import { placeResult, readsItself } from "./placeResult";

export interface Place { readonly sheetId: string; readonly rect: Rect }
export interface Calculated { readonly recalculated: readonly Place[]; readonly circular: readonly Place[] }

/** Deeper than this evaluation starts over from the cell it had reached, so long chains cannot exhaust the stack. */
const MAX_DEPTH = 60;
/** More formulas than this coming or going at once and the index is made anew. */
const REINDEX = 20_000;

/** Spills that fill cells others read ask for another round; a formula that chases its own spill must end. */
const MAX_ROUNDS = 100;

export class Calculator implements Engine {
  pass = 0;
  private readonly formulas: FormulaNodes;
  private readonly stale = new StaleFormulas();
  /** Anchors whose spill was blocked, with the area they want. */
  private readonly blocked = new Map<Node, Rect>();
  private touchedRects: { sheet: Sheet; rect: Rect }[] = [];
  private isIndexed = false;
  private isLoaded = false;
  private depth = 0;
  private waiting: Node[] = [];
  private running: Node[] = [];
  private circular = new Set<Node>();
  private changed: Place[] = [];
  private readonly caches = new PassCache();

  constructor(readonly book: FormulaBook) {
    this.formulas = new FormulaNodes(book);
  }

  /** Before the first change: formulas that come with the file count as calculated. */
  prepare(): void {
    if (this.isIndexed) return;
    this.isIndexed = true;
    this.stale.clear();
    this.blocked.clear();
    const stale = this.formulas.rebuild();
    if (this.isLoaded) for (const node of stale) this.mark(node);
    this.isLoaded = true;
  }

  cells(sheet: Sheet, at: Rect, removed: readonly FormulaCell[], added: readonly FormulaCell[]): void {
    this.touchedRects.push({ sheet, rect: at });
    if (removed.length + added.length > REINDEX) this.isIndexed = false;
    if (!this.isIndexed) {
      this.formulas.forget(removed);
      return;
    }
    for (const cell of removed) {
      const node = this.formulas.drop(cell);
      if (!node) continue;
      this.stale.remove(node);
      this.blocked.delete(node);
    }
    for (const cell of added) this.mark(this.formulas.admit(sheet, cell));
  }

  layout(): void {
    this.isIndexed = false;
  }

  /** Marks every formula stale. */
  markAll(): void {
    this.prepare();
    for (const node of this.formulas.all()) this.mark(node);
  }

  /** Nothing is evaluated under manual calculation; what is stale stays so until asked for. */
  run(isManual = false, isAsked = false): Calculated {
    this.prepare();
    const touched = this.touchedRects;
    this.touchedRects = [];
    if (this.formulas.count === 0) return { recalculated: [], circular: [] };
    this.spread(this.stale.queued());
    for (const { sheet, rect } of touched) this.touch(sheet, rect);
    if (isManual) return { recalculated: [], circular: [] };
    if (touched.length > 0 || isAsked || !this.stale.isEmpty) this.spread(this.formulas.due(isAsked).filter((node) => this.mark(node)));
    this.pass++;
    this.changed = [];
    this.circular = new Set();
    for (let rounds = 0; !this.stale.isEmpty && rounds < MAX_ROUNDS; rounds++) {
      for (const node of this.stale.takeQueue()) if (node.state === "dirty") this.evaluateDeep(node);
      this.pass++;
    }
    return { recalculated: gather(this.changed), circular: [...this.circular].map((node) => ({ sheetId: node.sheet.id, rect: makeRect(node.cell.row, node.cell.column) })) };
  }

  ready(area: Area): void {
    const { sheet, rect } = area;
    if (rect.rows > 1 || rect.columns > 1) {
      this.stale.within(sheet, rect, (node) => this.need(node));
      return;
    }
    if (!this.stale.hasAny(sheet, rect.column)) return;
    const cell = sheet.formulaAt(rect.row, rect.column);
    const node = cell && this.formulas.of(cell);
    if (node) this.need(node);
    else this.stale.within(sheet, rect, (one) => this.need(one));
  }

  evaluateName(name: Name, context: Context): Result {
    const template = this.formulas.templateOf(name.formula, 0, 0);
    const sheet = name.scope === null ? context.sheet : this.book.sheets.find((one) => one.id === name.scope) ?? context.sheet;
    return template.evaluate({ engine: this, sheet, row: context.row, column: context.column, scope: null });
  }

  evaluateText(text: string, context: Context): Result {
    return this.formulas.templateOf(text, context.row, context.column).evaluate({ ...context, scope: null });
  }

  cache<T>(key: string, make: () => T): T {
    return this.caches.get(this.pass, key, make);
  }

  /** Marks what depends on a rectangle, and what depends on that, and so on. */
  private touch(sheet: Sheet, rect: Rect): void {
    const found: Node[] = [];
    const add = (node: Node): void => {
      if (node.state === "clean" && this.mark(node)) found.push(node);
    };
    this.formulas.index.readersOf(sheet, rect, add);
    for (const anchor of sheet.spills) {
      const node = this.formulas.of(anchor);
      if (node && anchor.spill && intersect(anchor.spill, rect)) add(node);
    }
    for (const [node, wanted] of this.blocked) if (node.sheet === sheet && intersect(wanted, rect)) add(node);
    this.spread(found);
  }

  /** Marks the readers of what is in the list, and theirs. */
  private spread(found: Node[]): void {
    for (let node = found.pop(); node; node = found.pop()) {
      const area = node.cell.spill ?? node.cell.array ?? makeRect(node.cell.row, node.cell.column);
      this.formulas.index.readersOf(node.sheet, area, (reader) => {
        if (reader.state === "clean" && this.mark(reader)) found.push(reader);
      });
    }
  }

  /** False where the engine must keep its hands off. */
  private mark(node: Node): boolean {
    if (node.cell.isUnsupported) return false;
    if (node.state === "dirty") return true;
    this.stale.add(node);
    return true;
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
    this.stale.remove(node);
    if (readsItself(node, result)) this.circular.add(node);
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
    if (sheet.value(cell.row, cell.column) !== before || cell.spill || cell.array) this.changed.push({ sheetId: sheet.id, rect: cell.spill ?? cell.array ?? makeRect(cell.row, cell.column) });
    if (oldSpill && oldSpill !== cell.spill) this.respill(node, oldSpill);
    if (cell.spill) this.respill(node, cell.spill);
  }

  /** Cells that a spill newly fills or frees may have readers, or wait to be spilled over, and were calculated before it. */
  private respill(anchor: Node, area: Rect): void {
    const again: Node[] = [];
    this.formulas.index.readersOf(anchor.sheet, area, (reader) => {
      if (reader !== anchor && reader.state === "clean" && !reads(reader, anchor) && this.mark(reader)) again.push(reader);
    });
    if (area !== anchor.cell.spill) {
      for (const [other, wish] of this.blocked) if (other !== anchor && other.sheet === anchor.sheet && intersect(wish, area) && this.mark(other)) again.push(other);
    }
    this.spread(again);
  }
}

/** A reader of the anchor itself was marked with it and is still to come or came after. */
const reads = (reader: Node, anchor: Node): boolean => reader.reads.some(({ sheet, rect }) => sheet === anchor.sheet && holdsCell(rect, anchor.cell.row, anchor.cell.column));
