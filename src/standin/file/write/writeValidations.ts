/** Data validations as an element of a worksheet part. */
import type { Validation } from "../../workbook/Validation";
import { OPERATORS, TYPES } from "../read/readValidations";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";
import { placesOf } from "./writeBars";

const word = <T>(words: Readonly<Record<string, T>>, value: T): string => Object.keys(words).find((one) => words[one] === value) ?? "";
const attribute = (name: string, value: string, usual: string): string => (value === usual ? "" : ` ${name}="${escapeAttribute(value)}"`);
const flag = (name: string, is: boolean): string => (is ? ` ${name}="1"` : "");

function formulaXml(formula: string, at: number, type: Validation["type"]): string {
  const text = formula.startsWith("=") ? formula.slice(1) : type === "List" ? `"${formula.replace(/"/g, "\"\"")}"` : formula;
  return `<formula${at + 1}>${escapeXml(text)}</formula${at + 1}>`;
}

function validationXml(validation: Validation): string {
  const { type, operator, dropDown, ignoreBlanks, alert, prompt, formulas } = validation;
  const attributes = attribute("type", word(TYPES, type), "none") + attribute("errorStyle", alert.style.toLowerCase(), "stop") + attribute("operator", word(OPERATORS, operator), "between")
    + flag("allowBlank", ignoreBlanks) + flag("showDropDown", !dropDown) + flag("showInputMessage", prompt.showPrompt) + flag("showErrorMessage", alert.showAlert)
    + attribute("errorTitle", alert.title, "") + attribute("error", alert.message, "") + attribute("promptTitle", prompt.title, "") + attribute("prompt", prompt.message, "");
  return `<dataValidation${attributes} sqref="${placesOf(validation)}">${formulas.map((formula, i) => formulaXml(formula, i, type)).join("")}</dataValidation>`;
}

export const validationsXml = (validations: readonly Validation[]): string | undefined =>
  validations.length === 0 ? undefined : `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
