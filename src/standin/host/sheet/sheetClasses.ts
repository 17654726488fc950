/** The classes about worksheets, for the registry. */
import { autoFilter } from "./autoFilterClass";
import { freezePanes } from "./freezeClass";
import { pageLayout } from "./pageLayoutClass";
import { sheetPropertyClasses } from "./sheetPropertyClasses";
import { commentClasses } from "./commentClasses";
import { pageBreakClasses } from "./pageBreakClasses";
import { worksheetProtection } from "./protectionClass";
import { worksheet, worksheetCollection } from "./worksheetClass";

export const sheetClasses = {
  WorksheetCollection: worksheetCollection, Worksheet: worksheet, WorksheetProtection: worksheetProtection, WorksheetFreezePanes: freezePanes, PageLayout: pageLayout, AutoFilter: autoFilter, ...commentClasses, ...sheetPropertyClasses, ...pageBreakClasses,
};
