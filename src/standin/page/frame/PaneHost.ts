/** What this page needs of the host below the task pane. One for each opened workbook. */
import type { Command } from "../bars/Ribbon";

export type ProfileName = "web" | "desktop";

export interface PaneHost {
  /** Puts the bridge and `Office` on the window of the task pane, before any script of it runs. */
  readonly install: (scope: Window) => void;
  /** Runs what the add-in associated with a ribbon button; false where it has not (yet). */
  readonly run: (command: Command) => boolean;
  readonly setCellEdit: (isEditing: boolean) => void;
  readonly setProfile: (profile: ProfileName) => void;
  /** Milliseconds that every answer takes. */
  readonly setDelay: (milliseconds: number) => void;
  readonly failNext: () => void;
  /** Calls back when a request was made to fail; returns the end of it. */
  readonly onRequestFailed: (listener: () => void) => () => void;
}
