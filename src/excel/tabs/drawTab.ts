/** What lies over the cells of a new tab: names of the workbook, bars, marks, the chart. All queued, none sent. */
import type { Area, Tab, TabChart, TabMark } from "../../base/Tab";
import type { Session } from "../runExcel";

const BAR = "#9DC3E6";

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

/** A dead name, whose cells are gone, is taken anew. */
export function putNames({ context }: Session, sheet: Excel.Worksheet, { names = [] }: Tab, dead: readonly string[]): void {
  for (const { name, area } of names) {
    if (dead.includes(name)) context.workbook.names.getItemOrNullObject(name).delete();
    context.workbook.names.add(name, rangeOf(sheet, area));
  }
}

/** The first mark comes before the others where several hold. */
export function putMarks(sheet: Excel.Worksheet, { marks = [], bars = [] }: Tab): void {
  marks.forEach((mark, priority) => putMark(rangeOf(sheet, mark.area), mark, priority));
  for (const area of bars) putBar(rangeOf(sheet, area));
}

function putMark(range: Excel.Range, { formula, fill, color, bold }: TabMark, priority: number): void {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  if (fill !== undefined) format.custom.format.fill.color = fill;
  if (color !== undefined) format.custom.format.font.color = color;
  if (bold !== undefined) format.custom.format.font.bold = bold;
  // Said, since Excel puts a new one in front of the others.
  format.priority = priority;
}

function putBar(range: Excel.Range): void {
  const { dataBar } = range.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "1" };
  dataBar.positiveFormat.fillColor = BAR;
  dataBar.positiveFormat.gradientFill = false;
}

export function putChart(sheet: Excel.Worksheet, { kind, title, at, categories, series }: TabChart): void {
  const [first, ...others] = series;
  if (!first) return;
  // One column of numbers makes one series, whatever Excel guesses of headers.
  const chart = sheet.charts.add(kind === "line" ? "Line" : "ColumnClustered", rangeOf(sheet, first.values), "Columns");
  const names = rangeOf(sheet, categories);
  const put = (one: Excel.ChartSeries, values: Area): void => {
    one.setValues(rangeOf(sheet, values));
    one.setXAxisValues(names);
  };
  const drawn = chart.series.getItemAt(0);
  drawn.name = first.name;
  put(drawn, first.values);
  for (const { name, values } of others) put(chart.series.add(name), values);
  chart.title.text = title;
  chart.legend.visible = others.length > 0;
  // On an axis of days a column a month would be a hair.
  if (kind === "column") chart.axes.categoryAxis.categoryType = "TextAxis";
  chart.setPosition(sheet.getRangeByIndexes(at.row, at.column, 1, 1), sheet.getRangeByIndexes(at.row + at.rows - 1, at.column + at.columns - 1, 1, 1));
}
