/**
 * Builds a tab of its own from plain data, and shows it once it is whole; a sheet that exists is never touched.
 * It is filled under a name nobody else can have and gets its own at the end: what is found under that name after a
 * failure is ours, whatever answer was lost.
 */
import type { Tab } from "../../base/Tab";
import { HostError } from "../HostError";
import { runExcel, type RunOptions, type Session } from "../runExcel";
import { drawStepwise, type TabPart } from "./drawStepwise";
import { putChart, putMarks, putNames } from "./drawTab";
import { cellsOf, putBlock, putLooks, sendBlocks, type Cells } from "./fillTab";
import { finishTab, isRefused, isTaken } from "./finishTab";
import { dropTab } from "./dropTab";

export interface Built {
  /** Name of the new tab. */
  readonly sheet: string;
  /** Stays the same when people rename it. */
  readonly id: string;
  /** Names of the workbook that were made with it. */
  readonly names: readonly string[];
  /** False where this Excel could not set up the page for printing. */
  readonly isSetForPrint: boolean;
  /** What was asked for and this Excel could not make. */
  readonly lacks: readonly TabPart[];
}

export interface BuildOptions extends RunOptions {
  readonly onProgress?: (share: number) => void;
}

/** `key`: its id once that is known, until then the name it is filled under. */
interface Begun { key: string; isBegun: boolean }

/** Three round trips where the cells fit one block: look, fill, finish. */
export async function buildTab(tab: Tab, options: BuildOptions = {}): Promise<Built> {
  const begun: Begun = { key: workingName(), isBegun: false };
  const names = (tab.names ?? []).map(({ name }) => name);
  try {
    return await runExcel(options, async (session) => {
      const { taken, dead } = await look(session, names);
      const { sheet, lacks } = await fill(session, tab, dead, begun, options.onProgress ?? (() => undefined));
      session.checkCancel();
      const { isLocked, ...finished } = await finishTab(session, sheet, tab, taken);
      session.checkCancel();
      return { ...finished, names: lacks.includes("names") ? [] : names, lacks: tab.isLocked && !isLocked ? [...lacks, "lock" as const] : lacks };
    });
  } catch (error) {
    if (begun.isBegun) await takeAway(begun, names);
    if (begun.isBegun && names.length > 0 && isTaken(error)) throw nameTaken(names, error);
    throw error;
  }
}

/** Deletes a tab that `buildTab` made, and its names; false where it is gone already. */
export const removeTab = ({ id, names = [] }: Pick<Built, "id"> & Partial<Pick<Built, "names">>, options: RunOptions = {}): Promise<boolean> => dropTab(id, names, options);

/** Excel takes 31 characters. */
const workingName = (): string => `Duebook ${crypto.randomUUID().slice(0, 23)}`;

const nameTaken = (names: readonly string[], cause?: HostError): HostError => new HostError(
  "host", `The workbook already uses the name ${names.map((name) => `“${name}”`).join(" or ")}, so no tab was made. Delete it on the Formulas tab (Name Manager), then try again.`, false, "ItemAlreadyExists", cause,
);

/** Sheet names that are taken, and names of ours whose cells are gone. */
async function look({ context, guard }: Session, names: readonly string[]): Promise<{ readonly taken: readonly string[]; readonly dead: readonly string[] }> {
  const sheets = context.workbook.worksheets.load("items/name");
  const found = names.map((name) => context.workbook.names.getItemOrNullObject(name).load("formula"));
  await guard(context.sync());
  const isThere = (at: number): boolean => found[at]?.isNullObject === false;
  const isDead = (at: number): boolean => isThere(at) && String(found[at]?.formula).includes("#REF!");
  const live = names.filter((_, at) => isThere(at) && !isDead(at));
  if (live.length > 0) throw nameTaken(live);
  return { taken: sheets.items.map((sheet) => sheet.name), dead: names.filter((_, at) => isDead(at)) };
}

interface Filled { readonly sheet: Excel.Worksheet; readonly lacks: readonly TabPart[] }

/** At once where the cells fit one block; part by part where they do not, or where Excel refused some part of it. */
async function fill(session: Session, tab: Tab, dead: readonly string[], begun: Begun, onProgress: (share: number) => void): Promise<Filled> {
  const cells = cellsOf(tab);
  if (cells.blocks.length <= 1) {
    try {
      const sheet = await fillAtOnce(session, tab, cells, dead, begun);
      onProgress(1);
      return { sheet, lacks: [] };
    } catch (error) {
      if (isTaken(error) || !(isRefused(error) || (error instanceof HostError && error.code === "payload"))) throw error;
      await dropTab(begun.key, (tab.names ?? []).map(({ name }) => name), {});
    }
  }
  const sheet = await addSheet(session, begun);
  await sendBlocks(session, sheet, cells, onProgress);
  session.checkCancel();
  putLooks(sheet, tab);
  await session.guard(session.context.sync());
  return { sheet, lacks: await drawStepwise(session, sheet, tab, dead) };
}

async function fillAtOnce(session: Session, tab: Tab, cells: Cells, dead: readonly string[], begun: Begun): Promise<Excel.Worksheet> {
  session.checkCancel();
  return addSheet(session, begun, (sheet) => {
    for (const block of cells.blocks) putBlock(session, sheet, cells, block);
    putLooks(sheet, tab);
    putNames(session, sheet, tab, dead);
    putMarks(sheet, tab);
    if (tab.chart) putChart(sheet, tab.chart);
  });
}

async function addSheet({ context, guard }: Session, begun: Begun, also: (sheet: Excel.Worksheet) => void = () => undefined): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(begun.key).load("id");
  also(sheet);
  begun.isBegun = true;
  try {
    await guard(context.sync());
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "protected") throw error;
    throw new HostError("protected", "The workbook is protected against new tabs, so none was made. Unprotect it on the Review tab (Protect Workbook), then try again.", true, error.excelCode, error);
  }
  begun.key = sheet.id;
  return sheet;
}

async function takeAway({ key }: Begun, names: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await dropTab(key, names, {});
      return;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
    }
  }
}
