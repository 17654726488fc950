/** The last step of a new tab: its name, print set-up and protection, and shows it. */
import type { Tab } from "../../base/Tab";
import { HostError } from "../HostError";
import type { Session } from "../runExcel";
import { safeSheetName } from "./safeSheetName";
import { addressOf } from "./lookAreas";

/** Names tried where colleagues add sheets at the same moment. */
const NAMES = 5;

/** Codes of a host that has no such thing, or cannot do it here. */
export const isRefused = (error: unknown): error is HostError => error instanceof HostError && (error.code === "unsupported" || error.code === "host");

export const isTaken = (error: unknown): error is HostError => error instanceof HostError && error.excelCode === "ItemAlreadyExists";

export interface Finished { readonly sheet: string; readonly id: string; readonly isSetForPrint: boolean; readonly isLocked: boolean }

/** A tab without print set-up is still a tab: old versions lack it, and Excel on Windows without a printer refuses it. */
export async function finishTab({ context, guard }: Session, sheet: Excel.Worksheet, tab: Tab, taken: readonly string[]): Promise<Finished> {
  const used = [...taken];
  let isSetForPrint = true;
  let isLocked = tab.isLocked === true;
  for (let attempt = 1; ; attempt += 1) {
    const name = safeSheetName(tab.name, used);
    sheet.name = name;
    if (isSetForPrint) putPrint(sheet, tab);
    if (isLocked) sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    sheet.activate();
    sheet.getRange("A1").select();
    sheet.load("name,id");
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once, and again only where Excel refused a part
      await guard(context.sync());
      return { sheet: sheet.name, id: sheet.id, isSetForPrint, isLocked };
    } catch (error) {
      if (isTaken(error) && attempt < NAMES) used.push(name);
      else if (isRefused(error) && isSetForPrint) isSetForPrint = false;
      else if (isRefused(error) && isLocked) isLocked = false;
      else throw error;
    }
  }
}

function putPrint({ pageLayout }: Excel.Worksheet, { print, rows, chart, widths }: Tab): void {
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) };
  if (print.headerRow !== undefined) pageLayout.setPrintTitleRows(`$${print.headerRow + 1}:$${print.headerRow + 1}`);
  if (!print.onePage) return;
  const height = Math.max(rows.length, chart ? chart.at.row + chart.at.rows : 0);
  let width = Math.max(rows.reduce((most, row) => Math.max(most, row.length), 0), chart ? chart.at.column + chart.at.columns : 0);
  while (width > 0 && widths[width - 1] === 0) width -= 1;
  if (height > 0 && width > 0) pageLayout.setPrintArea(addressOf({ row: 0, column: 0, rows: height, columns: width }));
}
