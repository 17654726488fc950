/** Sends each kind of change to its one function. */
import type { Changing } from "./Changing";
import type { Op, OpKind } from "../Op";
import { addName, calculate, calculationMode, customXml, deleteName, property, setName, setting, structureLock } from "./bookOps";
import { copy, move } from "./copyOps";
import { clearFilter, filter, reapplyFilter, removeFilter } from "./filterOps";
import { columnWidth, format, hideColumns, hideRows, merge, rowHeight, setFormats, unmerge } from "./layoutOps";
import { hyperlink } from "./linkOps";
import { charts, conditionalFormats, validations } from "./overlayOps";
import { comments, notes } from "./remarkOps";
import { setCells } from "./setCells";
import { activate, addSheet, copySheet, deleteSheet, freeze, gridlines, moveSheet, pageSetup, protect, renameSheet, select, sheetProperty, showSheet, tabColor, unprotect } from "./sheetOps";
import { sort } from "./sort";
import { clear, deleteOp, insert } from "./structureOps";
import { addTable, convertTable, deleteTable, resizeTable, setTable, setTableColumn } from "./tableOps";
import { addTableColumn, addTableRows, deleteTableColumn, deleteTableRows } from "./tableRows";

type Appliers = { readonly [K in OpKind]: (op: Extract<Op, { do: K }>, changing: Changing) => void };

const appliers: Appliers = {
  setCells, clear, insert, delete: deleteOp, copy, move, sort,
  format, setFormats, columnWidth, rowHeight, hideRows, hideColumns, merge, unmerge, hyperlink,
  addSheet, copySheet, deleteSheet, renameSheet, moveSheet, showSheet, tabColor, gridlines, freeze, pageSetup, protect, unprotect, activate, select, sheetProperty,
  addTable, convertTable, deleteTable, resizeTable, setTable, setTableColumn, addTableColumn, deleteTableColumn, addTableRows, deleteTableRows,
  filter, clearFilter, reapplyFilter, removeFilter, conditionalFormats, charts, validations, comments, notes,
  addName, setName, deleteName, setting, property, customXml, structureLock, calculationMode, calculate,
};

export function applyOp(op: Op, changing: Changing): void {
  (appliers[op.do] as (op: Op, changing: Changing) => void)(op, changing);
}
