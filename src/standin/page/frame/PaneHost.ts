/** What this page needs of the host below the task pane. One for each opened workbook. */
import type { Command } from "../bars/Ribbon";
import type { ExcelHost } from "../../host/ExcelHost";

export type ProfileName = "web" | "desktop";

export interface PaneHost {
  readonly excel: ExcelHost;
  /** Puts the bridge on the window of the task pane, before the client library runs. */
  readonly install: (scope: Window) => void;
  /** Puts `Office` there, once the client library has run and before the add-in does. */
  readonly equip: (scope: Window) => void;
  /** Runs what the add-in associated with a ribbon button; false where it has not (yet). */
  readonly run: (command: Command) => boolean;
  readonly setCellEdit: (isEditing: boolean) => void;
  readonly setProfile: (profile: ProfileName) => void;
  /** Milliseconds that every answer takes. */
  readonly setDelay: (milliseconds: number) => void;
  readonly failNext: () => void;
  /** Calls back when a request was made to fail; returns the end of it. */
  readonly onRequestFailed: (listener: () => void) => () => void;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}
