/** Shows a cell: activates its sheet and selects it, so that a click on an issue or a customer lands there. */
import { HostError } from "./HostError";
import { runExcel, type RunOptions } from "./runExcel";

/** `cell` is an A1 address; "" selects nothing and only shows the sheet. */
export function goTo(sheetName: string, cell: string, options: RunOptions = {}): Promise<void> {
  return runExcel(options, async ({ context, guard }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await guard(context.sync());
    if (sheet.isNullObject) throw new HostError("sheet-gone", `There is no sheet “${sheetName}” any more. Refresh to read the workbook again.`, true);
    if (sheet.visibility !== "Visible") throw new HostError("host", `The sheet “${sheetName}” is hidden. Unhide it to see cell ${cell}.`);
    sheet.activate();
    if (cell !== "") sheet.getRange(cell).select();
    await guard(context.sync());
  });
}
