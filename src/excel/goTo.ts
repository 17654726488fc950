/** Shows a cell: activates its sheet and selects it, so that a click on an issue or a customer lands there. */
import type { Target } from "../base/Edit";
import { cellAddress } from "../base/Grid";
import { expectEcho } from "./echoes";
import { HostError } from "./HostError";
import { readRows } from "./locate";
import { runExcel, type RunOptions, type Session } from "./runExcel";

/** `cell` is an A1 address; "" selects nothing and only shows the sheet. */
export function goTo(sheetName: string, cell: string, options: RunOptions = {}): Promise<void> {
  return runExcel(options, async (session) => {
    const sheet = await visibleSheet(session, sheetName);
    sheet.activate();
    if (cell !== "") {
      expectEcho(sheet.id, cell);
      sheet.getRange(cell).select();
    }
    await session.guard(session.context.sync());
  });
}

/** Selects the first cell of the row with this key, wherever it is by now. */
export function goToRow(target: Target, key: string, options: RunOptions = {}): Promise<void> {
  return runExcel(options, async (session) => {
    const { id } = await visibleSheet(session, target.sheet);
    const { located, byKey } = await readRows(session, target, []);
    const row = byKey.get(key) ?? -1;
    if (row < 0) throw new HostError("layout-changed", "That row is no longer there. Refresh to read the workbook again.", true);
    const [at, column] = [located.firstRow + row, Math.min(...located.columns.values())];
    expectEcho(id, cellAddress(at, column));
    located.sheet.activate();
    located.sheet.getRangeByIndexes(at, column, 1, 1).select();
    await session.guard(session.context.sync());
  });
}

async function visibleSheet({ context, guard }: Session, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility,id");
  await guard(context.sync());
  if (sheet.isNullObject) throw new HostError("sheet-gone", `There is no sheet “${name}” any more. Refresh to read the workbook again.`, true);
  if (sheet.visibility !== "Visible") throw new HostError("host", `The sheet “${name}” is hidden. Unhide it, then try again.`);
  return sheet;
}
