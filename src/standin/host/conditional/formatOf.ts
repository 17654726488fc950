/** Finds a conditional format again and puts a changed one in its place. */
import type { ConditionalFormat, ConditionalRule, ConditionalStyle } from "../../workbook/ConditionalFormat";
import type { InFormat } from "../Kinds";
import type { Session } from "../Session";
import { invalidArgument, itemNotFound } from "../ApiError";

export function formatOf({ sheet, format }: InFormat, session: Session): ConditionalFormat {
  const found = session.sheet(sheet).conditionalFormats.find(({ id }) => id === format);
  if (!found) throw itemNotFound("ConditionalFormat");
  return found;
}

/** What the file knows of a format ends where its rule is changed. */
export function putFormat(at: InFormat, change: Partial<Omit<ConditionalFormat, "id" | "fileState">>, session: Session): void {
  const before = formatOf(at, session);
  const { fileState, ...rest } = before;
  const keeps = change.rule === undefined && change.formulas === undefined && fileState !== undefined;
  const next = { ...rest, ...change, ...(keeps && { fileState }) };
  session.apply({ do: "conditionalFormats", sheet: at.sheet, formats: session.sheet(at.sheet).conditionalFormats.map((one) => (one === before ? next : one)) });
}

type RuleOf<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

export function ruleOf<T extends ConditionalRule["type"]>(at: InFormat, type: T, session: Session): RuleOf<T> {
  const { rule } = formatOf(at, session);
  if (rule.type !== type) throw itemNotFound(`ConditionalFormat.${type}`);
  return rule as RuleOf<T>;
}

export function styleOfFormat(at: InFormat, session: Session): ConditionalStyle {
  const { rule } = formatOf(at, session);
  return "style" in rule ? rule.style : {};
}

/** undefined takes the part away. */
export function putStyle(at: InFormat, change: { readonly [K in keyof ConditionalStyle]: ConditionalStyle[K] | undefined }, session: Session): void {
  const { rule } = formatOf(at, session);
  if (!("style" in rule)) throw invalidArgument("ConditionalRangeFormat");
  const style = Object.fromEntries(Object.entries({ ...rule.style, ...change }).filter(([, value]) => value !== undefined));
  putFormat(at, { rule: { ...rule, style } }, session);
}

/** As Excel gives formulas back: with "=". */
export function readFormulaArgument(value: unknown, location: string): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value.trim() === "") throw invalidArgument(location);
  return value.startsWith("=") ? value : `=${value}`;
}
