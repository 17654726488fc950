/** The box one types into, over its cell; it widens with the text as far as the window allows. */
import { useLayoutEffect, useRef } from "react";
import { cellLook } from "./cellLook";
import { measureText } from "./measureText";
import type { Box } from "./Quadrant";
import type { Desk, Edit } from "../hands/Desk";
import type { KeyboardEvent } from "react";

interface CellEditorProps {
  readonly desk: Desk;
  readonly edit: Edit;
  readonly box: Box;
  readonly maxWidth: number;
  /** Moves on after the text was written: the key that finished it. */
  readonly onFinished: (event: KeyboardEvent) => void;
}

const MOVES = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown"]);

export function CellEditor({ desk, edit, box, maxWidth, onFinished }: CellEditorProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const look = cellLook(desk.sheet.styleAt(edit.place.row, edit.place.column));

  useLayoutEffect(() => {
    const element = input.current;
    // Typing may have begun in the formula bar: the focus stays there.
    if (!element || document.activeElement?.classList.contains("formula-input")) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      desk.dropEdit();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      desk.changeEdit(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      desk.finishEdit(true);
    } else if (event.key === "F2") {
      event.preventDefault();
      desk.startEdit(edit.text, edit.mode === "edit" ? "enter" : "edit");
    } else if (event.key === "Enter" || event.key === "Tab" || (edit.mode === "enter" && MOVES.has(event.key))) {
      event.preventDefault();
      if (desk.finishEdit()) onFinished(event);
    }
  };

  const lines = edit.text.split("\n");
  const needed = Math.max(...lines.map((line) => measureText(line, look.font))) + 16;
  return (
    <textarea
      ref={input}
      className="editor"
      aria-label="Cell text"
      value={edit.text}
      rows={1}
      spellCheck={false}
      style={{ left: box.left - 1, top: box.top - 1, width: Math.min(Math.max(box.width + 1, needed), Math.max(box.width + 1, maxWidth)), height: Math.max(box.height + 1, lines.length * 20 + 2), fontSize: look.css.fontSize, fontFamily: look.css.fontFamily }}
      onChange={(event) => desk.changeEdit(event.target.value)}
      onKeyDown={press}
      onPointerDown={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    />
  );
}
