/** Deletes a tab and those of its names that mean nothing without it. */
import { runExcel, type RunOptions } from "../runExcel";

/** `key` is the tab's id or name. False where it is gone already. */
export const dropTab = (key: string, names: readonly string[], options: RunOptions): Promise<boolean> => runExcel(options, async ({ context, guard }) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  await guard(context.sync());
  if (!sheet.isNullObject) sheet.delete();
  // Someone may have given a name other cells: it stays.
  const found = names.map((name) => context.workbook.names.getItemOrNullObject(name).load("formula"));
  if (!sheet.isNullObject || found.length > 0) await guard(context.sync());
  const dead = found.filter((name) => !name.isNullObject && String(name.formula).includes("#REF!"));
  for (const name of dead) name.delete();
  if (dead.length > 0) await guard(context.sync());
  return !sheet.isNullObject;
});
