/** How a sheet is printed, as far as an add-in sets it. Title rows and print area are names of the sheet, as in the file. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Percent; null where pages are fitted instead. */
  readonly scale: number | null;
  /** Pages across and down; null is as many as it takes. They count where `scale` is null. */
  readonly fitWide: number | null;
  readonly fitTall: number | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly overThenDown: boolean;
  readonly comments: "NoComments" | "EndSheet" | "InPlace";
  readonly errors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  /** null counts on from the sheet before. */
  readonly firstPage: number | null;
  /** As in the file: 1 is letter, 9 is A4; null is the printer's own. */
  readonly paper: number | null;
  /** Set by hand: the first row below, the first column right of each break. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  /** Inches: left, right, top, bottom, header, footer. */
  readonly margins: Margins;
}

export interface Margins { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number }

export const DEFAULT_PAGE: PageSetup = {
  orientation: "Portrait", scale: 100, fitWide: null, fitTall: null, centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false,
  blackAndWhite: false, draft: false, overThenDown: false, comments: "NoComments", errors: "AsDisplayed", firstPage: null, paper: null, rowBreaks: [], columnBreaks: [],
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
};
