/** A link to a customer's row in the master sheet that finds the row anew when it is clicked, so it follows sorting and inserts. */
import type { TabCell } from "../../base/Tab";

export interface MasterPlace {
  readonly sheet: string;
  /** Letters of the column whose text tells the customers apart: "A". */
  readonly keyColumn: string;
  /** The customer's key as that column shows it. */
  readonly key: string;
}

/** Excel takes no longer text in a formula, and MATCH looks for no longer one. */
const MOST_IN_TEXT = 255;

/** Null where the key cannot be looked for. */
export function rowLink({ sheet, keyColumn, key }: MasterPlace): TabCell | null {
  if (key.trim() === "" || key.length > MOST_IN_TEXT / 2) return null;
  const name = `'${sheet.replace(/'/g, "''")}'`;
  const column = `${name}!$${keyColumn}:$${keyColumn}`;
  // A tilde tells MATCH that a question mark or an asterisk is meant as such.
  const asText = `MATCH(${quoted(key.replace(/[~*?]/g, "~$&"))},${column},0)`;
  const asNumber = /^-?\d{1,15}(\.\d+)?$/.test(key.trim()) ? `MATCH(${Number(key)},${column},0)` : "";
  const row = `IFERROR(${asText},${asNumber === "" ? "1" : `IFERROR(${asNumber},1)`})`;
  return { formula: `=HYPERLINK(${quoted(`#${name}!${keyColumn}`)}&${row},"Customer's row")`, isLink: true };
}

const quoted = (text: string): string => `"${text.replace(/"/g, "\"\"")}"`;
