/** Cells of a tab in few words: text, days, amounts, formulas, and their looks. */
import type { Day } from "../base/Day";
import { decimalOf, minorDigits, type Money } from "../base/Money";
import type { TabCell } from "../base/Tab";
import { serialOf } from "./written";

export type TabRow = readonly (TabCell | null)[];
type Look = Omit<TabCell, "value" | "formula">;

const HEAD_FILL = "#E8EDF3";

export const text = (value: string, look: Look = {}): TabCell | null => (value === "" && Object.keys(look).length === 0 ? null : { value, ...look });
export const title = (value: string): TabCell => ({ value, bold: true, size: 16 });
export const section = (value: string): TabCell => ({ value, bold: true, size: 12 });
export const head = (values: readonly string[], toRight: ReadonlySet<string> = new Set()): TabRow =>
  values.map((value) => ({ value, bold: true, fill: HEAD_FILL, border: "bottom", wrap: true, ...(toRight.has(value) && { align: "right" as const }) }));

export const dated = (day: Day | undefined, date1904: boolean): TabCell | null => (day === undefined ? null : { value: serialOf(day, date1904), format: "yyyy-mm-dd", align: "left" });
export const amountFormat = (currency: string): string => (minorDigits(currency) === 0 ? "#,##0" : `#,##0.${"0".repeat(minorDigits(currency))}`);
export const amount = (money: Money, look: Look = {}): TabCell => ({ value: Number(decimalOf(money)), format: amountFormat(money.currency), ...look });
/** Rounded to the currency's digits: sums of decimals in Excel are floats. */
export const sum = (formula: string, currency: string, look: Look = {}): TabCell => ({ formula: `=ROUND(${formula},${minorDigits(currency)})`, format: amountFormat(currency), ...look });

/** Rows with blank cells up to the column where `cells` begin. */
export const from = (column: number, ...cells: readonly (TabCell | null)[]): TabRow => [...new Array<null>(column).fill(null), ...cells];
