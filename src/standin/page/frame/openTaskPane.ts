/** Puts the task pane's unmodified bundle into a frame of this page, on top of the stand-in instead of an Excel. */
import { taskPaneHtml } from "./taskPaneHtml";

const CLIENT_LIBRARY = "vendor/excel-web-16.00.js";

/**
 * `install` sets the bridge and `Office` on the frame's window. The page is written into the blank document, not navigated to,
 * because that keeps the window: whatever was installed is there before the first script runs, and the origin stays ours.
 */
export async function openTaskPane(frame: HTMLIFrameElement, address: string, install: (scope: Window) => void): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Expected the task pane at ${address}, got ${response.status}`);
  const html = taskPaneHtml(await response.text(), CLIENT_LIBRARY);
  const scope = frame.contentWindow;
  if (!scope) return;
  install(scope);
  scope.document.open();
  scope.document.write(html);
  scope.document.close();
}
