/** The task pane beside the sheet: the add-in's own page in a frame. Hidden, it goes on running, as with a shared runtime. */
import { useEffect, useRef, useState } from "react";
import { Icon } from "../bars/Icon";
import { openTaskPane } from "./openTaskPane";
import { PaneDivider } from "./PaneDivider";
import type { PaneHost } from "./PaneHost";

const TASK_PANE = "taskpane.html";

interface TaskPaneProps {
  readonly host: PaneHost;
  readonly isOpen: boolean;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
  /** F6 was pressed inside. */
  readonly onLeave: (back: boolean) => void;
  readonly onProblem: (message: string) => void;
}

export function TaskPane({ host, isOpen, width, onWidth, onClose, onLeave, onProblem }: TaskPaneProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const [isDragging, setDragging] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    openTaskPane(element, TASK_PANE, host).then(
      () => element.contentWindow?.addEventListener("keydown", (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        leave.current(event.shiftKey);
      }),
      (error: unknown) => onProblem(`The task pane could not be opened. ${String(error)}`),
    );
  }, [host, onProblem]);

  return (
    <aside className="pane-side" aria-label="Task pane">
      {isOpen && <PaneDivider width={width} onWidth={onWidth} onDragging={setDragging} />}
      <div className={isDragging ? "pane is-held" : "pane"} hidden={!isOpen} style={{ width }}>
        <div className="pane-bar">
          Duebook
          <button type="button" className="tool" aria-label="Close the task pane" title="Close the task pane" onClick={onClose}><Icon name="close" /></button>
        </div>
        <iframe ref={frame} title="Duebook task pane" />
      </div>
    </aside>
  );
}
