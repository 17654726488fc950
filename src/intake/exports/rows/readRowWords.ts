/** Texts that tell what a row is: page marks, percentages, balances brought forward, and the title again on a new page. */
import { plainText } from "../../cells/readWords";
import { isBlankCell } from "../isBlankCell";
import type { ExportLayout } from "../layout/ExportLayout";
import type { Cells } from "./makeExportCells";

export interface RowWords {
  readonly isPage: (text: string) => boolean;
  readonly isPercent: (text: string) => boolean;
  readonly isOpening: (cells: Cells) => boolean;
  /** A text that stands above the header as well. */
  readonly isTitle: (text: string) => boolean;
}

const page = /^(page|seite|pagina|página|pág|side|sivu|strona)\s*:?\s*\d+(\s*(of|von|de|sur|di|van|\/)\s*\d+)?$/;
const opening = /^(opening|beginning|starting) balance|^balance (brought|b\/?f)|^brought forward|^b\/f$|^anfangs(bestand|saldo)|^saldovortrag|^solde (initial|d'ouverture)|^report a nouveau|^saldo (inicial|iniziale|anterior)|^beginsaldo|^υπολοιπο εκ μεταφορας/;

export function readRowWords({ head, headerRow, headerRows }: ExportLayout): RowWords {
  const titles = new Set(head.cells.slice(0, headerRow - headerRows + 1).flatMap((cells) => cells.filter((cell) => !isBlankCell(cell)).map(plainText)));
  return {
    isPage: (text) => page.test(plainText(text)),
    isPercent: (text) => /%|percent|prozent|pourcent|porcent/i.test(text),
    isOpening: (cells) => cells.some((cell) => typeof cell === "string" && cell !== "" && opening.test(plainText(cell))),
    isTitle: (text) => titles.has(plainText(text)),
  };
}
