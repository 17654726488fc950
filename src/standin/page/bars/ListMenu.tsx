/** The list that a validated cell offers. */
import { Menu, MenuItem } from "./Menu";
import { listChoices } from "../hands/listChoices";
import { typeOps } from "../hands/sheetOps";
import type { Desk } from "../hands/Desk";
import type { MenuPoint } from "./Menu";
import type { Place } from "../grid/moveFocus";

interface ListMenuProps { readonly desk: Desk; readonly place: Place; readonly at: MenuPoint; readonly onClose: () => void }

export function ListMenu({ desk, place, at, onClose }: ListMenuProps) {
  const choices = listChoices(desk.sheet, place) ?? [];
  const shown = desk.sheet.textAt(place.row, place.column);
  const pick = (text: string) => () => {
    onClose();
    desk.act(typeOps(desk.sheet, { ...place, rows: 1, columns: 1 }, text));
  };
  return (
    <Menu label="Allowed values" at={at} onClose={onClose} className="list-menu">
      {choices.length === 0 && <div className="menu-title">The list is empty.</div>}
      {choices.map((text, i) => <MenuItem key={i} ticked={text === shown} onPick={pick(text)}>{text}</MenuItem>)}
    </Menu>
  );
}
