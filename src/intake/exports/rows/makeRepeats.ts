/** Says whether a row is the header again, as at the top of a new page. */
import { foldText } from "../../../base/foldText";
import { isBlankCell } from "../isBlankCell";
import type { ExportLayout } from "../layout/ExportLayout";
import type { Cells } from "./makeExportCells";

export function makeRepeats({ head, headerRow, headerRows }: ExportLayout): (cells: Cells) => boolean {
  const rows = Array.from({ length: headerRows }, (_, at) => (head.cells[headerRow - at] ?? []).map((cell) => foldText(String(cell))));
  return (cells) => rows.some((header) => {
    let equal = 0;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (isBlankCell(cell)) continue;
      if (typeof cell === "number" && String(cell) !== header[at]) return false;
      if (foldText(String(cell)) !== header[at]) return false;
      equal += 1;
    }
    return equal >= 2;
  });
}
