/** The workbook's file name, which the journal of this user keeps its runs under. */
import { runExcel, type RunOptions } from "./runExcel";

export function workbookName(options: RunOptions = {}): Promise<string> {
  return runExcel(options, async ({ context, guard }) => {
    context.workbook.load("name");
    await guard(context.sync());
    return context.workbook.name;
  });
}
