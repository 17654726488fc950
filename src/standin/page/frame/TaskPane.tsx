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
  readonly onProblem: (message: string) => void;
}

export function TaskPane({ host, isOpen, width, onWidth, onClose, onProblem }: TaskPaneProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isDragging, setDragging] = useState(false);

  useEffect(() => {
    if (frame.current) openTaskPane(frame.current, TASK_PANE, host).catch((error: unknown) => onProblem(`The task pane could not be opened. ${String(error)}`));
  }, [host, onProblem]);

  return (
    <>
      {isOpen && <PaneDivider width={width} onWidth={onWidth} onDragging={setDragging} />}
      <aside className={isDragging ? "pane is-held" : "pane"} aria-label="Task pane" hidden={!isOpen} style={{ width }}>
        <div className="pane-bar">
          Duebook
          <button type="button" className="tool" aria-label="Close the task pane" title="Close the task pane" onClick={onClose}><Icon name="close" /></button>
        </div>
        <iframe ref={frame} title="Duebook task pane" />
      </aside>
    </>
  );
}
