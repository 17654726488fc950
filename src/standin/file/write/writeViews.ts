/** `sheetViews`: frozen panes, grid lines and the selected tab; zoom and all else stay as the file has them. */
import type { Loaded } from "../SheetFile";
import type { Sheet } from "../../workbook/Sheet";
import { addressOf, rect } from "../../workbook/Rect";
import { setAttribute, XmlParts } from "../xml/XmlParts";

const ORDER = ["pane", "selection", "pivotSelection", "extLst"];

function paneXml(rows: number, columns: number): string {
  const active = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${addressOf(rect(rows, columns))}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

export function viewsXml(sheet: Sheet, before: Loaded | undefined, old: string | undefined, isSelected: boolean): string {
  const views = XmlParts.cut(old ?? "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>");
  const view = XmlParts.cut(views.children[0]?.xml ?? "<sheetView workbookViewId=\"0\"/>");
  view.head = setAttribute(view.head, "tabSelected", isSelected ? "1" : undefined);
  if (sheet.showGridlines !== (before?.showGridlines ?? true)) view.head = setAttribute(view.head, "showGridLines", sheet.showGridlines ? undefined : "0");
  const { rows, columns } = sheet.freeze;
  const was = before?.freeze ?? { rows: 0, columns: 0 };
  if (rows !== was.rows || columns !== was.columns) {
    while (view.get("selection") !== undefined) view.set("selection", undefined, ORDER);
    view.set("pane", rows + columns > 0 ? paneXml(rows, columns) : undefined, ORDER);
    view.head = setAttribute(view.head, "topLeftCell", undefined);
  }
  views.set("sheetView", view.toString(), ["sheetView", "extLst"]);
  return views.toString();
}
