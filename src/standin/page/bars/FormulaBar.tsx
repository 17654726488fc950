/** Name box and formula line. The name box goes to an address or a name; the line shows and edits what the cell really holds. */
import { useState } from "react";
import { addressOf } from "../../workbook/Rect";
import { findPlace } from "../hands/findPlace";
import { typedText } from "../hands/Desk";
import type { Desk } from "../hands/Desk";
import type { KeyboardEvent } from "react";

export function FormulaBar({ desk, toGrid }: { readonly desk: Desk; readonly toGrid: () => void }) {
  const { sheet, selection, edit } = desk;
  const [wanted, setWanted] = useState<string | null>(null);
  const { rows, columns } = selection.rect;
  const shown = rows * columns > 1 && !sheet.mergeAt(selection.active.row, selection.active.column)
    ? addressOf(selection.rect)
    : addressOf({ ...selection.active, rows: 1, columns: 1 });

  const goTo = () => {
    if (wanted === null) return;
    const place = findPlace(desk.workbook, sheet, wanted);
    setWanted(null);
    if (!place) {
      desk.say(`There is no cell or name "${wanted.trim()}".`);
      return;
    }
    const moved = desk.act([
      ...(place.sheet.id === sheet.id ? [] : [{ do: "activate", sheet: place.sheet.id } as const]),
      { do: "select", sheet: place.sheet.id, rect: place.rect },
    ]);
    if (moved) desk.toReveal.add(place.sheet.id);
    toGrid();
  };

  const pressName = (event: KeyboardEvent) => {
    if (event.key === "Enter") goTo();
    else if (event.key === "Escape") {
      setWanted(null);
      toGrid();
    }
  };

  const pressLine = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !["Enter", "Tab", "Escape"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape") desk.dropEdit();
    else if (desk.finishEdit()) {
      const { row, column } = selection.active;
      desk.select(event.key === "Enter" ? { row: row + 1, column } : { row, column: column + 1 });
    }
    toGrid();
  };

  return (
    <div className="formula-bar" role="group" aria-label="Formula bar">
      <input
        className="name-box"
        aria-label="Name box: cell, range or name to go to"
        value={wanted ?? shown}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setWanted(event.target.value)}
        onBlur={() => setWanted(null)}
        onKeyDown={pressName}
      />
      <span className="fx" aria-hidden="true">fx</span>
      <input
        className="formula-input"
        aria-label="Formula of the active cell"
        value={edit ? edit.text : typedText(sheet, selection.active)}
        spellCheck={false}
        onFocus={() => {
          if (!edit) desk.startEdit(null, "edit");
        }}
        onChange={(event) => desk.changeEdit(event.target.value)}
        onKeyDown={pressLine}
      />
    </div>
  );
}
