/** What the file knows of a workbook beyond the model: the package it came from and what was changed since. */
import type { Style } from "../workbook/Style";
import type { Workbook } from "../workbook/Workbook";
import type { Package } from "./pack/Package";
import type { SharedStrings } from "./read/readSharedStrings";
import { followChanges } from "./followChanges";

export class BookFile {
  /** Sheets whose part no longer says what the model says. */
  readonly dirty = new Set<string>();
  readonly loadedNames: Workbook["names"];
  readonly loadedProperties: Workbook["properties"];
  readonly loadedSettings: Workbook["settings"];
  readonly loadedActive: string;
  readonly loadedMode: Workbook["calculationMode"];
  readonly loadedXml: Workbook["customXml"];
  readonly loadedLock: Workbook["structureLock"];

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
    this.loadedXml = book.customXml;
    this.loadedLock = book.structureLock;
    const follow = followChanges(book);
    book.subscribe((set) => {
      follow(set);
      for (const { sheetId, kind } of set.changes) if (kind !== "select" && kind !== "activate") this.dirty.add(sheetId);
      for (const { sheetId } of set.recalculated) this.dirty.add(sheetId);
    });
  }
}
