/** Sheets as a whole: added, copied, deleted, renamed, moved, shown, protected, activated. */
import type { Changing } from "./Changing";
import type { SheetOp } from "../Op";
import type { Rect } from "../Rect";
import { mapChartFormulas } from "../Chart";
import { renameSheetIn } from "../../formula/shiftFormula";
import { Sheet } from "../Sheet";
import { WorkbookError } from "../WorkbookError";
import { newGuid } from "../newGuid";
import { rewriteFormulas } from "./rewriteFormulas";
import { assertFreeStructure, assertOnSheet } from "./guard";

type Of<K extends SheetOp["do"]> = Extract<SheetOp, { do: K }>;
const WHOLE: readonly Rect[] = [];

function assertSheetName(changing: Changing, name: string, except?: Sheet): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    throw new WorkbookError("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
  }
  if (changing.book.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new WorkbookError("ItemAlreadyExists", `There is a sheet "${name}" already.`);
  }
}

function freeName(changing: Changing, base: (n: number) => string, from: number): string {
  const taken = new Set(changing.book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let n = from;
  while (taken.has(base(n).toLowerCase())) n++;
  return base(n);
}

const place = (changing: Changing, sheet: Sheet, at: number): void => {
  const others = changing.book.sheets.filter((one) => one !== sheet);
  changing.journal.setLayout(changing.book, "sheets", [...others.slice(0, at), sheet, ...others.slice(at)]);
};

export function addSheet(op: Of<"addSheet">, changing: Changing): void {
  assertFreeStructure(changing.book);
  const { book } = changing;
  const name = op.name ?? freeName(changing, (n) => `Sheet${n}`, 1);
  assertSheetName(changing, name);
  const sheet = new Sheet(op.id ?? book.newId("sheet"), name, book);
  place(changing, sheet, op.at ?? book.sheets.length);
  changing.tell({ kind: "addSheet", sheetId: sheet.id, rects: WHOLE });
}

export function copySheet(op: Of<"copySheet">, changing: Changing): void {
  assertFreeStructure(changing.book);
  const { book } = changing;
  const from = changing.sheet(op.sheet);
  const name = op.name ?? freeName(changing, (n) => `${from.name.slice(0, 31 - ` (${n})`.length)} (${n})`, 2);
  assertSheetName(changing, name);
  const sheet = new Sheet(book.newId("sheet"), name, book);
  const { id: _id, name: _name, around: _around, cells: _cells, formulas: _formulas, fileState: _fileState, tables, spills: _spills, ...looks } = from;
  Object.assign(sheet, looks);
  from.cells.columns.forEach((column, index) => {
    if (column) sheet.cells.columns[index] = { values: [...column.values], styles: [...column.styles] };
  });
  for (const [key, cell] of from.formulas) {
    const copy = { ...cell, text: renameSheetIn(cell.text, from.name, name) };
    sheet.formulas.set(key, copy);
    if (copy.spill) sheet.spills = new Set([...sheet.spills, copy]);
  }
  sheet.conditionalFormats = from.conditionalFormats.map((format) => ({ ...format, id: book.newId("format") }));
  sheet.comments = from.comments.map((comment) => ({ ...comment, id: newGuid(book), replies: comment.replies.map((reply) => ({ ...reply, id: newGuid(book) })) }));
  sheet.notes = from.notes.map(({ fileState: _file, ...note }) => note);
  sheet.charts = from.charts.map(({ fileState: _file, ...chart }) => ({ ...mapChartFormulas(chart, (formula) => renameSheetIn(formula, from.name, name)), id: book.newId("chart") }));
  const taken = new Set(book.tables.map((table) => table.name.toLowerCase()));
  sheet.tables = tables.map(({ fileState: _state, ...table }) => {
    let n = 2;
    while (taken.has(`${table.name}${n}`.toLowerCase())) n++;
    taken.add(`${table.name}${n}`.toLowerCase());
    return { ...table, id: book.newId("table"), name: `${table.name}${n}` };
  });
  place(changing, sheet, op.at ?? book.sheets.indexOf(from) + 1);
  changing.tell({ kind: "addSheet", sheetId: sheet.id, rects: WHOLE });
}

export function deleteSheet(op: Of<"deleteSheet">, changing: Changing): void {
  assertFreeStructure(changing.book);
  const { book, journal } = changing;
  const sheet = changing.sheet(op.sheet);
  const rest = book.sheets.filter((one) => one !== sheet);
  if (!rest.some((one) => one.visibility === "Visible")) throw new WorkbookError("InvalidOperation", "A workbook keeps at least one visible sheet.");
  if (sheet.visibility === "VeryHidden") throw new WorkbookError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  const index = book.sheets.indexOf(sheet);
  journal.setLayout(book, "sheets", rest);
  journal.setLayout(book, "names", book.names.filter((name) => name.scope !== sheet.id));
  rewriteFormulas(changing, (text) => renameSheetIn(text, sheet.name, null));
  changing.tell({ kind: "deleteSheet", sheetId: sheet.id, rects: WHOLE, detail: sheet.name });
  if (book.activeSheetId === sheet.id) {
    const next = rest.slice(index).find((one) => one.visibility === "Visible") ?? rest.filter((one) => one.visibility === "Visible").at(-1);
    if (next) makeActive(changing, next);
  }
}

export function renameSheet(op: Of<"renameSheet">, changing: Changing): void {
  assertFreeStructure(changing.book);
  const sheet = changing.sheet(op.sheet);
  if (sheet.name === op.name) return;
  assertSheetName(changing, op.name, sheet);
  const before = sheet.name;
  rewriteFormulas(changing, (text) => renameSheetIn(text, before, op.name));
  changing.journal.setLayout(sheet, "name", op.name);
  changing.tell({ kind: "renameSheet", sheetId: sheet.id, rects: WHOLE, detail: before });
}

export function moveSheet(op: Of<"moveSheet">, changing: Changing): void {
  assertFreeStructure(changing.book);
  const sheet = changing.sheet(op.sheet);
  if (op.at < 0 || op.at >= changing.book.sheets.length) throw new WorkbookError("InvalidArgument", `There is no position ${op.at}.`);
  const before = changing.book.sheets.indexOf(sheet);
  place(changing, sheet, op.at);
  changing.tell({ kind: "moveSheet", sheetId: sheet.id, rects: WHOLE, detail: String(before) });
}

export function showSheet(op: Of<"showSheet">, changing: Changing): void {
  assertFreeStructure(changing.book);
  const sheet = changing.sheet(op.sheet);
  const others = changing.book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (op.visibility !== "Visible" && others.length === 0) throw new WorkbookError("InvalidOperation", "A workbook keeps at least one visible sheet.");
  const before = sheet.visibility;
  changing.journal.set(sheet, "visibility", op.visibility);
  changing.tell({ kind: "showSheet", sheetId: sheet.id, rects: WHOLE, detail: before });
  if (op.visibility !== "Visible" && changing.book.activeSheetId === sheet.id && others[0]) makeActive(changing, others[0]);
}

export function freeze(op: Of<"freeze">, changing: Changing): void {
  changing.journal.set(changing.sheet(op.sheet), "freeze", { rows: op.rows, columns: op.columns });
  changing.tell({ kind: "freeze", sheetId: op.sheet, rects: WHOLE });
}

export function pageSetup(op: Of<"pageSetup">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  changing.journal.set(sheet, "page", { ...sheet.page, ...op.page });
  changing.tell({ kind: "pageSetup", sheetId: op.sheet, rects: WHOLE });
}

export function protect(op: Of<"protect">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  if (sheet.protection) throw new WorkbookError("InvalidOperation", `The sheet ${sheet.name} is protected already.`);
  changing.journal.set(sheet, "protection", op.options);
  changing.tell({ kind: "protect", sheetId: op.sheet, rects: WHOLE });
}

export function unprotect(op: Of<"unprotect">, changing: Changing): void {
  changing.journal.set(changing.sheet(op.sheet), "protection", null);
  changing.tell({ kind: "unprotect", sheetId: op.sheet, rects: WHOLE });
}

export function tabColor(op: Of<"tabColor">, changing: Changing): void {
  changing.journal.set(changing.sheet(op.sheet), "tabColor", op.color);
  changing.tell({ kind: "tabColor", sheetId: op.sheet, rects: WHOLE });
}

export function gridlines(op: Of<"gridlines">, changing: Changing): void {
  changing.journal.set(changing.sheet(op.sheet), "showGridlines", op.show);
  changing.tell({ kind: "gridlines", sheetId: op.sheet, rects: WHOLE });
}

export function sheetProperty(op: Of<"sheetProperty">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  const next = new Map(sheet.properties);
  if (op.value === null) next.delete(op.key);
  else next.set(op.key, op.value);
  changing.journal.set(sheet, "properties", next);
  changing.tell({ kind: "sheetProperty", sheetId: op.sheet, rects: WHOLE, detail: op.key });
}

/** Where a person looks is not part of what undo takes back, so it is set without the journal. */
function makeActive(changing: Changing, sheet: Sheet): void {
  const before = changing.book.activeSheetId;
  if (before === sheet.id) return;
  changing.book.activeSheetId = sheet.id;
  changing.tell({ kind: "activate", sheetId: sheet.id, rects: WHOLE, detail: before });
}

export function activate(op: Of<"activate">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  if (sheet.visibility !== "Visible") throw new WorkbookError("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
  makeActive(changing, sheet);
}

export function select(op: Of<"select">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  makeActive(changing, sheet);
  sheet.selection = op.rect;
  changing.tell({ kind: "select", sheetId: sheet.id, rects: [op.rect] });
}
