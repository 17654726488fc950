/** A payment plan as a tab: parties, 120 instalments with formulas, open cells, names, a bar, marks and a chart. */
import type { Tab, TabCell } from "../../../src/base/Tab";

export const INSTALMENTS = 120;
const FIRST = 6;
const LAST = FIRST + INSTALMENTS - 1;
const head = (value: string): TabCell => ({ value, bold: true, fill: "#DDEBF7", border: "bottom" });
const amount = "#,##0.00";

function line(at: number): TabCell[] {
  const row = FIRST + at + 1;
  return [
    { value: at + 1 }, { value: 46_357 + 30 * at, format: "yyyy-mm-dd", open: true }, { value: 100, format: amount, open: true },
    { formula: at === 0 ? `=B4-C${row}` : `=D${row - 1}-C${row}`, format: amount }, { format: "yyyy-mm-dd", open: true }, { format: amount, open: true }, { value: "open", open: true },
  ];
}

const column = (at: number) => ({ row: FIRST, column: at, rows: INSTALMENTS, columns: 1 });

export const plan: Tab = {
  name: "Plan Müller & Söhne", widths: [6, 12, 12, 12, 12, 12, 14], frozenRows: FIRST, isLocked: true,
  rows: [
    [{ value: "Payment plan: Müller & Söhne", bold: true, size: 16 }],
    [{ value: "In 120 instalments" }],
    [{ value: "Paid" }, { formula: `=SUM(F${FIRST + 1}:F${LAST + 1})/B4`, format: "0%" }],
    [{ value: "Total" }, { value: 12_000, format: amount }],
    [],
    ["No.", "Due", "Instalment", "Balance", "Paid on", "Paid", "State"].map(head),
    ...Array.from({ length: INSTALMENTS }, (_, at) => line(at)),
  ],
  print: { landscape: false, headerRow: FIRST - 1, onePage: true },
  names: [{ name: "Duebook.P1", area: { row: 0, column: 0, rows: LAST + 1, columns: 7 } }, { name: "Duebook.P1.Schedule", area: { row: FIRST, column: 0, rows: INSTALMENTS, columns: 7 } }],
  bars: [{ row: 2, column: 1, rows: 1, columns: 1 }],
  marks: [
    { area: { row: FIRST, column: 0, rows: INSTALMENTS, columns: 7 }, formula: `=$G${FIRST + 1}="missed"`, fill: "#FFC7CE", color: "#9C0006", bold: true },
    { area: { row: FIRST, column: 0, rows: INSTALMENTS, columns: 7 }, formula: `=$G${FIRST + 1}<>"open"`, fill: "#E2EFDA" },
  ],
  chart: { kind: "line", title: "Balance", at: { row: 1, column: 8, rows: 14, columns: 6 }, categories: column(1), series: [{ name: "Balance", values: column(3) }, { name: "Paid", values: column(5) }] },
};
