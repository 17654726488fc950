/** A delimited text file as a workbook of one sheet. What each field becomes is told in `readCsvField`. */
import { Refusal } from "../Refusal";
import { MAX_COLUMNS } from "../../workbook/Rect";
import { Workbook } from "../../workbook/Workbook";
import { decodeText } from "./decodeText";
import { parseCsv } from "./parseCsv";
import { readCsvField } from "./readCsvField";

/** The file's name without its ending, fit for a tab: 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
export function sheetNameOf(fileName: string): string {
  const bare = fileName.split(/[\\/]/).pop()!.replace(/\.[^.]*$/, "").replace(/[\\/?*[\]:\p{Cc}]/gu, "_").slice(0, 31).replace(/^'+|'+$/g, "").trim();
  return bare === "" || bare.toLowerCase() === "history" ? "Sheet1" : bare;
}

export function openCsv(bytes: Uint8Array, fileName: string): Workbook {
  const { delimiter, rows } = parseCsv(decodeText(bytes));
  const book = new Workbook();
  book.name = fileName;
  const sheet = book.addLoadedSheet(sheetNameOf(fileName));
  const dateStyles = new Map<string, number>();
  rows.forEach((fields, row) => {
    if (fields.length > MAX_COLUMNS) throw new Refusal(`Line ${row + 1} of this text file has ${fields.length} fields; a sheet holds 16,384.`);
    for (let column = 0; column < fields.length; column++) {
      const { value, format } = readCsvField(fields[column]!, delimiter);
      if (value === null) continue;
      sheet.loadValue(row, column, value);
      if (format === undefined) continue;
      let style = dateStyles.get(format);
      if (style === undefined) dateStyles.set(format, (style = book.styles.changedId(0, { numberFormat: format })));
      sheet.loadStyle(row, column, style);
    }
  });
  return book;
}
