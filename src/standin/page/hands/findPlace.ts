/** What a person may type into the name box: "B7", "Invoices!B7:C9", "'My sheet'!A1", a defined name or a table. */
import { bodyOf } from "../../workbook/Table";
import { readAddress } from "../../workbook/Rect";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import type { Workbook } from "../../workbook/Workbook";

export interface Found { readonly sheet: Sheet; readonly rect: Rect }

/** Null where it is none of these, or lies on a hidden sheet. */
export function findPlace(workbook: Workbook, current: Sheet, typed: string): Found | null {
  const text = typed.trim().replace(/^=/, "");
  const found = addressed(workbook, current, text) ?? named(workbook, current, text);
  return found && found.sheet.visibility === "Visible" ? found : null;
}

function addressed(workbook: Workbook, current: Sheet, text: string): Found | null {
  const bang = text.lastIndexOf("!");
  const rect = readAddress(text.slice(bang + 1).replaceAll("$", ""));
  if (!rect) return null;
  if (bang < 0) return { sheet: current, rect };
  const name = text.slice(0, bang).replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  const sheet = workbook.findSheet(name);
  return sheet ? { sheet, rect } : null;
}

function named(workbook: Workbook, current: Sheet, text: string): Found | null {
  const table = workbook.findTable(text);
  if (table) return { sheet: table.sheet, rect: bodyOf(table.table) ?? table.table.rect };
  const name = workbook.findName(text, current.id);
  return name ? addressed(workbook, current, name.formula.replace(/^=/, "")) : null;
}
