/** A workbook of a few customers behind the real client library, for tests of the write protocol. */
import type { CellEdit, EditSet, OwnColumn } from "../../src/base/Edit";
import type { Cell } from "../../src/base/Grid";
import { ExcelHost, type HostOptions } from "../../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../../src/standin/host/loadExcel";
import type { Op } from "../../src/standin/workbook/Op";
import { Workbook } from "../../src/standin/workbook/Workbook";

export interface Desk {
  readonly book: Workbook;
  readonly host: ExcelHost;
  readonly sheet: string;
  /** What the sheet shows, row by row. */
  readonly rows: () => unknown[][];
  readonly colleague: (...ops: Op[]) => void;
  readonly close: () => void;
}

export const HEADER = ["Customer", "Balance", "Priority", "Why"];

export function openDesk(rows: readonly (readonly Cell[])[], options: HostOptions & { readonly asTable?: boolean } = {}): Desk {
  const book = new Workbook();
  book.name = "Desk.xlsx";
  const sheet = book.addLoadedSheet("Master").id;
  book.apply({ do: "setCells", sheet, row: 0, column: 0, cells: rows, as: "exact" }, { source: "remote" });
  if (options.asTable) book.apply({ do: "addTable", sheet, rect: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, hasHeader: true, name: "Master" }, { source: "remote" });
  const host = new ExcelHost(book, options);
  const uninstall = installExcel(loadExcel(host));
  return {
    book, host, sheet,
    rows: () => {
      const used = book.sheet(sheet).usedRect(true);
      return used ? book.sheet(sheet).values(used) as unknown[][] : [];
    },
    colleague: (...ops) => { book.apply(ops, { source: "remote" }); },
    close: () => { uninstall(); host.close(); },
  };
}

const column = (header: string): CellEdit["column"] => ({ header, nth: 0 });

export const ownColumns: readonly OwnColumn[] = [{ column: column("Priority"), format: "0", width: 9 }, { column: column("Why"), format: "General", width: 40 }];

/** One edit per [customer, header, expected, value]. */
export function editSet(edits: readonly (readonly [string, string, Cell, Cell])[], table?: string): EditSet {
  return {
    target: { sheet: "Master", headerRow: 0, headerRows: 1, keyColumns: [column("Customer")], ...(table !== undefined && { table }) },
    columns: ownColumns,
    edits: edits.map(([key, header, expected, value]) => ({ key, column: column(header), expected, value, why: "test" })),
  };
}
