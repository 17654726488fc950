/** What Excel would tell about one change, in the raw form that the client library turns into event arguments. */
import type { Change, ChangeSet } from "../workbook/ChangeSet";
import type { Value } from "../workbook/Value";
import type { Session } from "./Session";
import { addressOf, intersect } from "../workbook/Rect";
import { valueTypeOf } from "../workbook/Value";
import { boundPlace } from "./book/bindingClasses";
import { eventReference } from "./book/workbookClass";

export const EventCode = {
  settingsChanged: 1, documentSelectionChanged: 2, bindingSelectionChanged: 3, bindingDataChanged: 4, changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16,
  formatChanged: 18, rowSorted: 19, columnSorted: 20, singleClicked: 21, rowHiddenChanged: 22, formulaChanged: 23, protectionChanged: 24, nameChanged: 25,
  visibilityChanged: 26, moved: 27, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, commentAdded: 250, commentDeleted: 251, commentChanged: 252, autoSaveSettingChanged: 2200, workbookActivated: 2203,
} as const;

export interface RawEvent { readonly code: number; readonly targets: readonly string[]; readonly args: Readonly<Record<string, unknown>> }

const SHIFTS = { down: "ShiftCellDown", right: "ShiftCellRight", up: "ShiftCellUp", left: "ShiftCellLeft" } as const;

const sent = (value: Value): unknown => (value === null ? "" : typeof value === "object" ? value.error : value);

export function eventsOf(set: ChangeSet, session: Session): RawEvent[] {
  const source = session.isLocal(set) ? "Local" : "Remote";
  const isOwn = set.trigger === session.trigger;
  const events = set.changes.flatMap((change) => changeEvents(change, { source, triggerSource: isOwn ? "ThisLocalAddin" : "Unknown" }, session));
  for (const change of set.changes) events.push(...bindingEvents(change, session));
  const sheets = new Map<string, string[]>();
  for (const { sheetId, rect } of set.recalculated) sheets.set(sheetId, [...(sheets.get(sheetId) ?? []), addressOf(rect)]);
  for (const [sheetId, addresses] of sheets) events.push({ code: EventCode.calculated, targets: [sheetId], args: { worksheetId: sheetId, address: addresses.join(",") } });
  return events;
}

interface Origin { readonly source: string; readonly triggerSource: string }

function changeEvents(change: Change, { source, triggerSource }: Origin, session: Session): RawEvent[] {
  const { sheetId } = change;
  const address = change.rects.map(addressOf).join(",");
  const about = (code: number, more: object = {}): RawEvent[] => [{ code, targets: [sheetId], args: { worksheetId: sheetId, source, ...more } }];
  const edited = (changeType: string, more: object = {}): RawEvent[] => {
    const args = { changeType, source, worksheetId: sheetId, address, referenceId: eventReference(sheetId, address), ...details(change), ...more };
    // Tables have no triggerSource in their events.
    return [{ code: EventCode.changed, targets: [sheetId], args: { ...args, triggerSource } }, ...tableEdits(change, args, session)];
  };
  switch (change.kind) {
    case "setCells": return [...edited("RangeEdited"), ...formulaEvents(change, source)];
    case "copy": case "move": case "undone": return edited("RangeEdited");
    case "sort": return [...edited("RangeEdited"), ...about(change.detail === "columns" ? EventCode.columnSorted : EventCode.rowSorted, { address })];
    case "clear": return edited("RangeEdited");
    case "insert": case "delete": return edited(structureType(change), { shiftDirection: SHIFTS[change.shift ?? "down"] });
    case "format": case "setFormats": return about(EventCode.formatChanged, { address, referenceId: eventReference(sheetId, address) });
    case "hideRows": return about(EventCode.rowHiddenChanged, { address, changeType: session.book.sheets.find((one) => one.id === sheetId)?.isRowHidden(change.rects[0]?.row ?? 0) ? "Hidden" : "Unhidden" });
    case "select": return [
      ...about(EventCode.selectionChanged, { address }),
      ...tablesOn(change, session).map((table): RawEvent => ({ code: EventCode.tableSelectionChanged, targets: [table.id], args: { worksheetId: sheetId, tableId: table.id, address } })),
      { code: EventCode.documentSelectionChanged, targets: [], args: {} },
    ];
    case "activate": return [
      ...(change.detail ? [{ code: EventCode.deactivated, targets: [change.detail], args: { worksheetId: change.detail } }] : []),
      ...about(EventCode.activated),
    ];
    case "addSheet": case "copySheet": return about(EventCode.added);
    case "deleteSheet": return about(EventCode.deleted);
    case "renameSheet": return about(EventCode.nameChanged, { nameBefore: change.detail, nameAfter: session.book.sheets.find((one) => one.id === sheetId)?.name });
    case "moveSheet": return about(EventCode.moved, { positionBefore: Number(change.detail), positionAfter: session.book.sheets.findIndex((one) => one.id === sheetId) });
    case "showSheet": return about(EventCode.visibilityChanged, { visibilityBefore: change.detail, visibilityAfter: session.book.sheets.find((one) => one.id === sheetId)?.visibility });
    case "protect": return about(EventCode.protectionChanged, { isProtected: true });
    case "unprotect": return about(EventCode.protectionChanged, { isProtected: false });
    case "addTable": return [{ code: EventCode.tableAdded, targets: [sheetId], args: { worksheetId: sheetId, source, tableId: change.tableId } }];
    case "convertTable": case "deleteTable": return [{ code: EventCode.tableDeleted, targets: [sheetId], args: { worksheetId: sheetId, source, tableId: change.tableId, tableName: change.detail } }];
    case "addTableRows": return edited("RowInserted");
    case "deleteTableRows": return edited("RowDeleted");
    case "addTableColumn": return edited("ColumnInserted");
    case "deleteTableColumn": return edited("ColumnDeleted");
    case "comments": {
      const { comment } = change;
      const code = comment && { added: EventCode.commentAdded, deleted: EventCode.commentDeleted, changed: EventCode.commentChanged }[comment.what];
      return comment && code !== undefined ? about(code, { changeType: comment.changeType, commentDetails: [{ commentId: comment.comment, replyIds: comment.replies }] }) : [];
    }
    case "setting": return [{ code: EventCode.settingsChanged, targets: [], args: {} }];
    default: return [];
  }
}

/** Of one-cell changes only: a formula came, went or became another. */
function formulaEvents({ sheetId, rects, formulaBefore, formulaAfter }: Change, source: string): RawEvent[] {
  const [at] = rects;
  if (!at || formulaBefore === formulaAfter) return [];
  const formulaDetails = [{ cellAddress: addressOf(at), previousFormula: formulaBefore ?? "" }];
  return [{ code: EventCode.formulaChanged, targets: [sheetId], args: { worksheetId: sheetId, source, formulaDetails } }];
}

const SILENT: ReadonlySet<Change["kind"]> = new Set(["select", "activate", "format", "setFormats", "columnWidth", "rowHeight", "hideRows", "hideColumns", "filter", "clearFilter"]);

function bindingEvents({ kind, sheetId, rects }: Change, session: Session): RawEvent[] {
  return [...session.bindings].flatMap(([id, binding]): RawEvent[] => {
    const place = boundPlace(binding, session);
    const common = place?.sheet === sheetId ? rects.map((rect) => intersect(rect, place.rect)).find((rect) => rect !== null) : undefined;
    if (!place || !common || (SILENT.has(kind) && kind !== "select")) return [];
    if (kind !== "select") return [{ code: EventCode.bindingDataChanged, targets: [id], args: {} }];
    const args = { startRow: common.row - place.rect.row, startColumn: common.column - place.rect.column, rowCount: common.rows, columnCount: common.columns };
    return [{ code: EventCode.bindingSelectionChanged, targets: [id], args }];
  });
}

/** Only a one-cell change carries what was there. */
function details({ before, after }: Change): object {
  if (before === undefined || after === undefined) return {};
  return { valueBefore: sent(before), valueAfter: sent(after), valueTypeBefore: valueTypeOf(before), valueTypeAfter: valueTypeOf(after) };
}

function structureType({ kind, rects }: Change): string {
  const rect = rects[0];
  const did = kind === "insert" ? "Inserted" : "Deleted";
  if (rect && addressOf(rect) === addressOf({ ...rect, column: 0, columns: 16_384 })) return `Row${did}`;
  if (rect && addressOf(rect) === addressOf({ ...rect, row: 0, rows: 1_048_576 })) return `Column${did}`;
  return `Cell${did}`;
}

const tablesOn = (change: Change, session: Session): readonly { readonly id: string }[] =>
  (session.book.sheets.find((sheet) => sheet.id === change.sheetId)?.tables ?? []).filter((table) => change.rects.some((rect) => intersect(rect, table.rect)));

const tableEdits = (change: Change, args: object, session: Session): RawEvent[] =>
  tablesOn(change, session).map((table) => ({ code: EventCode.tableChanged, targets: [table.id, change.sheetId], args: { ...args, tableId: table.id } }));
