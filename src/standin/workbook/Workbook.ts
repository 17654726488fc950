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
import { sharedOp } from "./sharedOp";

interface Done { readonly journal: Journal; readonly changes: readonly Change[] }

/** Hears what is done here, in words that another copy understands. */
export interface Sharing { readonly done: (ops: readonly Op[]) => void; readonly walked: (way: "undo" | "redo") => void }

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
  /** Of changes made in other copies. */
  private theirs: { undo: Done[]; redo: Done[] } = { undo: [], redo: [] };
  private sharing: Sharing | null = null;
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
    if (("do" in ops ? [ops] : ops).some((op) => op.do !== "select" && op.do !== "activate")) this.calculator.prepare();
    const said: Op[] = [];
    const list = ("do" in ops ? [ops] : ops).map((op) => () => {
      const one = this.sharing && sharedOp(op, this);
      if (one) said.push(one);
      return op;
    });
    const set = this.perform(list, by, false);
    if (said.length > 0) this.sharing?.done(said);
    return set;
  }

  /** What was done in another copy of this workbook; each change is read when those before it are made. */
  applyShared(read: (book: Workbook) => readonly (() => Op)[], by: By): ChangeSet {
    this.calculator.prepare();
    return this.perform(read(this), by, true);
  }

  /** Tells another copy of the workbook what is done here; the returned function ends it. */
  share(sharing: Sharing): () => void {
    this.sharing = sharing;
    return () => { this.sharing = null; };
  }

  private perform(list: readonly (() => Op)[], by: By, isTheirs: boolean): ChangeSet {
    const changing = new Changing(this, by, this.calculator);
    try {
      for (const read of list) applyOp(read(), changing);
    } catch (error) {
      changing.journal.playBack();
      throw error;
    }
    if (by.source === "remote") this.minds(changing.changes);
    else if (!changing.changes.every(({ kind }) => HARMLESS.has(kind))) this.theirs = { undo: [], redo: [] };
    if (isTheirs && !changing.journal.isEmpty) {
      this.theirs.undo.push({ journal: changing.journal, changes: changing.changes });
      if (this.theirs.undo.length > UNDO_LIMIT) this.theirs.undo.shift();
      this.theirs.redo = [];
    } else if (by.source !== "remote" && !changing.journal.isEmpty) {
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
    return this.walkOwn(this.undoStack, this.redoStack, "undo");
  }

  redo(): ChangeSet | null {
    return this.walkOwn(this.redoStack, this.undoStack, "redo");
  }

  /** Takes back (or does again) what was done in another copy; false where it is no longer known. */
  walkTheirs(way: "undo" | "redo"): boolean {
    const { undo, redo } = this.theirs;
    return (way === "undo" ? this.walk(undo, redo, "remote") : this.walk(redo, undo, "remote")) !== null;
  }

  private walkOwn(from: Done[], to: Done[], way: "undo" | "redo"): ChangeSet | null {
    const set = this.walk(from, to, "undo");
    if (set) this.sharing?.walked(way);
    return set;
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

  private walk(from: Done[], to: Done[], source: "undo" | "remote"): ChangeSet | null {
    const done = from.pop();
    if (!done) return null;
    to.push({ journal: done.journal.playBack(), changes: done.changes });
    return this.publish({ source }, done.changes.map(({ sheetId, rects, tableId }) => ({ kind: "undone", sheetId, rects, ...(tableId !== undefined && { tableId }) })));
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
