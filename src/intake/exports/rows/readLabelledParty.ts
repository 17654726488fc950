/** A group row that labels what it says: "A/C: | ABC001 | Name: | Abc Ltd | Tel: …", in one cell or in several. */
import type { Cell } from "../../../base/Grid";
import { matchHeader } from "../../columns/matchHeader";
import { cellText } from "../../rows/cellText";
import { isBlankCell } from "../isBlankCell";

export interface LabelledParty { readonly id: string; readonly name: string; readonly contact: string; readonly phone: string }

/** Null where the row is not labelled so. */
export function readLabelledParty(cells: readonly Cell[]): LabelledParty | null {
  const first = cells.find((cell) => !isBlankCell(cell));
  if (typeof first !== "string" || !/^[^:]{1,30}:/.test(first)) return null;
  const text = cells.filter((cell) => !isBlankCell(cell)).map(cellText).join("\t");
  const said: Record<string, string> = {};
  // A label is words before a colon; its value runs to the next label.
  for (const [, label = "", value = ""] of text.matchAll(/([\p{L}][\p{L}/.' ]{0,24}):\s*(.*?)(?=\s{2,}[\p{L}][\p{L}/.' ]{0,24}:|\t[\p{L}][\p{L}/.' ]{0,24}:|\s(?:Name|Contact|Tel|Phone|Telephone):|$)/gu)) {
    const role = roleOfLabel(label.trim());
    if (role !== null && said[role] === undefined) said[role] = value.replace(/\t/g, " ").replace(/\s+/g, " ").trim();
  }
  const { id = "", name = "", contact = "", phone = "" } = said;
  return id === "" && name === "" ? null : { id, name, contact, phone };
}

function roleOfLabel(label: string): "id" | "name" | "contact" | "phone" | null {
  if (/^(a\/c|a\/c ref|account|account ref|konto|compte|cuenta)$/i.test(label)) return "id";
  const roles = matchHeader(label);
  const top = [...roles].sort((a, b) => b[1] - a[1])[0]?.[0];
  return top === "customerId" ? "id" : top === "customerName" ? "name" : top === "contact" ? "contact" : top === "phone" ? "phone" : null;
}
