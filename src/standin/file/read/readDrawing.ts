/** The charts on a sheet's drawing. Pictures, shapes and charts of other kinds stay in the file as they are. */
import type { Chart, Corner } from "../../workbook/Chart";
import type { Package } from "../pack/Package";
import { XmlParts } from "../xml/XmlParts";
import { XmlScanner } from "../xml/XmlScanner";
import { readChart } from "./readChart";
import type { Theme } from "./readTheme";

/** What the file has of a chart: its place as written, its part, and the chart as it was read. */
export interface ChartFile { readonly anchor: string; readonly part: string; readonly loaded: Omit<Chart, "fileState"> }

/** English Metric Units in a point. */
export const EMU = 12_700;

export function readDrawing(pack: Package, sheetPart: string, theme: Theme, newId: () => string): Chart[] {
  const relation = pack.relationsOf(sheetPart).ofKind("drawing")[0];
  const part = relation && pack.relationsOf(sheetPart).partOf(relation);
  const xml = part && pack.text(part);
  if (!part || !xml) return [];
  return XmlParts.cut(xml).children.flatMap(({ name, xml: anchor }) => {
    if (name !== "twoCellAnchor") return [];
    const place = readAnchor(anchor);
    const link = pack.relationsOf(part).get(place.relation);
    const chartPart = link && pack.relationsOf(part).partOf(link);
    const text = chartPart && pack.text(chartPart);
    const content = text && readChart(text, theme);
    if (!chartPart || !content) return [];
    const loaded = { id: newId(), name: place.name, from: place.from, to: place.to, ...content };
    return [{ ...loaded, fileState: { anchor, part: chartPart, loaded } satisfies ChartFile }];
  });
}

interface Anchor { readonly from: Corner; readonly to: Corner; readonly name: string; readonly relation: string | undefined }

function readAnchor(xml: string): Anchor {
  const scan = new XmlScanner(xml);
  const corners: Record<string, Record<string, number>> = { from: {}, to: {} };
  let corner: Record<string, number> | undefined;
  let name = "";
  let relation: string | undefined;
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") continue;
    if (scan.name === "from" || scan.name === "to") corner = corners[scan.name];
    else if (corner && ["col", "colOff", "row", "rowOff"].includes(scan.name)) corner[scan.name] = Number(scan.readText());
    else if (scan.name === "cNvPr") name = scan.get("name") ?? "";
    else if (scan.name === "chart") relation = scan.getPrefixed("id");
  }
  const made = ({ col = 0, colOff = 0, row = 0, rowOff = 0 }: Record<string, number>): Corner => ({ row, column: col, x: colOff / EMU, y: rowOff / EMU });
  return { from: made(corners["from"]!), to: made(corners["to"]!), name, relation };
}
