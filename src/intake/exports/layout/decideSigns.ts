/** Decimal sign per column and one day order per file, from what the first rows prove; ageing dates settle what digits cannot. */
import type { Cell, Grid } from "../../../base/Grid";
import { type DecimalSign, decideDecimalSign } from "../../cells/readAmount";
import { decideDayOrder, type DayOrder, readDay } from "../../cells/readDay";
import type { Question } from "../../Question";
import type { ExportContext } from "../ExportReading";
import type { FieldColumns } from "./Field";
import { readTitle } from "./readTitle";

interface Place { readonly head: Grid; readonly headerRow: number; readonly headers: readonly string[] }

export interface DecidedSigns { readonly signs: ReadonlyMap<number, DecimalSign>; readonly assumed: boolean; readonly question: Question | null }

/** `fixed` is a saved profile's word and wins over the cells; the context's is used where they prove nothing. */
export function decideSigns({ head, headerRow, headers }: Place, columns: readonly number[], context: ExportContext, fixed: DecimalSign | undefined): DecidedSigns {
  const votes = columns.map((column) => ({ column, ...decideDecimalSign(textsIn(head, column, headerRow + 1)) }));
  const shown = votes.find(({ sign }) => sign !== null)?.sign ?? null;
  const unsure = votes.find((vote) => vote.sign === null && vote.unsure.length > 0);
  const settled = fixed ?? shown ?? context.decimalSign ?? null;
  const assumed: DecimalSign = unsure?.unsure[0]?.includes(".") ? "," : ".";
  const signs = new Map(votes.map(({ column, sign }) => [column, fixed ?? sign ?? settled ?? assumed] as const));
  const question: Question | null = settled === null && unsure ? { sheet: head.sheet, column: headers[unsure.column] ?? "", kind: "decimal-sign", choices: [".", ","], assumed, examples: unsure.unsure } : null;
  return { signs, assumed: fixed === undefined && shown === null, question };
}

export interface DecidedOrder { readonly order: DayOrder; readonly assumed: boolean; readonly question: Question | null }

export function decideOrder({ head, headerRow, headers }: Place, columns: FieldColumns, titleRows: readonly (readonly Cell[])[], context: ExportContext, fixed: DayOrder | undefined): DecidedOrder {
  const at = (["date", "due", "expected"] as const).flatMap((field) => columns.get(field) ?? []);
  const votes = decideDayOrder(at.flatMap((column) => textsIn(head, column, headerRow + 1)));
  const titleVote = decideDayOrder([readTitle(titleRows, "dmy", context.date1904).asOfText ?? ""]);
  const proved = fixed ?? votes.order ?? titleVote.order ?? (votes.dotted ? "dmy" : null) ?? byCalendar(head, headerRow, columns, titleRows, context);
  const settled = proved ?? context.dayOrder ?? null;
  const assumed: DayOrder = votes.unsure[0]?.includes("/") && context.defaultCurrency === "USD" ? "mdy" : "dmy";
  const question: Question | null = settled === null && votes.unsure.length > 0 ? { sheet: head.sheet, column: headers[at[0] ?? 0] ?? "", kind: "day-order", choices: ["dmy", "mdy"], assumed, examples: votes.unsure } : null;
  return { order: settled ?? assumed, assumed: proved === null, question };
}

/** No document is dated after the as-of day nor due before its date: where only one order keeps to that, it is the one. */
function byCalendar(head: Grid, headerRow: number, columns: FieldColumns, titleRows: readonly (readonly Cell[])[], context: ExportContext): DayOrder | null {
  const broken = (order: DayOrder): number => {
    const { asOf } = readTitle(titleRows, order, context.date1904);
    let count = 0;
    for (let row = headerRow + 1; row < Math.min(head.cells.length, headerRow + 600); row += 1) {
      const cells = head.cells[row] ?? [];
      const date = readDay(cells[columns.get("date") ?? -1] ?? "", order, context.date1904);
      const due = readDay(cells[columns.get("due") ?? -1] ?? "", order, context.date1904);
      if (date && ((asOf !== undefined && date > asOf) || (due && due < date))) count += 1;
    }
    return count;
  };
  const dmy = broken("dmy");
  const mdy = broken("mdy");
  return dmy === 0 && mdy > 0 ? "dmy" : mdy === 0 && dmy > 0 ? "mdy" : null;
}

function textsIn({ cells }: Grid, column: number, from: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < cells.length; row += 1) {
    const cell = cells[row]?.[column];
    if (typeof cell === "string" && cell !== "") texts.push(cell.endsWith("*") ? cell.slice(0, -1) : cell);
  }
  return texts;
}
