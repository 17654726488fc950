/** What a value is. */
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { cellError, isError } from "../../workbook/Value";
import { numberOf } from "../coerce";
import { Area, fail, isBlock, scalar } from "../Result";
import { lift } from "../operators";
import { over, overErrors } from "./define";

const NOT_AVAILABLE = cellError("#N/A");
const errorNumbers = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!"];

/** Asks of one value, or of each value of an array. */
const ask = (test: (value: Value) => boolean) => overErrors(1, 1, ([value]) => lift([value ?? null], ([one]) => test(one ?? null)));

export const infoFunctions: Functions = {
  ISBLANK: ask((value) => value === null),
  ISNUMBER: ask((value) => typeof value === "number"),
  ISTEXT: ask((value) => typeof value === "string"),
  ISNONTEXT: ask((value) => typeof value !== "string"),
  ISLOGICAL: ask((value) => typeof value === "boolean"),
  ISERROR: ask(isError),
  ISERR: ask((value) => isError(value) && value !== NOT_AVAILABLE),
  ISNA: ask((value) => value === NOT_AVAILABLE),
  ISEVEN: over(1, 1, ([value]) => lift([value ?? null], ([one]) => Math.trunc(Math.abs(numberOf(one ?? null))) % 2 === 0)),
  ISODD: over(1, 1, ([value]) => lift([value ?? null], ([one]) => Math.trunc(Math.abs(numberOf(one ?? null))) % 2 === 1)),
  ISREF: overErrors(1, 1, ([value]) => value instanceof Area),
  ISFORMULA: overErrors(1, 1, ([value]) => (value instanceof Area ? value.sheet.formulaAt(value.rect.row, value.rect.column) !== undefined : fail("#VALUE!"))),
  N: over(1, 1, ([value]) => {
    const one = scalar(value ?? null);
    return typeof one === "number" ? one : one === true ? 1 : 0;
  }),
  NA: over(0, 0, () => fail("#N/A")),
  TYPE: overErrors(1, 1, ([value]) => typeOf(value ?? null)),
  "ERROR.TYPE": overErrors(1, 1, ([value]) => {
    const one = scalar(value ?? null);
    return isError(one) ? errorNumbers.indexOf(one.error) + 1 : fail("#N/A");
  }),
  SHEET: overErrors(0, 1, ([value], context) => context.engine.book.sheets.indexOf(value instanceof Area ? value.sheet : context.sheet) + 1),
  SHEETS: overErrors(0, 0, (_, context) => context.engine.book.sheets.length),
};

function typeOf(value: Result): number {
  if (isBlock(value) && value.rows * value.columns > 1) return 64;
  const one = scalar(value);
  if (isError(one)) return 16;
  return typeof one === "string" ? 2 : typeof one === "boolean" ? 4 : 1;
}
