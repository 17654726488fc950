/** What stands for an object of each Excel class between two actions. Sheets, tables and columns by id, cells by a tracked place. */
import type { Areas } from "./range/Areas";
import type { Place } from "./range/Place";

export interface InTable { readonly table: string; readonly index: number }
/** A column of a table by its own id, so that moves and renames do not lose it. */
export interface InTableColumn { readonly table: string; readonly column: number }
export interface InName { readonly name: string; readonly scope: string | null }
/** Tables of the workbook (null) or of one sheet. */
export type TableScope = string | null;
export interface Side { readonly cells: Areas; readonly side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical" | "DiagonalDown" | "DiagonalUp" }
export interface InProperty { readonly sheet: string; readonly key: string }
/** Breaks between rows (`across`) or between columns. */
export interface InBreaks { readonly sheet: string; readonly across: boolean }
export interface InBreak extends InBreaks { readonly place: number }
export interface InFormat { readonly sheet: string; readonly format: string }
export interface InChart { readonly sheet: string; readonly chart: string }
export interface InAxis extends InChart { readonly axis: "category" | "value" }
export interface InSeries extends InChart { readonly series: number }
export interface InPoint extends InSeries { readonly point: number }
/** Of a series, or of one of its points. */
export interface InFill extends InSeries { readonly point?: number }
export interface InComment { readonly sheet: string; readonly comment: string }
export interface InReply extends InComment { readonly reply: string }
export interface View { readonly place: Place; readonly rows: readonly number[]; readonly columns: readonly number[]; readonly index: number }

export interface Kinds {
  Workbook: null;
  Application: null;
  IterativeCalculation: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  Runtime: null;
  Functions: null;
  FunctionResult: { readonly value: unknown; readonly error: string | null };
  WorkbookProtection: null;
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: string;
  SettingCollection: null;
  Setting: string;
  BindingCollection: null;
  Binding: string;
  CustomXmlPartCollection: null;
  /** Of one namespace. */
  CustomXmlPartScopedCollection: string;
  CustomXmlPart: string;
  NamedItemCollection: TableScope;
  NamedItem: InName;
  WorksheetCollection: null;
  Worksheet: string;
  WorksheetProtection: string;
  WorksheetFreezePanes: string;
  PageLayout: string;
  /** Of the workbook (null) or of one sheet. */
  CommentCollection: string | null;
  Comment: InComment;
  CommentReplyCollection: InComment;
  CommentReply: InReply;
  PageBreakCollection: InBreaks;
  PageBreak: InBreak;
  WorksheetCustomPropertyCollection: string;
  WorksheetCustomProperty: InProperty;
  AutoFilter: { readonly sheet: string; readonly table?: string };
  Range: Place;
  RangeAreas: Areas;
  RangeCollection: Areas;
  RangeFormat: Areas;
  RangeFill: Areas;
  RangeFont: Areas;
  FormatProtection: Areas;
  RangeBorderCollection: Areas;
  RangeBorder: Side;
  RangeSort: Place;
  RangeView: View;
  RangeViewCollection: View;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  DataValidation: Areas;
  ConditionalFormatCollection: Areas;
  ConditionalFormat: InFormat;
  CustomConditionalFormat: InFormat;
  ConditionalFormatRule: InFormat;
  CellValueConditionalFormat: InFormat;
  TextConditionalFormat: InFormat;
  ColorScaleConditionalFormat: InFormat;
  DataBarConditionalFormat: InFormat;
  ConditionalDataBarPositiveFormat: InFormat;
  ConditionalDataBarNegativeFormat: InFormat;
  IconSetConditionalFormat: InFormat;
  TopBottomConditionalFormat: InFormat;
  PresetCriteriaConditionalFormat: InFormat;
  ConditionalRangeFormat: InFormat;
  ConditionalRangeFont: InFormat;
  ConditionalRangeFill: InFormat;
  ChartCollection: string;
  Chart: InChart;
  ChartTitle: InChart;
  ChartLegend: InChart;
  ChartAxes: InChart;
  ChartAxis: InAxis;
  ChartAxisTitle: InAxis;
  ChartGridlines: InAxis;
  ChartSeriesCollection: InChart;
  ChartSeries: InSeries;
  ChartSeriesFormat: InSeries;
  ChartFill: InFill;
  ChartPointsCollection: InSeries;
  ChartPoint: InPoint;
  ChartPointFormat: InPoint;
  ChartTitleFormat: InChart;
  ChartTitleFont: InChart;
  ChartLineFormat: InSeries;
  TableCollection: TableScope;
  TableScopedCollection: { readonly place: Place; readonly fully: boolean };
  Table: string;
  TableColumnCollection: string;
  TableColumn: InTableColumn;
  TableRowCollection: string;
  TableRow: InTable;
  TableSort: string;
  Filter: InTableColumn;
}
