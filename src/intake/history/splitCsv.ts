/** CSV text as rows of cells: quoted cells, doubled quotes, line ends of any kind; the separator is the one the first line has most of. */
export function splitCsv(text: string): readonly (readonly string[])[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const separator = separatorOf(body.slice(0, body.search(/[\r\n]|$/)));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    let cell = "";
    if (body[at] === '"') {
      at += 1;
      for (;;) {
        const end = body.indexOf('"', at);
        if (end < 0) { cell += body.slice(at); at = body.length; break; }
        cell += body.slice(at, end);
        at = end + 1;
        if (body[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const from = at;
    while (at < body.length && body[at] !== separator && body[at] !== "\n" && body[at] !== "\r") at += 1;
    row.push(cell + body.slice(from, at));
    if (body[at] === separator) {
      at += 1;
      if (at < body.length && body[at] !== "\n" && body[at] !== "\r") continue;
      row.push("");
    }
    if (body[at] === "\r" && body[at + 1] === "\n") at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function separatorOf(line: string): string {
  return [",", ";", "\t"].reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best), ",");
}
