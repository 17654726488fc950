/** Cells as the clipboard carries them: tabs between cells, newlines between rows, quotes where a cell holds either. */

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Reads what Excel, Sheets or a text editor put on the clipboard. A last newline does not make a row. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, next] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    if (text[next] === "\t") {
      at = next + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = next + (text.startsWith("\r\n", next) ? 2 : 1);
    if (at >= text.length) break;
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]);
}

function plainCell(text: string, at: number): [string, number] {
  let end = at;
  while (end < text.length && !"\t\r\n".includes(text[end]!)) end++;
  return [text.slice(at, end), end];
}

/** A quote that never closes, or text after the closing one, was not meant as quoting. */
function quotedCell(text: string, at: number): [string, number] {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    if (text[end + 1] === '"') end++;
    else if (end + 1 === text.length || "\t\r\n".includes(text[end + 1]!)) return [text.slice(at + 1, end).replaceAll('""', '"'), end + 1];
    else break;
  }
  return plainCell(text, at);
}
