/** `workbook.functions`: any worksheet function by name, calculated by the formula engine. */
import type { Value } from "../../workbook/Value";
import type { Args, HostClass } from "../HostClass";
import type { Kinds } from "../Kinds";
import type { Session } from "../Session";
import type { Place } from "../range/Place";
import { invalidArgument } from "../ApiError";
import { ref } from "../HostClass";
import { fullAddress } from "../range/addresses";

/** An argument as formula text; null where it was left out. */
function argumentText(argument: unknown, session: Session): string | null {
  if (argument === null || argument === undefined) return null;
  if (typeof argument === "string") return `"${argument.replace(/"/g, "\"\"")}"`;
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  if (typeof argument === "number") return String(argument);
  const object = argument as { readonly kind?: string; readonly it?: unknown };
  if (object.kind === "Range") return fullAddress(object.it as Place, session);
  if (object.kind === "FunctionResult") return argumentText((object.it as { readonly value: unknown }).value, session);
  throw invalidArgument("Functions");
}

/** "networkDays_Intl" is NETWORKDAYS.INTL; rest arguments arrive as one array. */
function formulaOf(name: string, args: Args, session: Session): string {
  const texts = args.flat().map((argument) => argumentText(argument, session));
  while (texts.length > 0 && texts.at(-1) === null) texts.pop();
  return `=${name.replace(/_/g, ".").toUpperCase()}(${texts.map((text) => text ?? "").join(",")})`;
}

const functions: HostClass<null> = {
  anyMethod: (_, name, session, args) => {
    const value: Value = session.evaluate(formulaOf(name, args, session));
    return ref("FunctionResult", typeof value === "object" && value !== null ? { value: null, error: value.error } : { value: value ?? 0, error: null });
  },
};

const functionResult: HostClass<Kinds["FunctionResult"]> = { get: { value: ({ value }) => value, error: ({ error }) => error ?? "" } };

export const functionClasses = { Functions: functions, FunctionResult: functionResult };
