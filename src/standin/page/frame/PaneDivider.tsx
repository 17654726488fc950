/** The handle between grid and task pane: dragged, or moved by the arrow keys; widths as Excel allows, and a little less. */
import type { KeyboardEvent, PointerEvent } from "react";

export const PANE_WIDTHS = { least: 270, usual: 350, most: 700 } as const;
const KEY_STEP = 10;

const within = (width: number): number => Math.max(PANE_WIDTHS.least, Math.min(PANE_WIDTHS.most, Math.round(width)));

interface PaneDividerProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  /** A frame below the mouse would swallow the drag: it is told to let go. */
  readonly onDragging: (isDragging: boolean) => void;
}

export function PaneDivider({ width, onWidth, onDragging }: PaneDividerProps) {
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onDragging(true);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(within(window.innerWidth - event.clientX));
  };
  const press = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width + KEY_STEP, ArrowRight: width - KEY_STEP, Home: PANE_WIDTHS.least, End: PANE_WIDTHS.most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(within(next));
  };
  return (
    <div
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the task pane"
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={start}
      onPointerMove={drag}
      onLostPointerCapture={() => onDragging(false)}
      onDoubleClick={() => onWidth(PANE_WIDTHS.usual)}
      onKeyDown={press}
    />
  );
}
