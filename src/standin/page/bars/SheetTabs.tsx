/** The sheets at the bottom: click, rename by double click or F2, add, and a menu to hide, show, move and delete. */
import { useState } from "react";
import { Icon } from "./Icon";
import { Menu, MenuItem } from "./Menu";
import type { Desk } from "../hands/Desk";
import type { KeyboardEvent } from "react";
import type { MenuPoint } from "./Menu";
import type { Op } from "../../workbook/Op";

export function SheetTabs({ desk, toGrid }: { readonly desk: Desk; readonly toGrid: () => void }) {
  const { workbook, sheet: active } = desk;
  const [naming, setNaming] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: MenuPoint } | null>(null);
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const hidden = workbook.sheets.filter((sheet) => sheet.visibility === "Hidden");

  const open = (id: string) => {
    if (desk.finishEdit()) desk.act([{ do: "activate", sheet: id }]);
  };
  const rename = () => {
    if (!naming) return;
    setNaming(null);
    const name = naming.text.trim();
    if (name !== "" && name !== workbook.findSheet(naming.id)?.name) desk.act([{ do: "renameSheet", sheet: naming.id, name }]);
  };
  const pick = (...ops: Op[]) => {
    setMenu(null);
    desk.act(ops);
  };
  const press = (event: KeyboardEvent, id: string) => {
    const at = visible.findIndex((sheet) => sheet.id === id);
    const next = visible[at + ({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? NaN)];
    if (next) {
      open(next.id);
      event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
    } else if (event.key === "F2") setNaming({ id, text: workbook.sheet(id).name });
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ id, at: { x: box.left, y: box.top - 8 } });
    } else return;
    event.preventDefault();
  };
  const position = (id: string) => workbook.sheets.findIndex((sheet) => sheet.id === id);

  return (
    <div className="tabs">
      <div role="tablist" aria-label="Sheets">
        {visible.map((sheet) => naming?.id === sheet.id ? (
          <input
            key={sheet.id}
            className="tab-edit"
            aria-label="Sheet name"
            autoFocus
            value={naming.text}
            maxLength={31}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setNaming({ id: sheet.id, text: event.target.value })}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === "Enter") rename();
              if (event.key === "Escape") setNaming(null);
              if (event.key === "Enter" || event.key === "Escape") toGrid();
            }}
          />
        ) : (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="tab"
            data-sheet={sheet.id}
            aria-selected={sheet.id === active.id}
            tabIndex={sheet.id === active.id ? 0 : -1}
            style={sheet.tabColor ? { boxShadow: `inset 0 3px ${sheet.tabColor}` } : undefined}
            onClick={() => open(sheet.id)}
            onDoubleClick={() => setNaming({ id: sheet.id, text: sheet.name })}
            onContextMenu={(event) => {
              event.preventDefault();
              setMenu({ id: sheet.id, at: { x: event.clientX, y: event.clientY - 120 } });
            }}
            onKeyDown={(event) => press(event, sheet.id)}
          >
            {sheet.name}
            {sheet.protection && <span className="visually-hidden"> (protected)</span>}
          </button>
        ))}
      </div>
      <button type="button" className="tool" aria-label="Add a sheet" title="Add a sheet" onClick={() => desk.act([{ do: "addSheet", at: position(active.id) + 1 }])}><Icon name="plus" /></button>
      {menu && (
        <Menu label="Sheet" at={menu.at} onClose={() => setMenu(null)}>
          <MenuItem onPick={() => {
            setMenu(null);
            setNaming({ id: menu.id, text: workbook.sheet(menu.id).name });
          }}>Rename</MenuItem>
          <MenuItem disabled={position(menu.id) === 0} onPick={() => pick({ do: "moveSheet", sheet: menu.id, at: position(menu.id) - 1 })}>Move left</MenuItem>
          <MenuItem disabled={position(menu.id) === workbook.sheets.length - 1} onPick={() => pick({ do: "moveSheet", sheet: menu.id, at: position(menu.id) + 1 })}>Move right</MenuItem>
          <MenuItem disabled={visible.length === 1} onPick={() => pick({ do: "showSheet", sheet: menu.id, visibility: "Hidden" })}>Hide</MenuItem>
          <MenuItem disabled={visible.length === 1} onPick={() => pick({ do: "deleteSheet", sheet: menu.id })}>Delete</MenuItem>
          {hidden.length > 0 && <div className="menu-title">Hidden sheets</div>}
          {hidden.map((sheet) => <MenuItem key={sheet.id} onPick={() => pick({ do: "showSheet", sheet: sheet.id, visibility: "Visible" }, { do: "activate", sheet: sheet.id })}>Show {sheet.name}</MenuItem>)}
        </Menu>
      )}
    </div>
  );
}
