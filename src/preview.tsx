/** Front door in a browser: the stand-in Excel with the sample workbook, and the same task pane beside it. */
import { createRoot } from "react-dom/client";
import { dayFromParts } from "./base/Day";
import { makeSample } from "./sample/makeSample";
import { SAMPLE_DAY } from "./sample/world";
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

/** The sample is told for today, so it is never stale. */
const sampleForToday = () => {
  const now = new Date();
  return makeSample(dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? SAMPLE_DAY);
};

createRoot(root).render(<Preview sample={sampleForToday} onHandle={keepHandle} />);
