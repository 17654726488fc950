/** Ctrl+F: a small bar over the sheet that goes from one finding to the next. */
import { useEffect, useRef, useState } from "react";
import { Icon } from "./Icon";
import { findCells, nextFound } from "../hands/findCell";
import type { Desk } from "../hands/Desk";

interface FindBarProps {
  readonly desk: Desk;
  /** Raised by every Ctrl+F: the bar takes the focus again. */
  readonly asked: number;
  readonly onClose: () => void;
}

export function FindBar({ desk, asked, onClose }: FindBarProps) {
  const [text, setText] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeCell, setWholeCell] = useState(false);
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), [asked]);

  const go = (isBackwards: boolean) => {
    if (text === "" || !desk.finishEdit()) return;
    const found = findCells(desk.sheet, { text, matchCase, wholeCell });
    const at = nextFound(found, desk.selection.active, isBackwards);
    const place = found[at];
    setSaid(place ? `${(at + 1).toLocaleString("en")} of ${found.length.toLocaleString("en")}` : "Nothing found on this sheet");
    if (!place) return;
    desk.toReveal.add(desk.sheet.id);
    desk.select(place);
  };

  const change = (act: () => void) => {
    act();
    setSaid("");
  };

  return (
    <form
      className="find-bar"
      role="search"
      aria-label="Find on this sheet"
      onSubmit={(event) => {
        event.preventDefault();
        go(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.shiftKey && event.target === input.current) {
          event.preventDefault();
          go(true);
        }
      }}
    >
      <input ref={input} type="search" aria-label="Find" placeholder="Find" value={text} maxLength={255} spellCheck={false} onChange={(event) => change(() => setText(event.target.value))} />
      <button type="button" className="tool" aria-label="Previous" title="Previous (Shift+Enter)" onClick={() => go(true)}><span className="is-up"><Icon name="chevron" /></span></button>
      <button type="submit" className="tool" aria-label="Next" title="Next (Enter)"><Icon name="chevron" /></button>
      <label><input type="checkbox" checked={matchCase} onChange={(event) => change(() => setMatchCase(event.target.checked))} /> Match case</label>
      <label><input type="checkbox" checked={wholeCell} onChange={(event) => change(() => setWholeCell(event.target.checked))} /> Whole cell</label>
      <span className="find-said" role="status">{said}</span>
      <button type="button" className="tool" aria-label="Close" title="Close (Esc)" onClick={onClose}><Icon name="close" /></button>
    </form>
  );
}
