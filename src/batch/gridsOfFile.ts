/** The sheets of a file as plain grids, without opening it in the stand-in Excel: an export that is only read. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Cell, Grid } from "../base/Grid";
import { openWorkbook } from "../standin/file/openWorkbook";
import { isError, type Value } from "../standin/workbook/Value";
import { Refusal } from "./Refusal";

/** Rows whose number formats are read: currencies show there. */
const FORMAT_ROWS = 60;

export function gridsOfFile(file: string): { readonly grids: readonly Grid[]; readonly date1904: boolean } {
  const opened = openWorkbook(bytesOf(file), basename(file));
  if ("refused" in opened) throw new Refusal(`${basename(file)}: ${opened.refused}`);
  const { workbook } = opened;
  return {
    date1904: workbook.date1904,
    grids: workbook.sheets.flatMap((sheet): Grid[] => {
      const used = sheet.usedRect(true);
      if (!used) return [];
      const visibility = sheet.visibility === "Hidden" ? "hidden" : sheet.visibility === "VeryHidden" ? "veryHidden" : "visible";
      return [{
        sheet: sheet.name, visibility, top: used.row, left: used.column, cells: sheet.values(used).map((row) => row.map(cellOf)),
        formats: sheet.formats({ ...used, rows: Math.min(used.rows, FORMAT_ROWS) }), tables: [],
      }];
    }),
  };
}

const cellOf = (value: Value): Cell => (value === null ? "" : isError(value) ? value.error : value);

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}.`);
  }
}
