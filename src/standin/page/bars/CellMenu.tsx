/** The menu of a right click on the grid: rows and columns of the selection. */
import { Menu, MenuItem } from "./Menu";
import { clearOps, deleteColumnsOps, deleteRowsOps, insertColumnsOps, insertRowsOps } from "../hands/sheetOps";
import type { Desk } from "../hands/Desk";
import type { MenuPoint } from "./Menu";
import type { Op } from "../../workbook/Op";

export function CellMenu({ desk, at, onClose }: { readonly desk: Desk; readonly at: MenuPoint; readonly onClose: () => void }) {
  const { sheet, selection: { rect } } = desk;
  const pick = (ops: Op[]) => () => {
    onClose();
    desk.act(ops);
  };
  const rows = rect.rows === 1 ? "row" : `${rect.rows.toLocaleString("en")} rows`;
  const columns = rect.columns === 1 ? "column" : `${rect.columns.toLocaleString("en")} columns`;
  const hideRows = (hidden: boolean): Op => ({ do: "hideRows", sheet: sheet.id, row: rect.row, rows: rect.rows, hidden });
  const hideColumns = (hidden: boolean): Op => ({ do: "hideColumns", sheet: sheet.id, column: rect.column, columns: rect.columns, hidden });
  return (
    <Menu label="Cells" at={at} onClose={onClose}>
      <MenuItem onPick={pick(insertRowsOps(sheet, rect.row, rect.rows))}>Insert {rows} above</MenuItem>
      <MenuItem onPick={pick(deleteRowsOps(sheet, rect.row, rect.rows))}>Delete {rows}</MenuItem>
      <MenuItem onPick={pick([hideRows(true)])}>Hide {rows}</MenuItem>
      <MenuItem onPick={pick([hideRows(false)])}>Show hidden rows in the selection</MenuItem>
      <hr />
      <MenuItem onPick={pick(insertColumnsOps(sheet, rect.column, rect.columns))}>Insert {columns} to the left</MenuItem>
      <MenuItem onPick={pick(deleteColumnsOps(sheet, rect.column, rect.columns))}>Delete {columns}</MenuItem>
      <MenuItem onPick={pick([hideColumns(true)])}>Hide {columns}</MenuItem>
      <MenuItem onPick={pick([hideColumns(false)])}>Show hidden columns in the selection</MenuItem>
      <hr />
      <MenuItem onPick={pick(clearOps(sheet, rect))} aside="Del">Clear contents</MenuItem>
    </Menu>
  );
}
