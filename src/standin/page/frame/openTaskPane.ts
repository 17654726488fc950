/** Puts the task pane's unmodified bundle into a frame of this page, on top of the stand-in instead of an Excel. */
import { taskPaneHtml } from "./taskPaneHtml";
import type { PaneHost } from "./PaneHost";

const CLIENT_LIBRARY = "vendor/excel-web-16.00.js";

/**
 * The page is written into the blank document, not navigated to, because that keeps the window: the bridge is there before
 * the first script runs, and the origin stays ours. The library makes an empty `Office` of its own, so ours comes right after it.
 */
export async function openTaskPane(frame: HTMLIFrameElement, address: string, host: Pick<PaneHost, "install" | "equip">): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Expected the task pane at ${address}, got ${response.status}`);
  const html = taskPaneHtml(await response.text(), CLIENT_LIBRARY);
  const scope = frame.contentWindow;
  if (!scope) return;
  scope.document.open();
  host.install(scope);
  const loaded = (event: Event) => {
    const script = event.target as Partial<HTMLScriptElement>;
    if (!script.src?.endsWith(CLIENT_LIBRARY)) return;
    scope.document.removeEventListener("load", loaded, true);
    host.equip(scope);
  };
  scope.document.addEventListener("load", loaded, true);
  scope.document.write(html);
  scope.document.close();
}
