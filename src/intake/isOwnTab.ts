/** True for a tab that Duebook built from the book (a statement, a hand-over, a payment plan): it repeats what the lists say and is not read again. */
import { foldText } from "../base/foldText";
import type { Grid } from "../base/Grid";

/** How the tab's name begins, and its title in the top left cell. */
const tabs = [["statement ", "statement of account"], ["hand-over ", "hand-over to debt recovery"], ["plan ", "payment plan"]] as const;

export function isOwnTab({ sheet, cells }: Grid): boolean {
  const name = foldText(sheet);
  const title = foldText(String(cells[0]?.[0] ?? ""));
  return tabs.some(([begin, top]) => name.startsWith(begin) && title === top);
}
