/** What the file knows of a workbook beyond the model: the package it came from and what was changed since. */
import type { Style } from "../workbook/Style";
import type { Workbook } from "../workbook/Workbook";
import type { Package } from "./pack/Package";
import type { SharedStrings } from "./read/readSharedStrings";
import { SheetFile } from "./SheetFile";

export class BookFile {
  /** Sheets whose part no longer says what the model says. */
  readonly dirty = new Set<string>();
  readonly loadedNames: Workbook["names"];
  readonly loadedProperties: Workbook["properties"];
  readonly loadedSettings: Workbook["settings"];
  readonly loadedActive: string;
  readonly loadedMode: Workbook["calculationMode"];

  constructor(
    readonly pack: Package,
    readonly bookPart: string,
    /** `r:id` of each sheet in workbook.xml, by sheet id of the model. */
    readonly relationIds: ReadonlyMap<string, string>,
    /** The file's cell formats by number, as loaded. */
    readonly styles: readonly Style[],
    readonly strings: SharedStrings,
    book: Workbook,
  ) {
    this.loadedNames = book.names;
    this.loadedProperties = book.properties;
    this.loadedSettings = book.settings;
    this.loadedActive = book.activeSheetId;
    this.loadedMode = book.calculationMode;
    const seen = new Map(book.sheets.map(({ id, fileState }) => [id, fileState]));
    book.subscribe(({ changes, recalculated }) => {
      for (const { sheetId, kind, rects, shift } of changes) {
        if (kind !== "select" && kind !== "activate") this.dirty.add(sheetId);
        const sheet = book.sheets.find(({ id }) => id === sheetId);
        if (!sheet) continue;
        // A model that moves the marks with the cells has replaced them by now; one that does not leaves it to us.
        if (shift && rects[0] && sheet.fileState === seen.get(sheetId) && sheet.fileState instanceof SheetFile) sheet.fileState = sheet.fileState.follow(rects[0], shift);
        seen.set(sheetId, sheet.fileState);
      }
      for (const { sheetId } of recalculated) this.dirty.add(sheetId);
    });
  }
}
