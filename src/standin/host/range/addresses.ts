/** Addresses as the API writes and reads them: with the sheet, quoted where its name needs it. */
import type { Rect } from "../../workbook/Rect";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { addressOf, MAX_COLUMNS, MAX_ROWS, readAddress } from "../../workbook/Rect";
import { bodyOf } from "../../workbook/Table";
import { invalidArgument, itemNotFound } from "../ApiError";

export const quoted = (sheet: string): string => (/^[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`);

export const fullAddress = (place: Place, session: Session): string => `${quoted(session.sheet(place.sheet).name)}!${addressOf(session.rectOf(place))}`;

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** "B7", "Sheet1!B7:C9", "Sheet1!B7:Sheet1!C9", a defined name or a table's name. Throws what Excel throws for anything else. */
export function placeAt(address: unknown, sheetId: string, session: Session, location: string): Place {
  if (address === null || address === undefined || address === "") return session.place(sheetId, WHOLE_SHEET);
  if (typeof address !== "string") throw invalidArgument(location);
  const text = address.trim().replace(/^=/, "");
  const match = QUALIFIED.exec(text);
  const sheet = match ? session.book.findSheet((match[1]?.replace(/''/g, "'") ?? match[2]) as string) : session.sheet(sheetId);
  if (!sheet) throw itemNotFound(location, `There is no sheet for "${address}".`);
  const cells = match ? (match[3] as string).replace(/:(?:'(?:[^']|'')+'|[^'!:]+)!/, ":") : text;
  const rect = readAddress(cells);
  if (rect) return session.place(sheet.id, rect);
  const name = session.book.findName(cells, sheet.id);
  if (name) return placeAt(name.formula, sheet.id, session, location);
  const table = session.book.findTable(cells);
  const body = table && bodyOf(table.table);
  if (table && body) return session.place(table.sheet.id, body);
  throw invalidArgument(location, `"${address}" is not a range.`);
}

/** An argument that may be a range or its address. */
export function placeFrom(argument: unknown, sheetId: string, session: Session, location: string): Place {
  const object = argument as { readonly kind?: string; readonly it?: Place } | null;
  if (object && typeof object === "object" && object.kind === "Range" && object.it) return object.it;
  if (typeof argument !== "string") throw invalidArgument(location);
  return placeAt(argument, sheetId, session, location);
}
