/**
 * Writes single cells of tabs of ours, told by names: reads them afresh, compares with what was expected, writes what is
 * open, reads back. Each cell is held between the round trips by Excel itself, so it is the same cell wherever rows move.
 */
import type { TabEdit } from "../../base/Tab";
import type { Cell } from "../../base/Grid";
import { asWritten } from "../applyEdits";
import { jsonBytes } from "../blocks";
import { HostError } from "../HostError";
import { isFormula, sameCell } from "../planWrites";
import { runExcel, type RunOptions, type Session } from "../runExcel";
import { sendBatches } from "../sendBatches";
import { editRuns, type EditRun } from "./editRuns";
import { rangeOfName } from "./readTabs";
import { underProtection, type ProtectedTab } from "./underProtection";

export interface TabLeft {
  readonly name: string;
  readonly edit: TabEdit;
  /** What the cell holds now; null where name, tab or cell are gone. */
  readonly found: Cell | null;
  readonly reason: "gone" | "changed" | "formula" | "locked";
}

export interface TabsEdited {
  /** Cells that were changed, and read back so. */
  readonly written: number;
  readonly left: readonly TabLeft[];
}

/** One cell about to be written. `range` is its run or, where only some cells of the run are written, itself. */
interface Write { readonly range: Excel.Range; readonly name: string; readonly tab: ProtectedTab | null; readonly cells: readonly (readonly TabEdit[])[]; readonly formats: readonly (readonly string[])[] }

/** Bytes of the calls for one run, measured on the wire. */
const RUN_BYTES = 2_500;

/** Cells that hold the new value already are neither written nor left. Three round trips; one where nothing is to be written. */
export async function editTabs(edits: ReadonlyMap<string, readonly TabEdit[]>, options: RunOptions = {}): Promise<TabsEdited> {
  const begun: Write[] = [];
  try {
    return await runExcel(options, async (session) => {
      const left: TabLeft[] = [];
      const runs = [...edits].flatMap(([name, some]) => editRuns(name, some));
      const found = await readRuns(session, runs);
      const writes = (await openRuns(session, found, left)).flatMap((run) => planRun(run, left));
      session.checkCancel();
      begun.push(...writes);
      await writeAll(session, writes);
      return await verify(session, writes, left);
    });
  } catch (error) {
    if (begun.length > 0 && error instanceof HostError) await putBack(begun, error);
    throw error;
  }
}

interface FoundRun { readonly run: EditRun; readonly range: Excel.Range; readonly rows: number; readonly columns: number; readonly tab: ProtectedTab | null; readonly locked: boolean | null; readonly isGone: boolean }

async function readRuns(session: Session, runs: readonly EditRun[]): Promise<FoundRun[]> {
  const found: FoundRun[] = [];
  await sendBatches(session, runs, ({ edits }) => RUN_BYTES + 2 * jsonBytes(edits), (run) => {
    const whole = rangeOfName(session.context, run.name).load("rowCount,columnCount");
    const sheet = whole.worksheet.load("id,name");
    sheet.protection.load("protected,options");
    const range = whole.getCell(run.row, run.column).getResizedRange(run.edits.length - 1, (run.edits[0]?.length ?? 1) - 1).load("formulas,numberFormat");
    range.format.protection.load("locked");
    return () => {
      if (whole.isNullObject) found.push({ run, range, rows: 0, columns: 0, tab: null, locked: null, isGone: true });
      else {
        const { protection } = sheet;
        const tab = protection.protected ? { sheet, options: protection.options } : null;
        found.push({ run, range, rows: whole.rowCount, columns: whole.columnCount, tab, locked: range.format.protection.locked, isGone: false });
      }
    };
  });
  return found;
}

interface OpenRun extends FoundRun { readonly isOpen: (row: number, column: number) => boolean }

/** Which cells of each run may be written; on an unprotected tab a lock says nothing. */
async function openRuns(session: Session, found: readonly FoundRun[], left: TabLeft[]): Promise<OpenRun[]> {
  for (const { run } of found.filter(({ isGone }) => isGone)) for (const edit of run.edits.flat()) left.push({ name: run.name, edit, found: null, reason: "gone" });
  const there = found.filter(({ isGone }) => !isGone);
  // Excel answers null where some cells are locked and some are not.
  const mixed = there.filter(({ tab, locked }) => tab !== null && locked !== true && locked !== false);
  const open = new Map<FoundRun, Set<string>>(mixed.map((one) => [one, new Set()]));
  const cells = mixed.flatMap((one) => one.run.edits.flatMap((line, row) => line.map((_, column) => ({ one, row, column }))));
  await sendBatches(session, cells, () => RUN_BYTES / 2, ({ one, row, column }) => {
    const { protection } = one.range.getCell(row, column).format;
    protection.load("locked");
    return () => { if (protection.locked === false) open.get(one)?.add(`${row},${column}`); };
  });
  return there.map((one) => ({ ...one, isOpen: (row, column) => one.tab === null || one.locked === false || open.get(one)?.has(`${row},${column}`) === true }));
}

/** As one write where all cells of a run are to be written, else cell by cell. */
function planRun({ run, range, rows, columns, tab, isOpen }: OpenRun, left: TabLeft[]): Write[] {
  const { name } = run;
  const formulas = range.formulas as Cell[][];
  const formats = range.numberFormat as string[][];
  const wanted: { readonly edit: TabEdit; readonly row: number; readonly column: number }[] = [];
  run.edits.forEach((line, row) => line.forEach((edit, column) => {
    const now = formulas[row]?.[column] ?? "";
    if (edit.row >= rows || edit.column >= columns) left.push({ name, edit, found: null, reason: "gone" });
    else if (sameCell(now, edit.value)) return;
    else if (!sameCell(now, edit.expected)) left.push({ name, edit, found: now, reason: isFormula(now) ? "formula" : "changed" });
    else if (!isOpen(row, column)) left.push({ name, edit, found: now, reason: "locked" });
    else wanted.push({ edit, row, column });
  }));
  if (wanted.length === run.edits.flat().length) return [{ range, name, tab, cells: run.edits, formats }];
  return wanted.map(({ edit, row, column }) => ({ range: range.getCell(row, column), name, tab, cells: [[edit]], formats: [[formats[row]?.[column] ?? "General"]] }));
}

/** In a cell of Text format everything is text, and the apostrophe would show. */
const cellWritten = (cell: Cell, format: string | undefined): Cell | null => (format === "@" ? cell : asWritten(cell));

async function writeAll(session: Session, writes: readonly Write[]): Promise<void> {
  const send = (): Promise<void> => sendBatches(session, writes, ({ cells }) => RUN_BYTES + jsonBytes(cells), ({ range, cells, formats }) => {
    range.values = cells.map((line, row) => line.map(({ value }, column) => cellWritten(value, formats[row]?.[column])));
    return () => undefined;
  });
  try {
    await send();
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "protected") throw error;
    // The cells are open, yet this host refuses: nobody is locked out by a protection without a password.
    await underProtection(session, writes.flatMap(({ tab }) => tab ?? []), send, error);
  }
}

async function verify(session: Session, writes: readonly Write[], left: TabLeft[]): Promise<TabsEdited> {
  let written = 0;
  await sendBatches(session, writes, ({ cells }) => RUN_BYTES + jsonBytes(cells), ({ range, name, cells }) => {
    range.load("formulas");
    return () => cells.forEach((line, row) => line.forEach((edit, column) => {
      const now = (range.formulas as Cell[][])[row]?.[column] ?? "";
      if (sameCell(now, edit.value)) written += 1;
      else left.push({ name, edit, found: now, reason: "changed" });
    }));
  });
  return { written, left };
}

/** After a failure in mid-write: every cell that already shows our value gets its old one back. */
async function putBack(begun: readonly Write[], cause: HostError): Promise<void> {
  const inverse = new Map<string, TabEdit[]>();
  for (const { name, cells } of begun) {
    const some = inverse.get(name) ?? [];
    inverse.set(name, some);
    for (const edit of cells.flat()) some.push({ ...edit, expected: edit.value, value: edit.expected });
  }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await runExcel({}, async (session) => {
        const found = await readRuns(session, [...inverse].flatMap(([name, some]) => editRuns(name, some)));
        await writeAll(session, (await openRuns(session, found, [])).flatMap((run) => planRun(run, [])));
      });
      return;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
    }
  }
  throw new HostError("half-written", `${cause.message} Some cells of plan tabs were already written and could not be put back yet.`, false, cause.excelCode);
}
