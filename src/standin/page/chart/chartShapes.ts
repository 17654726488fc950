/** A chart as shapes in a box: what the grid draws. Pure, so that tests can look at it. */
import type { Chart, ChartFont } from "../../workbook/Chart";
import type { Sheet } from "../../workbook/Sheet";
import type { SeriesData } from "../../workbook/chartData";
import { drawingOf, HOLE_SIZE, PALETTE, pointColor } from "../../workbook/Chart";
import { seriesData, cellsOf } from "../../workbook/chartData";
import { formatValue } from "../../workbook/formatValue";
import { chartScale, type Scale } from "./chartScale";
import { slices } from "./slices";

export interface Label { readonly x: number; readonly y: number; readonly text: string; readonly anchor: "start" | "middle" | "end"; readonly size: number; readonly turned?: boolean; readonly font?: ChartFont }
export interface Shape { readonly path: string; readonly fill: string; readonly stroke: string; readonly width: number }
export interface ChartShapes { readonly shapes: readonly Shape[]; readonly labels: readonly Label[]; readonly grid: readonly string[] }

const SMALL = 11;

export function chartShapes(sheet: Sheet, chart: Chart, width: number, height: number): ChartShapes {
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  const grid: string[] = [];
  const drawing = drawingOf(chart.type);
  const data = chart.series.map((series) => seriesData(sheet, series));
  const colors = chart.series.map((series, i) => series.color ?? PALETTE[i % PALETTE.length]!);
  const box = { left: 12, top: 12, right: width - 12, bottom: height - 10 };
  if (chart.title.visible && chart.title.text !== "") {
    const { font } = chart.title;
    labels.push({ x: width / 2, y: box.top + 10, text: chart.title.text, anchor: "middle", size: font?.size === undefined ? 15 : font.size * (4 / 3), ...(font && { font }) });
    box.top += Math.max(24, (font?.size ?? 0) * 1.8);
  }
  if (chart.legend.visible) addLegend();
  if (!drawing) return { shapes, labels: [...labels, { x: width / 2, y: height / 2, text: chart.type, anchor: "middle", size: SMALL }], grid };
  if (drawing.family === "pie") {
    const first = data[0];
    if (first) shapes.push(...slices(chart.series[0], first.values, box, drawing.hole ? (chart.series[0]?.holeSize ?? HOLE_SIZE) / 100 : 0));
    return { shapes, labels, grid };
  }
  plot();
  return { shapes, labels, grid };

  function addLegend(): void {
    const isPie = drawing?.family === "pie";
    const isAside = chart.legend.position !== "Top" && chart.legend.position !== "Bottom";
    const all = isPie ? (data[0]?.labels ?? []).map((text, i) => ({ text, color: pointColor(chart.series[0], i) })) : data.map(({ name }, i) => ({ text: name, color: colors[i]! }));
    const entries = isAside ? all.slice(0, Math.floor((box.bottom - box.top) / 16)) : all;
    const sizes = entries.map(({ text }) => text.length * 6 + 26);
    const lines = isAside ? entries.map((_, i) => [i]) : wrapped(sizes, box.right - box.left);
    const top = isAside ? height / 2 - lines.length * 8 : chart.legend.position === "Top" ? box.top + 6 : box.bottom - 6 - (lines.length - 1) * 16;
    lines.forEach((line, row) => {
      const total = line.reduce((sum, i) => sum + sizes[i]!, 0);
      let x = isAside ? (chart.legend.position === "Left" ? box.left : box.right - Math.max(0, ...sizes)) : Math.max(box.left, (width - total) / 2);
      const y = top + row * 16;
      for (const i of line) {
        const { text, color } = entries[i]!;
        shapes.push({ path: `M${x} ${y - 4}h10v8h-10z`, fill: color, stroke: "none", width: 0 });
        labels.push({ x: x + 14, y: y + 4, text, anchor: "start", size: SMALL });
        x += sizes[i]!;
      }
    });
    if (chart.legend.position === "Top") box.top += 4 + lines.length * 16;
    else if (chart.legend.position === "Bottom") box.bottom -= 4 + lines.length * 16;
    else if (chart.legend.position === "Left") box.left += Math.max(0, ...sizes);
    else box.right -= Math.max(0, ...sizes);
  }

  function plot(): void {
    const { family, grouping } = drawing!;
    const count = Math.max(0, ...data.map(({ values }) => values.length));
    const stacks = stacked(data, count, grouping);
    const all = stacks.flatMap((line) => line.flatMap((one) => (one ? [one.from, one.to] : [])));
    const scale = chartScale(Math.min(0, ...all), Math.max(0, ...all), chart.value.minimum, grouping === "percentStacked" ? 1 : chart.value.maximum);
    const isBar = family === "bar";
    const code = chart.value.numberFormat ?? (grouping === "percentStacked" ? "0%" : sourceFormat(sheet, chart));
    const texts = scale.ticks.map((tick) => formatValue(tick, code, sheet.around));
    const names = Array.from({ length: count }, (_, i) => data.map(({ labels: own }) => own[i]).find((text) => text !== undefined && text !== "") ?? String(i + 1));
    makeRoom(isBar ? names : texts, isBar);
    const along = (i: number): number => (isBar ? box.bottom - ((i + 0.5) / Math.max(1, count)) * (box.bottom - box.top) : box.left + ((i + 0.5) / Math.max(1, count)) * (box.right - box.left));
    const up = (value: number): number => place(scale, value, isBar ? box.left : box.bottom, isBar ? box.right : box.top);
    scale.ticks.forEach((tick, i) => {
      const at = up(tick);
      if (chart.value.gridlines) grid.push(isBar ? `M${at} ${box.top}V${box.bottom}` : `M${box.left} ${at}H${box.right}`);
      if (chart.value.visible) labels.push(isBar ? { x: at, y: box.bottom + 14, text: texts[i]!, anchor: "middle", size: SMALL } : { x: box.left - 6, y: at + 4, text: texts[i]!, anchor: "end", size: SMALL });
    });
    if (chart.category.visible) {
      const room = isBar ? (box.bottom - box.top) / 14 : (box.right - box.left) / (Math.max(4, ...names.map((name) => name.length)) * 6.5);
      const every = Math.max(1, Math.ceil(count / Math.max(1, room)));
      names.forEach((text, i) => {
        if (i % every === 0) labels.push(isBar ? { x: box.left - 6, y: along(i) + 4, text, anchor: "end", size: SMALL } : { x: along(i), y: box.bottom + 14, text, anchor: "middle", size: SMALL });
      });
    }
    const zero = up(Math.max(scale.from, Math.min(scale.to, 0)));
    shapes.push({ path: isBar ? `M${zero} ${box.top}V${box.bottom}` : `M${box.left} ${zero}H${box.right}`, fill: "none", stroke: "currentColor", width: 0.7 });
    stacks.forEach((line, s) => shapes.push(...seriesShapes(line, s, along, up)));
  }

  /** Room for the texts beside and below the plot, and for the titles of the axes. */
  function makeRoom(beside: readonly string[], isBar: boolean): void {
    const [left, below] = isBar ? [chart.category, chart.value] : [chart.value, chart.category];
    if (left.title !== null) {
      labels.push({ x: box.left + 4, y: (box.top + box.bottom) / 2, text: left.title, anchor: "middle", size: SMALL, turned: true });
      box.left += 16;
    }
    if (below.title !== null) {
      labels.push({ x: (box.left + box.right) / 2, y: box.bottom, text: below.title, anchor: "middle", size: SMALL });
      box.bottom -= 16;
    }
    if (left.visible) box.left += Math.min(width / 3, Math.max(0, ...beside.map((text) => text.length)) * 6 + 8);
    if (below.visible) box.bottom -= 16;
  }

  function seriesShapes(line: Stack, s: number, along: (i: number) => number, up: (value: number) => number): Shape[] {
    const { family, grouping, markers } = drawing!;
    const color = colors[s]!;
    if (family === "bar" || family === "column") {
      const slot = Math.abs(along(1) - along(0)) * 0.7;
      const size = grouping === "clustered" ? slot / data.length : slot;
      const shift = grouping === "clustered" ? (s - (data.length - 1) / 2) * size : 0;
      const path = line.map((one, i) => {
        if (!one) return "";
        const [from, to, at] = [up(one.from), up(one.to), along(i) + (family === "bar" ? -shift : shift)];
        return family === "bar" ? `M${from} ${at - size / 2}H${to}v${size}H${from}z` : `M${at - size / 2} ${from}V${to}h${size}V${from}z`;
      }).join("");
      return [{ path, fill: color, stroke: "none", width: 0 }];
    }
    const points = line.map((one, i) => one && `${round(along(i))} ${round(up(one.to))}`);
    if (family === "area") {
      const back = line.map((one, i) => `${round(along(i))} ${round(up(one?.from ?? 0))}`).reverse();
      return points.length === 0 ? [] : [{ path: `M${points.map((point, i) => point ?? `${round(along(i))} ${round(up(0))}`).join("L")}L${back.join("L")}z`, fill: color, stroke: "none", width: 0 }];
    }
    const path = points.map((point, i) => (point === null ? "" : `${i === 0 || points[i - 1] === null ? "M" : "L"}${point}`)).join("");
    const dots = points.flatMap((point) => (point === null || !markers ? [] : [`M${point}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0`]));
    return [{ path, fill: "none", stroke: color, width: 2.25 }, ...(dots.length > 0 ? [{ path: dots.join(""), fill: color, stroke: "none", width: 0 }] : [])];
  }
}

type Stack = readonly ({ readonly from: number; readonly to: number } | null)[];
const round = (value: number): number => Math.round(value * 10) / 10;
const place = ({ from, to }: Scale, value: number, start: number, end: number): number => start + ((Math.max(from, Math.min(to, value)) - from) / (to - from || 1)) * (end - start);

/** Where each point begins and ends; without stacking all begin at zero. */
function stacked(data: readonly SeriesData[], count: number, grouping: string): Stack[] {
  const base = new Array<number>(count).fill(0);
  const sums = Array.from({ length: count }, (_, i) => data.reduce((sum, { values }) => sum + Math.abs(values[i] ?? 0), 0));
  return data.map(({ values }) => Array.from({ length: count }, (_, i) => {
    const value = values[i] ?? null;
    if (value === null) return null;
    if (grouping === "clustered") return { from: 0, to: value };
    const from = base[i]!;
    base[i] = from + (grouping === "percentStacked" ? value / (sums[i] || 1) : value);
    return { from, to: base[i] };
  }));
}

function sourceFormat(sheet: Sheet, chart: Chart): string {
  const found = cellsOf(sheet, chart.series[0]?.values ?? "");
  return found ? found.sheet.styleAt(found.rect.row, found.rect.column).numberFormat : "General";
}

/** Which entries stand on which line: as many on each as fit its width. */
function wrapped(sizes: readonly number[], width: number): readonly (readonly number[])[] {
  const lines: number[][] = [[]];
  let used = 0;
  sizes.forEach((size, i) => {
    if (used + size > width && lines.at(-1)!.length > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(i);
    used += size;
  });
  return lines;
}
