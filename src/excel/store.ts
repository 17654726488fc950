/** What Duebook remembers in the workbook: key and JSON value in cells of a very hidden sheet, so that it co-authors cell by cell. */
import { HostError } from "./HostError";
import { runExcel, type RunOptions } from "./runExcel";

export const STORE_SHEET = "Duebook settings";
const HEADER = ["Setting", "Value"];
/** An Excel cell holds 32,767 characters. */
const CELL_LIMIT = 32_000;

/** All remembered values by key; a value that is not JSON (someone typed over it) is left out. */
export function readStore(options: RunOptions = {}): Promise<Record<string, unknown>> {
  return runExcel(options, async ({ context, guard }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(STORE_SHEET);
    const range = sheet.getUsedRangeOrNullObject(true).load("values");
    await guard(context.sync());
    if (sheet.isNullObject || range.isNullObject) return {};
    const stored: Record<string, unknown> = {};
    for (const [key, ...chunks] of range.values.slice(1) as string[][]) {
      if (!key) continue;
      try {
        stored[key] = JSON.parse(chunks.join(""));
      } catch {
        // Not ours any more; the default serves, and the next save writes it anew.
      }
    }
    return stored;
  });
}

/** Remembers one value; writes nothing where the same value is stored already. */
export function writeStore(key: string, value: unknown, options: RunOptions = {}): Promise<void> {
  return runExcel(options, async ({ context, guard }) => {
    const found = context.workbook.worksheets.getItemOrNullObject(STORE_SHEET);
    const range = found.getUsedRangeOrNullObject(true).load("values");
    await guard(context.sync());
    const rows = found.isNullObject || range.isNullObject ? [] : (range.values as string[][]);
    const json = JSON.stringify(value);
    const chunks = Array.from({ length: Math.ceil(json.length / CELL_LIMIT) }, (_, at) => json.slice(at * CELL_LIMIT, (at + 1) * CELL_LIMIT));
    const width = Math.max(chunks.length, (rows[0]?.length ?? 2) - 1);
    while (chunks.length < width) chunks.push("");
    const at = rows.findIndex((row) => row[0] === key);
    if (at > 0 && rows[at]?.slice(1).join("") === json) return;
    const sheet = found.isNullObject ? context.workbook.worksheets.add(STORE_SHEET) : found;
    if (found.isNullObject) sheet.visibility = "VeryHidden";
    if (rows.length === 0) sheet.getRangeByIndexes(0, 0, 1, 2).values = [HEADER];
    const target = sheet.getRangeByIndexes(at > 0 ? at : Math.max(1, rows.length), 0, 1, chunks.length + 1);
    target.numberFormat = [[key, ...chunks].map(() => "@")];
    target.values = [[key, ...chunks]];
    target.load("values");
    await guard(context.sync());
    if ((target.values[0] as string[]).slice(1).join("") !== json) {
      throw new HostError("host", "The settings could not be stored in the workbook. Try again.", true);
    }
  });
}
