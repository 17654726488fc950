/** The workbook of the stand-in Excel: synchronous, in memory; every change is an `Op` through `apply`. */
import type { By, Change, ChangeSet } from "./ChangeSet";
import type { CustomXml } from "./CustomXml";
import type { Journal } from "./Journal";
import type { Lock } from "./password";
import type { CalculationMode, Op } from "./Op";
import type { Surroundings } from "./Sheet";
import type { Name, Table } from "./Table";
import { Changing } from "./ops/Changing";
import { Calculator } from "../formula/Calculator";
import { Sheet } from "./Sheet";
import { StyleBook } from "./Style";
import { WorkbookError } from "./WorkbookError";
import type { Value } from "./Value";
import { evaluate } from "../formula/evaluate";
import { applyOp } from "./ops/applyOp";

interface Done { readonly journal: Journal; readonly changes: readonly Change[] }

const UNDO_LIMIT = 100;
const HARMLESS: ReadonlySet<Change["kind"]> = new Set(["setCells", "format", "setFormats", "select", "activate", "setting"]);

export class Workbook implements Surroundings {
  name = "Book1.xlsx";
  sheets: readonly Sheet[] = [];
  activeSheetId = "";
  names: readonly Name[] = [];
  settings: ReadonlyMap<string, unknown> = new Map();
  /** Custom document properties. */
  properties: ReadonlyMap<string, string | number | boolean> = new Map();
  customXml: readonly CustomXml[] = [];
  calculationMode: CalculationMode = "automatic";
  /** No sheet may be added, renamed, moved, shown or deleted meanwhile. */
  structureLock: Lock | null = null;
  date1904 = false;
  culture = "en-US";
  readonly styles = new StyleBook();
  /** Local date and time as a 1900 serial, for TODAY and NOW; set it to freeze the day. */
  clock: () => number = () => {
    const now = new Date();
    return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
  };
  /** Opaque to the model: what the file layer keeps for saving. */
  fileState?: unknown;

  private seq = 0;
  private nextId = 1;
  private undoStack: Done[] = [];
  private redoStack: Done[] = [];
  private readonly calculator = new Calculator(this);
  private readonly listeners = new Set<(change: ChangeSet) => void>();

  /** A new workbook with one empty sheet, as Excel opens it. Loaders start from `new Workbook()`, which has none. */
  static blank(): Workbook {
    const book = new Workbook();
    book.addLoadedSheet("Sheet1");
    return book;
  }

  /** For loaders: appends a sheet that nobody can undo; the first one becomes active. */
  addLoadedSheet(name: string, id: string = this.newId("sheet")): Sheet {
    const sheet = new Sheet(id, name, this);
    this.sheets = [...this.sheets, sheet];
    if (this.activeSheetId === "") this.activeSheetId = id;
    return sheet;
  }

  /** An id never used before in this workbook: "{sheet-1}". */
  newId(kind: string): string {
    let id: string;
    do id = `{${kind}-${this.nextId++}}`;
    while (this.sheets.some((sheet) => sheet.id === id || sheet.tables.some((table) => table.id === id)));
    return id;
  }

  /** As files want ids: counted, not drawn by lot, so that equal workbooks give equal files. */
  newGuid(): string {
    const taken = new Set([...this.customXml, ...this.sheets.flatMap(({ comments }) => comments.flatMap((comment) => [comment, ...comment.replies]))].map(({ id }) => id));
    for (;;) {
      const id = `{5DB0D0C5-0000-4000-8000-${(this.nextId++).toString(16).toUpperCase().padStart(12, "0")}}`;
      if (!taken.has(id)) return id;
    }
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  get activeSheet(): Sheet {
    return this.sheet(this.activeSheetId);
  }

  /** By id; throws ItemNotFound. */
  sheet(id: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new WorkbookError("ItemNotFound", `There is no sheet ${id}.`);
    return found;
  }

  /** By name, any case, or by id. */
  findSheet(nameOrId: string): Sheet | undefined {
    const folded = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  /** By name, any case, or by id, with the sheet it lies on. */
  findTable(nameOrId: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
    const folded = nameOrId.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((one) => one.id === nameOrId || one.name.toLowerCase() === folded);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  /** The name a sheet sees: its own before the workbook's. */
  findName(name: string, sheetId: string | null = null): Name | undefined {
    const folded = name.toLowerCase();
    const named = this.names.filter((one) => one.name.toLowerCase() === folded);
    return named.find((one) => one.scope === sheetId) ?? named.find((one) => one.scope === null);
  }

  /** Applies all or nothing. Throws a `WorkbookError`, the workbook being as before. */
  apply(ops: Op | readonly Op[], by: By): ChangeSet {
    const list = "do" in ops ? [ops] : ops;
    if (list.some((op) => op.do !== "select" && op.do !== "activate")) this.calculator.prepare();
    const changing = new Changing(this, by, this.calculator);
    try {
      for (const op of list) applyOp(op, changing);
    } catch (error) {
      changing.journal.playBack();
      throw error;
    }
    if (by.source === "remote") this.minds(changing.changes);
    else if (!changing.journal.isEmpty) {
      this.undoStack.push({ journal: changing.journal, changes: changing.changes });
      if (this.undoStack.length > UNDO_LIMIT) this.undoStack.shift();
      this.redoStack = [];
    }
    if (changing.wantsCalculation === "full") this.calculator.markAll();
    return this.publish(by, changing.changes, changing.wantsCalculation !== "no");
  }

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.redoStack.length > 0;
  }

  /** Takes the last change of the user or the API back; null where there is none. */
  undo(): ChangeSet | null {
    return this.walk(this.undoStack, this.redoStack);
  }

  redo(): ChangeSet | null {
    return this.walk(this.redoStack, this.undoStack);
  }

  /** Calls back after every change, in order; the returned function ends it. */
  subscribe(listener: (change: ChangeSet) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get revision(): number {
    return this.seq;
  }

  evaluateAt(formula: string, sheetId: string, row: number, column: number): Value {
    return evaluate(this, formula, sheetId, row, column);
  }

  /** The engine, with every stale cell noted: for `evaluate`. */
  calculation(): Calculator {
    this.calculator.prepare();
    return this.calculator;
  }

  /** Another person's inserts, sorts and tables move the places our undo steps would write to; their plain edits do not. */
  private minds(remote: readonly Change[]): void {
    if (remote.every(({ kind }) => HARMLESS.has(kind))) return;
    this.undoStack = [];
    this.redoStack = [];
  }

  private walk(from: Done[], to: Done[]): ChangeSet | null {
    const done = from.pop();
    if (!done) return null;
    to.push({ journal: done.journal.playBack(), changes: done.changes });
    return this.publish({ source: "undo" }, done.changes.map(({ sheetId, rects, tableId }) => ({ kind: "undone", sheetId, rects, ...(tableId !== undefined && { tableId }) })));
  }

  private publish(by: By, changes: readonly Change[], isAsked = false): ChangeSet {
    const isIdle = changes.every((change) => change.kind === "select" || change.kind === "activate");
    const calculated = isIdle ? NOTHING : this.calculator.run(this.calculationMode === "manual" && !isAsked, isAsked);
    const set: ChangeSet = { seq: ++this.seq, ...by, changes: changes.map((change) => this.withResult(change)), ...calculated };
    for (const listener of this.listeners) listener(set);
    return set;
  }

  /** The new value of a one-cell change is known only after calculation. */
  private withResult(change: Change): Change {
    const [at] = change.rects;
    if (!("before" in change) || !at) return change;
    return { ...change, after: this.sheet(change.sheetId).value(at.row, at.column) };
  }
}

const NOTHING = { recalculated: [], circular: [] } as const;
