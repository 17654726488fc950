/** Delimited text to rows of fields. Quoted fields may hold delimiters, doubled quotes and line breaks. */
import { Refusal } from "../Refusal";

const DELIMITERS = [",", ";", "\t", "|"] as const;

export interface CsvText {
  readonly delimiter: string;
  /** A field is empty text where nothing stands; rows may differ in length. */
  readonly rows: string[][];
}

/** Cuts off a first line "sep=;", which tells Excel the delimiter and is no data. */
function readSepLine(text: string): { delimiter: string | undefined; body: string } {
  const line = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(text);
  return line ? { delimiter: line[1], body: text.slice(line[0].length) } : { delimiter: undefined, body: text };
}

/**
 * The delimiter that cuts the first lines most evenly: for each candidate, the most common number of cuts per row
 * and the rows that have it. One that gives a single column to all wins only where no other cuts at all.
 */
export function sniffDelimiter(text: string): string {
  const sample = text.slice(0, 65_536);
  let best: string = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = splitRows(sample, delimiter, 200);
    const widths = new Map<number, number>();
    for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const score = (count / rows.length) * 100 + Math.min(width, 50) / 10;
      if (score > bestScore) [best, bestScore] = [delimiter, score];
    }
  }
  return best;
}

/** One pass over the text; stops after `limit` rows. A quote opens only at the start of a field, so 5" pipe stays a text. */
function splitRows(text: string, delimiter: string, limit = Infinity): string[][] {
  const rows: string[][] = [];
  const cut = delimiter.charCodeAt(0);
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < limit) {
    let field: string;
    if (text.charCodeAt(at) === 34) {
      let gathered = "";
      let from = at + 1;
      for (;;) {
        const close = text.indexOf("\"", from);
        gathered += text.slice(from, close < 0 ? text.length : close);
        if (close < 0) at = text.length;
        else if (text.charCodeAt(close + 1) === 34) {
          gathered += "\"";
          from = close + 2;
          continue;
        } else at = close + 1;
        break;
      }
      const rest = fieldEnd(text, at, cut);
      field = gathered + text.slice(at, rest);
      at = rest;
    } else {
      const end = fieldEnd(text, at, cut);
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    const code = text.charCodeAt(at);
    if (code === cut) {
      at++;
      if (at === text.length) row.push("");
      else continue;
    } else at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function fieldEnd(text: string, from: number, cut: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === cut || code === 10 || code === 13) break;
    at++;
  }
  return at;
}

export function parseCsv(text: string): CsvText {
  const { delimiter: told, body } = readSepLine(text.replace(/^\uFEFF/, ""));
  const delimiter = told ?? sniffDelimiter(body);
  const rows = splitRows(body, delimiter);
  if (rows.length > 1_048_576) throw new Refusal(`This text file has ${rows.length} rows; a sheet holds 1,048,576. Split it first.`);
  return { delimiter, rows };
}
