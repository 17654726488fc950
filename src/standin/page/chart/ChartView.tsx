/** A chart in its place over the grid. */
import { memo } from "react";
import { chartShapes } from "./chartShapes";
import type { SVGAttributes } from "react";
import type { Chart, ChartFont } from "../../workbook/Chart";
import type { Sheet } from "../../workbook/Sheet";

interface ChartViewProps {
  readonly sheet: Sheet;
  readonly chart: Chart;
  /** Counts the workbook's changes: the sheet itself is changed in place. */
  readonly version: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const fontLook = ({ name, color, bold, italic }: ChartFont): SVGAttributes<SVGTextElement> =>
  ({ style: { ...(color !== undefined && { fill: color }), ...(name !== undefined && { fontFamily: name }), ...(bold && { fontWeight: 700 }), ...(italic && { fontStyle: "italic" }) } });

export const ChartView = memo(function ChartView({ sheet, chart, left, top, width, height }: ChartViewProps) {
  if (width < 20 || height < 20) return null;
  const { shapes, labels, grid } = chartShapes(sheet, chart, width, height);
  return (
    <svg className="chart" role="img" aria-label={`Chart ${chart.title.text || chart.name}`} style={{ left, top }} width={width} height={height}>
      <path className="chart-grid" d={grid.join("")} />
      {shapes.map(({ path, fill, stroke, width: line }, i) => <path key={i} d={path} fill={fill} stroke={stroke} strokeWidth={line} />)}
      {labels.map(({ x, y, text, anchor, size, turned, font }, i) => (
        <text key={i} x={x} y={y} textAnchor={anchor} fontSize={size} {...(font && fontLook(font))} {...(turned && { transform: `rotate(-90 ${x} ${y})` })}>{text}</text>
      ))}
    </svg>
  );
});
