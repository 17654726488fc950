/** A contact list of three columns, for tests of rows that several people add at once. */
import type { AppendList } from "../../src/excel/rows/appendRows";
import type { Cell } from "../../src/base/Grid";
import { openDesk, type Desk } from "./desk";
import type { HostOptions } from "../../src/standin/host/ExcelHost";

export const LIST: AppendList = { sheet: "Log", headers: ["Id", "Day", "Note"], formats: ["@", "yyyy-mm-dd", "@"], widths: [12, 12, 60], idColumn: 0 };

export const HEADER = ["Id", "Day", "Note"];

export interface ListDesk extends Desk {
  readonly log: string;
  /** What the log shows below its header, blank rows left out. */
  readonly entries: () => unknown[][];
}

/** The desk's first sheet stays; the log is a second one, where `rows` are given. */
export function openListDesk(rows?: readonly (readonly Cell[])[], options: HostOptions & { readonly logAsTable?: boolean } = {}): ListDesk {
  const desk = openDesk([["Customer", "Balance"], ["Acme", 100]], options);
  if (rows) {
    desk.colleague({ do: "addSheet", name: "Log" });
    const { id } = sheetOf(desk);
    desk.colleague({ do: "setCells", sheet: id, row: 0, column: 0, cells: rows, as: "exact" });
    if (options.logAsTable) desk.colleague({ do: "addTable", sheet: id, rect: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, hasHeader: true, name: "Entries" });
  }
  return { ...desk, get log() { return sheetOf(desk).id; }, entries: () => entriesOf(desk) };
}

const sheetOf = ({ book }: Desk): Desk["book"]["sheets"][number] => {
  const sheet = book.sheets.find(({ name }) => name === "Log");
  if (!sheet) throw new Error("Expected a sheet “Log”");
  return sheet;
};

function entriesOf(desk: Desk): unknown[][] {
  const sheet = sheetOf(desk);
  const used = sheet.usedRect(true);
  const rows = used ? (sheet.values({ ...used, column: 0, columns: used.column + used.columns }) as unknown[][]) : [];
  const header = rows.findIndex((row) => row.some((cell) => String(cell).trim().toLowerCase() === "id"));
  return rows.slice(header + 1).filter((row) => row.some((cell) => cell !== null && cell !== ""));
}
