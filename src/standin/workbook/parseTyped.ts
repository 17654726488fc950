/** Reads text as Excel reads what a person types into a cell (and an add-in writes): numbers, dates, booleans, formulas, text. */
import { parseValue } from "numfmt";
import type { Style } from "./Style";
import type { Value } from "./Value";
import { readError } from "./Value";

export interface Typed {
  readonly value: Value;
  /** With "="; the value is then null until it is calculated. */
  readonly formula?: string;
  /** What typing changes about the cell's style: a number format for "12%", the mark of a leading apostrophe. */
  readonly style?: Partial<Style>;
}

interface Reading { readonly date1904: boolean; readonly culture: string }

/** `format` is the cell's number format: under "@" everything stays text. */
export function parseTyped(text: string, format: string, { culture }: Reading): Typed {
  if (text === "") return { value: null };
  if (format === "@") return { value: text };
  const first = text.charCodeAt(0);
  if (first === 39) return { value: text.slice(1), style: { quotePrefix: true } };
  if (first === 61 && text.length > 1) return { value: null, formula: text };
  const parsed = parseValue(text, { locale: culture });
  if (parsed && parsed.v !== null) return { value: parsed.v as Value, ...(parsed.z && format === "General" && { style: { numberFormat: parsed.z } }) };
  return { value: readError(text) ?? text };
}
