/** A sheet's drawing with its charts as they are now; whatever else lies on it stays. */
import type { Chart, Corner } from "../../workbook/Chart";
import type { Sheet } from "../../workbook/Sheet";
import type { Package } from "../pack/Package";
import type { SheetFile } from "../SheetFile";
import type { ChartFile } from "../read/readDrawing";
import { EMU } from "../read/readDrawing";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";
import { XmlParts } from "../xml/XmlParts";
import { chartXml } from "./chartXml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"></xdr:wsDr>`;
const TYPES = "application/vnd.openxmlformats-officedocument.";

const corner = ({ row, column, x, y }: Corner, prefix: string): string =>
  `<${prefix}col>${column}</${prefix}col><${prefix}colOff>${Math.round(x * EMU)}</${prefix}colOff><${prefix}row>${row}</${prefix}row><${prefix}rowOff>${Math.round(y * EMU)}</${prefix}rowOff>`;

const anchorXml = (chart: Chart, id: number, relation: string, relationBase: string): string =>
  `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:from>${corner(chart.from, "xdr:")}</xdr:from><xdr:to>${corner(chart.to, "xdr:")}</xdr:to>`
  + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
  + "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
  + `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${relationBase}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

function movedAnchor(raw: string, chart: Chart, loaded: ChartFile["loaded"]): string {
  let xml = raw;
  for (const end of ["from", "to"] as const) {
    if (chart[end] === loaded[end]) continue;
    xml = xml.replace(new RegExp(`<((?:[\\w.-]+:)?)${end}>[\\s\\S]*?</\\1${end}>`), (_, prefix: string) => `<${prefix}${end}>${corner(chart[end], prefix)}</${prefix}${end}>`);
  }
  return chart.name === loaded.name ? xml : xml.replace(/(<(?:[\w.-]+:)?cNvPr\b[^>]*?\bname=)"[^"]*"/, (_, head: string) => `${head}"${escapeAttribute(chart.name)}"`);
}

const CONTENT = ["type", "title", "legend", "category", "value"] as const;

/** undefined where the part may stay; references that only followed their cells are changed in place, so the chart keeps its looks. */
function changedPart(sheet: Sheet, chart: Chart, { loaded }: ChartFile, raw: string): string | undefined {
  if (CONTENT.some((key) => chart[key] !== loaded[key]) || chart.series.length !== loaded.series.length) return chartXml(sheet, chart);
  if (chart.series === loaded.series) return undefined;
  const followed = new Map<string, string>();
  for (const [i, now] of chart.series.entries()) {
    const before = loaded.series[i]!;
    for (const key of ["name", "values", "categories"] as const) {
      if (now[key] === before[key]) continue;
      if (now.color !== before.color || !before[key].startsWith("=") || !now[key].startsWith("=")) return chartXml(sheet, chart);
      followed.set(before[key].slice(1), now[key].slice(1));
    }
    if (now.color !== before.color || now.id !== before.id || now.points !== before.points || now.holeSize !== before.holeSize) return chartXml(sheet, chart);
  }
  return raw.replace(/(<(?:[\w.-]+:)?f>)([^<]*)(?=<)/g, (whole, tag: string, text: string) => {
    const next = followed.get(text.replace(/&apos;/g, "'").replace(/&amp;/g, "&"));
    return next === undefined ? whole : tag + escapeXml(next);
  });
}

/** Writes drawing and chart parts. Answers the sheet's relation to its drawing; undefined is none. */
export function writeDrawing(pack: Package, sheet: Sheet, sheetPart: string, relationBase: string): string | undefined {
  const relations = pack.relationsOf(sheetPart);
  const old = relations.ofKind("drawing")[0];
  if (!old && sheet.charts.length === 0) return undefined;
  const part = old ? relations.partOf(old) : pack.freeName("xl/drawings/", "drawing");
  const parts = XmlParts.cut(pack.text(part) ?? EMPTY);
  const links = pack.relationsOf(part);
  const linkTo = (chartPart: string): string | undefined => links.ofKind("chart").find((link) => links.partOf(link).toLowerCase() === chartPart.toLowerCase())?.id;
  const kept = new Map(sheet.charts.flatMap((chart) => { const file = chart.fileState as ChartFile | undefined; return file ? [[file.anchor, { chart, file }] as const] : []; }));
  const loaded = ((sheet.fileState as SheetFile | undefined)?.marks.loaded.charts ?? []).map(({ fileState }) => fileState as ChartFile);
  const known = new Set(loaded.map(({ anchor }) => anchor));
  const children = parts.children.flatMap((child) => {
    const found = kept.get(child.xml);
    if (!found) return known.has(child.xml) ? [] : [child];
    const { chart, file } = found;
    const changed = changedPart(sheet, chart, file, pack.text(file.part) ?? "");
    if (changed !== undefined) pack.set(file.part, changed);
    return [{ ...child, xml: movedAnchor(child.xml, chart, file.loaded) }];
  });
  for (const file of loaded) {
    const link = kept.has(file.anchor) ? undefined : linkTo(file.part);
    if (link !== undefined) links.drop(link);
  }
  let id = Math.max(1, ...[...parts.toString().matchAll(/cNvPr\b[^>]*?\bid="(\d+)"/g)].map((match) => Number(match[1])));
  for (const chart of sheet.charts) {
    if (chart.fileState !== undefined) continue;
    const chartPart = pack.freeName("xl/charts/", "chart");
    pack.set(chartPart, chartXml(sheet, chart), `${TYPES}drawingml.chart+xml`);
    children.push({ name: "twoCellAnchor", xml: anchorXml(chart, ++id, links.add(`${relationBase}/chart`, chartPart), relationBase) });
  }
  parts.children.splice(0, parts.children.length, ...children);
  pack.set(part, parts.toString(), `${TYPES}drawing+xml`);
  return old?.id ?? relations.add(`${relationBase}/drawing`, part);
}
