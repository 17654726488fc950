/** Changes as they go to another copy of the workbook: sheets and tables by name, since each copy has ids of its own. */
import type { Op } from "./Op";
import type { Workbook } from "./Workbook";
import { isError, cellError } from "./Value";

type Loose = Record<string, unknown>;

/** Where a person looks is nobody else's business. */
const isPersonal = ({ do: kind }: Op): boolean => kind === "select" || kind === "activate";
const LISTS = ["charts", "formats", "notes", "comments", "parts"];
const SHEETS = ["sheet", "toSheet", "scope"];

const withoutFile = (one: unknown): unknown => {
  if (typeof one !== "object" || one === null) return one;
  const { fileState: _file, ...rest } = one as Loose;
  return rest;
};

/** Said before the change is made, while its names still hold; null for what stays here. */
export function sharedOp(op: Op, book: Workbook): Op | null {
  if (isPersonal(op)) return null;
  const said: Loose = { ...op };
  for (const key of SHEETS) if (typeof said[key] === "string") said[key] = book.findSheet(said[key])?.name ?? said[key];
  if (typeof said["table"] === "string") said["table"] = book.findTable(said["table"])?.table.name ?? said["table"];
  for (const key of LISTS) if (Array.isArray(said[key])) said[key] = (said[key] as unknown[]).map(withoutFile);
  if (op.do === "addSheet" || op.do === "addTable") delete said["id"];
  return said as unknown as Op;
}

/** Errors in cells are compared by identity. */
const interned = (cell: unknown): unknown => (isError(cell) ? cellError(cell.error) : cell);
const internedCells = (cells: readonly unknown[]): unknown[] => cells.map((cell) => (Array.isArray(cell) ? internedCells(cell) : interned(cell)));

/** What this copy's file knows of an item stays with it. */
function withFile(list: readonly unknown[], known: readonly unknown[]): unknown[] {
  const files = new Map(known.map((one) => [(one as Loose)["id"], (one as Loose)["fileState"]]));
  return list.map((one) => {
    const file = files.get((one as Loose)["id"]);
    return file === undefined ? one : { ...(one as Loose), fileState: file };
  });
}

export function heardOp(op: Op, book: Workbook): Op {
  const heard: Loose = { ...op };
  for (const key of SHEETS) if (typeof heard[key] === "string") heard[key] = book.findSheet(heard[key])?.id ?? heard[key];
  if (Array.isArray(heard["cells"])) heard["cells"] = internedCells(heard["cells"] as unknown[]);
  const sheet = typeof heard["sheet"] === "string" ? book.findSheet(heard["sheet"]) : undefined;
  if (sheet && Array.isArray(heard["charts"])) heard["charts"] = withFile(heard["charts"] as unknown[], sheet.charts);
  if (sheet && Array.isArray(heard["formats"])) heard["formats"] = withFile(heard["formats"] as unknown[], sheet.conditionalFormats);
  if (Array.isArray(heard["parts"])) heard["parts"] = withFile(heard["parts"] as unknown[], book.customXml);
  return heard as unknown as Op;
}
