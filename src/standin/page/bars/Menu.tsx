/** A popup list of commands at a point of the window: arrow keys move, Esc and a click elsewhere close it and give the focus back. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

export interface MenuPoint { readonly x: number; readonly y: number }

interface MenuProps {
  readonly label: string;
  readonly at: MenuPoint;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly kind?: "menu" | "dialog";
  readonly className?: string;
}

export function Menu({ label, at, onClose, children, kind = "menu", className = "" }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);

  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = box.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    setPlace({ x: Math.max(4, Math.min(at.x, window.innerWidth - width - 4)), y: Math.max(4, Math.min(at.y, window.innerHeight - height - 4)) });
    items(element)[0]?.focus();
    return () => {
      if (before instanceof HTMLElement && (element.contains(document.activeElement) || document.activeElement === document.body)) before.focus();
    };
  }, [at.x, at.y]);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    // The frame of the task pane keeps its clicks to itself; losing the focus to it closes the menu too.
    document.addEventListener("pointerdown", outside, true);
    window.addEventListener("blur", onClose);
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", onClose);
    };
  }, [onClose]);

  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape" || (event.key === "Tab" && kind === "menu")) {
      event.preventDefault();
      onClose();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !box.current || (event.target as HTMLElement).matches("input[type=search]")) return;
    event.preventDefault();
    const all = items(box.current);
    const next = all.indexOf(document.activeElement as HTMLElement) + step;
    all[(next + all.length) % all.length]?.focus();
  };

  return (
    <div ref={box} className={`menu ${className}`} role={kind} aria-label={label} style={{ left: place.x, top: place.y }} onKeyDown={press} onPointerDown={(event) => event.stopPropagation()}>
      {children}
    </div>
  );
}

const items = (element: HTMLElement): HTMLElement[] => [...element.querySelectorAll<HTMLElement>("button:not(:disabled), input")];

interface ItemProps {
  readonly onPick: () => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
  /** Present on items that are switched on and off. */
  readonly ticked?: boolean;
  readonly aside?: string;
  /** In a dialog it is an ordinary button. */
  readonly plain?: boolean;
}

export function MenuItem({ onPick, children, disabled = false, ticked, aside, plain = false }: ItemProps) {
  const role = plain ? {} : ticked === undefined ? { role: "menuitem" } : { role: "menuitemcheckbox", "aria-checked": ticked };
  return (
    <button type="button" className="menu-item" disabled={disabled} onClick={onPick} {...role}>
      {ticked !== undefined && <span className="tick" aria-hidden="true">{ticked ? "✓" : ""}</span>}
      <span>{children}</span>
      {aside !== undefined && <span className="aside">{aside}</span>}
    </button>
  );
}
