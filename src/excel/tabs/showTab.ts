/** Goes to the cells that a name of ours means. */
import { cellAddress } from "../../base/Grid";
import { expectEcho } from "../echoes";
import { HostError } from "../HostError";
import { runExcel, type RunOptions } from "../runExcel";
import { rangeOfName } from "./readTabs";

/** Activates the tab and selects the first cell of the name. Throws a `HostError` where it is gone or hidden. */
export function showTab(name: string, options: RunOptions = {}): Promise<void> {
  return runExcel(options, async ({ context, guard }) => {
    const range = rangeOfName(context, name).load("rowIndex,columnIndex");
    const sheet = range.worksheet.load("id,name,visibility");
    await guard(context.sync());
    if (range.isNullObject) throw new HostError("sheet-gone", "This tab is no longer in the workbook: someone deleted it. Refresh to read the workbook again.", true);
    if (sheet.visibility !== "Visible") throw new HostError("host", `The sheet “${sheet.name}” is hidden. Unhide it, then try again.`);
    sheet.activate();
    expectEcho(sheet.id, cellAddress(range.rowIndex, range.columnIndex));
    range.getCell(0, 0).select();
    await guard(context.sync());
  });
}
