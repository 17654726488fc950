/** What belongs to the workbook as a whole: names, settings, properties, calculation. */
import type { Changing } from "./Changing";
import type { BookOp } from "../Op";
import { WorkbookError } from "../WorkbookError";
import { readAddress } from "../Rect";

type Of<K extends BookOp["do"]> = Extract<BookOp, { do: K }>;

const matches = (name: string, scope: string | null) => (one: { name: string; scope: string | null }): boolean =>
  one.scope === scope && one.name.toLowerCase() === name.toLowerCase();

export function isGoodName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !readAddress(name) && !/^[rc]$/i.test(name) && !/^r\d*c\d*$/i.test(name);
}

export function addName(op: Of<"addName">, changing: Changing): void {
  const { book } = changing;
  if (!isGoodName(op.name)) throw new WorkbookError("InvalidArgument", `"${op.name}" cannot be a name.`);
  if (book.names.some(matches(op.name, op.scope))) throw new WorkbookError("ItemAlreadyExists", `There is a name "${op.name}" already.`);
  if (op.scope === null && book.findTable(op.name)?.table.name.toLowerCase() === op.name.toLowerCase()) throw new WorkbookError("ItemAlreadyExists", `There is a table "${op.name}" already.`);
  if (op.scope !== null) changing.sheet(op.scope);
  const { name, scope, formula, visible = true, comment = "" } = op;
  changing.journal.setLayout(book, "names", [...book.names, { name, scope, formula: formula.startsWith("=") ? formula : `=${formula}`, visible, comment }]);
  changing.tell({ kind: "addName", sheetId: scope ?? "", rects: [], detail: name });
}

export function setName(op: Of<"setName">, changing: Changing): void {
  const { book } = changing;
  const isMeant = matches(op.name, op.scope);
  if (!book.names.some(isMeant)) throw new WorkbookError("ItemNotFound", `There is no name "${op.name}".`);
  const { formula, visible, comment } = op;
  const change = { ...(formula !== undefined && { formula: formula.startsWith("=") ? formula : `=${formula}` }), ...(visible !== undefined && { visible }), ...(comment !== undefined && { comment }) };
  changing.journal.setLayout(book, "names", book.names.map((one) => (isMeant(one) ? { ...one, ...change } : one)));
  changing.tell({ kind: "setName", sheetId: op.scope ?? "", rects: [], detail: op.name });
}

export function deleteName(op: Of<"deleteName">, changing: Changing): void {
  const { book } = changing;
  const isMeant = matches(op.name, op.scope);
  if (!book.names.some(isMeant)) throw new WorkbookError("ItemNotFound", `There is no name "${op.name}".`);
  changing.journal.setLayout(book, "names", book.names.filter((one) => !isMeant(one)));
  changing.tell({ kind: "deleteName", sheetId: op.scope ?? "", rects: [], detail: op.name });
}

export function setting(op: Of<"setting">, changing: Changing): void {
  const next = new Map(changing.book.settings);
  if (op.value === undefined) next.delete(op.key);
  else next.set(op.key, op.value);
  changing.journal.set(changing.book, "settings", next);
  changing.tell({ kind: "setting", sheetId: "", rects: [], detail: op.key });
}

export function property(op: Of<"property">, changing: Changing): void {
  const next = new Map(changing.book.properties);
  if (op.value === undefined) next.delete(op.key);
  else next.set(op.key, op.value);
  changing.journal.set(changing.book, "properties", next);
  changing.tell({ kind: "property", sheetId: "", rects: [], detail: op.key });
}

export function customXml(op: Of<"customXml">, changing: Changing): void {
  changing.journal.set(changing.book, "customXml", op.parts);
  changing.tell({ kind: "customXml", sheetId: "", rects: [] });
}

export function structureLock(op: Of<"structureLock">, changing: Changing): void {
  changing.journal.set(changing.book, "structureLock", op.lock);
  changing.tell({ kind: "structureLock", sheetId: "", rects: [] });
}

export function calculationMode(op: Of<"calculationMode">, changing: Changing): void {
  changing.book.calculationMode = op.mode;
  changing.tell({ kind: "calculationMode", sheetId: "", rects: [] });
}

export function calculate(op: Of<"calculate">, changing: Changing): void {
  changing.wantsCalculation = op.full ? "full" : "stale";
  changing.tell({ kind: "calculate", sheetId: "", rects: [] });
}
