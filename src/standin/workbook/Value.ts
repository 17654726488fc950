/** What a cell can hold. Errors are interned: compare them with `===`. */
export type ErrorText =
  | "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!"
  | "#GETTING_DATA" | "#BUSY!" | "#FIELD!" | "#BLOCKED!" | "#CONNECT!" | "#UNKNOWN!";

export interface CellError { readonly error: ErrorText }

/** null is an empty cell. Dates are serials in the workbook's own system (see `Workbook.date1904`). */
export type Value = null | string | number | boolean | CellError;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

const texts: readonly ErrorText[] = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
  "#GETTING_DATA", "#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
];
const errors = new Map<string, CellError>(texts.map((error) => [error, Object.freeze({ error })]));

export function cellError(text: ErrorText): CellError {
  return errors.get(text) as CellError;
}

/** The error a text spells, null where it spells none. */
export const readError = (text: string): CellError | null => errors.get(text.toUpperCase()) ?? null;

export const isError = (value: unknown): value is CellError => typeof value === "object" && value !== null && "error" in value;

export function valueTypeOf(value: Value): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
