/** Where a click on a linked cell leads: a place of this workbook, or an address outside. */
import type { Op } from "../../workbook/Op";
import type { Place } from "../grid/moveFocus";
import type { Sheet } from "../../workbook/Sheet";
import type { Workbook } from "../../workbook/Workbook";
import { linkAt } from "../../workbook/linkAt";
import { findPlace } from "./findPlace";

export type Followed = { readonly ops: readonly Op[] } | { readonly open: string } | { readonly refused: string };

/** Anything else (file:, javascript:) is not opened from a preview. */
const OPENS = /^(https?|mailto|tel):/i;

/** null where the cell has no link. */
export function followLink(workbook: Workbook, sheet: Sheet, { row, column }: Place): Followed | null {
  const link = linkAt(sheet, row, column);
  if (!link) return null;
  if (link.address !== undefined) {
    const address = link.address + (link.subAddress === undefined ? "" : `#${link.subAddress}`);
    return OPENS.test(address) ? { open: address } : { refused: `The preview does not open ${address}.` };
  }
  const found = findPlace(workbook, sheet, (link.subAddress ?? "").replace(/^#/, ""));
  return found ? { ops: [{ do: "select", sheet: found.sheet.id, rect: found.rect }] } : { refused: "Reference isn't valid." };
}
