/** What may be typed into cells, as plain data. Replaced, never changed in place. */
import type { Rect } from "./Rect";

export const VALIDATION_TYPES = ["None", "WholeNumber", "Decimal", "List", "Date", "Time", "TextLength", "Custom"] as const;
export type ValidationType = typeof VALIDATION_TYPES[number];
export const VALIDATION_OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;
export type ValidationOperator = typeof VALIDATION_OPERATORS[number];

export interface Alert { readonly showAlert: boolean; readonly style: "Stop" | "Warning" | "Information"; readonly title: string; readonly message: string }
export interface Prompt { readonly showPrompt: boolean; readonly title: string; readonly message: string }

export interface Validation {
  readonly rects: readonly Rect[];
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** With "=", as seen from the first cell; a list of words stands without: "yes,no". */
  readonly formulas: readonly string[];
  readonly dropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly alert: Alert;
  readonly prompt: Prompt;
}

export const NO_RULE: Omit<Validation, "rects"> = {
  type: "None", operator: "Between", formulas: [], dropDown: true, ignoreBlanks: true,
  alert: { showAlert: true, style: "Stop", title: "", message: "" }, prompt: { showPrompt: true, title: "", message: "" },
};
