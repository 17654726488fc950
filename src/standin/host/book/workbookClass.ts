/** Excel.Workbook. */
import type { Rect } from "../../workbook/Rect";
import type { HostClass, HostObject } from "../HostClass";
import type { Session } from "../Session";
import { readAddress } from "../../workbook/Rect";
import { itemNotFound } from "../ApiError";
import { ref } from "../HostClass";

/** Event arguments name a range by sheet and address: "{sheet-1}!B7". */
export const eventReference = (sheet: string, address: string): string => `${sheet}!${address}`;

function eventPlaces(reference: unknown, session: Session): { readonly sheet: string; readonly rects: readonly Rect[] } {
  const text = String(reference);
  const cut = text.lastIndexOf("!");
  const sheet = session.sheet(text.slice(0, cut)).id;
  const rects = text.slice(cut + 1).split(",").map(readAddress).filter((rect) => rect !== null);
  if (rects.length === 0) throw itemNotFound("WorksheetChangedEventArgs.getRange");
  return { sheet, rects };
}

const eventRange = (session: Session, reference: unknown): HostObject => {
  const { sheet, rects } = eventPlaces(reference, session);
  return ref("Range", session.place(sheet, rects[0] as Rect));
};

const eventRanges = (session: Session, reference: unknown): HostObject => {
  const { sheet, rects } = eventPlaces(reference, session);
  return ref("RangeAreas", { sheet, places: rects.map((rect) => session.place(sheet, rect)) });
};

const selection = (session: Session): HostObject => ref("Range", session.place(session.book.activeSheetId, session.book.activeSheet.selection));

export const workbookClass: HostClass<null> = {
  get: {
    name: (_, { book }) => book.name,
    readOnly: (_, session) => session.isReadOnly,
    isDirty: (_, session) => session.isDirty,
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191029,
    usePrecisionAsDisplayed: () => false,
  },
  set: {
    isDirty: (_, value, session) => { session.isDirty = value === true; },
  },
  nav: {
    worksheets: () => ref("WorksheetCollection", null),
    tables: () => ref("TableCollection", null),
    names: () => ref("NamedItemCollection", null),
    comments: () => ref("CommentCollection", null),
    bindings: () => ref("BindingCollection", null),
    customXmlParts: () => ref("CustomXmlPartCollection", null),
    settings: () => ref("SettingCollection", null),
    application: () => ref("Application", null),
    functions: () => ref("Functions", null),
    properties: () => ref("DocumentProperties", null),
    protection: () => ref("WorkbookProtection", null),
    _Runtime: () => ref("Runtime", null),
    getSelectedRange: (_, session) => selection(session),
    getSelectedRanges: (_, session) => ref("RangeAreas", { sheet: session.book.activeSheetId, places: [session.place(session.book.activeSheetId, session.book.activeSheet.selection)] }),
    getActiveCell: (_, session) => {
      const { row, column } = session.book.activeSheet.selection;
      return ref("Range", session.place(session.book.activeSheetId, { row, column, rows: 1, columns: 1 }));
    },
    _GetRangeForEventByReferenceId: (_, session, [reference]) => eventRange(session, reference),
    _GetRangeOrNullObjectForEventByReferenceId: (_, session, [reference]) => (session.book.sheets.some((sheet) => String(reference).startsWith(`${sheet.id}!`)) ? eventRange(session, reference) : null),
    _GetRangesForEventByReferenceId: (_, session, [reference]) => eventRanges(session, reference),
  },
  call: {
    save: (_, session) => {
      session.onSave();
      session.isDirty = false;
    },
    getIsActiveCollabSession: (_, session) => session.isShared(),
    _GetReferenceCount: (_, session) => session.heldCount,
    _RemoveReference: (_, session, [id]) => session.release(String(id)),
    _RemoveAllReferences: (_, session) => session.releaseAll(),
  },
  lacks: [
    "linkedWorkbooks", "pivotTables", "queries", "slicers", "styles", "tableStyles", "pivotTableStyles", "slicerStyles",
    "timelineStyles", "chartDataPointTrack",
  ],
};
