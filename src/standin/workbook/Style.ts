/** Cell styles, interned: a cell holds a small number into `StyleBook.styles`. */
export interface Border { readonly style: string; readonly color: string }

export interface Style {
  /** en-US number format code. */
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strike: boolean;
  /** "#RRGGBB", upper case. */
  readonly fontColor: string;
  /** "#RRGGBB", upper case; null is no fill. */
  readonly fill: string | null;
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly indent: number;
  readonly wrap: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The apostrophe before a text: it was typed as text and shows as it is. */
  readonly quotePrefix: boolean;
  readonly borderTop: Border | null;
  readonly borderBottom: Border | null;
  readonly borderLeft: Border | null;
  readonly borderRight: Border | null;
  /** For the file layer: the cellXfs index it was loaded under; a changed style keeps it as its origin. */
  readonly fileId?: number;
}

export const DEFAULT_STYLE: Style = {
  numberFormat: "General", fontName: "Calibri", fontSize: 11, bold: false, italic: false, underline: "None", strike: false,
  fontColor: "#000000", fill: null, horizontal: "General", vertical: "Bottom", indent: 0, wrap: false, locked: true,
  formulaHidden: false, quotePrefix: false, borderTop: null, borderBottom: null, borderLeft: null, borderRight: null,
};

/** Only grows: a style id stays valid for the life of the workbook, also through undo. Id 0 is the default style. */
export class StyleBook {
  readonly styles: Style[] = [];
  private readonly ids = new Map<string, number>();
  private readonly changed = new Map<string, number>();

  constructor(first: Style = DEFAULT_STYLE) {
    this.idOf(first);
  }

  get(id: number): Style {
    return this.styles[id] ?? DEFAULT_STYLE;
  }

  /** The id of an equal style, new where there is none yet. */
  idOf(style: Style): number {
    const key = JSON.stringify(style, Object.keys({ ...DEFAULT_STYLE, fileId: 0, style: 0, color: 0 }).sort());
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.push(style) - 1;
      this.ids.set(key, id);
    }
    return id;
  }

  /** The id of style `id` with some properties changed. */
  changedId(id: number, change: Partial<Style>): number {
    const key = `${id}${JSON.stringify(change)}`;
    let result = this.changed.get(key);
    if (result === undefined) {
      const next = { ...this.get(id), ...change };
      result = (Object.keys(change) as (keyof Style)[]).every((name) => JSON.stringify(change[name]) === JSON.stringify(this.get(id)[name])) ? id : this.idOf(next);
      this.changed.set(key, result);
    }
    return result;
  }
}
