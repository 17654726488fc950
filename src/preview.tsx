/** Front door in a browser: the stand-in Excel with the sample workbook, and the same task pane beside it. */
import { createRoot } from "react-dom/client";
import { Preview } from "./standin/page/Preview";
import type { PreviewHandle } from "./standin/page/Preview";

declare global {
  interface Window { duebookPreview?: PreviewHandle }
}

const root = document.getElementById("root");
if (!root) throw new Error("Expected an element with the id root, got none");

const keepHandle = (handle: PreviewHandle) => {
  window.duebookPreview = handle;
};

createRoot(root).render(<Preview sample="assets/sample.xlsx" onHandle={keepHandle} />);
