/** `styles.xml` to the workbook's styles: one per cell format (xf), which keeps its number in `fileId`. */
import { DEFAULT_STYLE, type Border, type Style } from "../../workbook/Style";
import { XmlScanner } from "../xml/XmlScanner";
import { readColor, type Theme } from "./readTheme";

type Font = Pick<Style, "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "fontColor">;
type Borders = Pick<Style, "borderTop" | "borderBottom" | "borderLeft" | "borderRight">;

/** Codes Excel knows by number alone, en-US. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0_);($#,##0)", 6: "$#,##0_);[Red]($#,##0)", 7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
  17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)", 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 42: "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)",
  43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", 44: "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", 45: "mm:ss", 46: "[h]:mm:ss",
  47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
};
export const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

const UNDERLINES: Readonly<Record<string, Style["underline"]>> = { single: "Single", double: "Double", singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant", none: "None" };
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function readFont(scan: XmlScanner, theme: Theme): Font {
  const { fontName, fontSize, bold, italic, underline, strike, fontColor } = DEFAULT_STYLE;
  const font = { fontName, fontSize, bold, italic, underline, strike, fontColor };
  for (const name of scan.children()) {
    const on = scan.flag("val") ?? true;
    if (name === "name") font.fontName = scan.get("val") ?? fontName;
    else if (name === "sz") font.fontSize = scan.number("val") ?? fontSize;
    else if (name === "b") font.bold = on;
    else if (name === "i") font.italic = on;
    else if (name === "strike") font.strike = on;
    else if (name === "u") font.underline = UNDERLINES[scan.get("val") ?? "single"] ?? "Single";
    else if (name === "color") font.fontColor = readColor(scan, theme) ?? fontColor;
  }
  return font;
}

/** A solid fill's colour; patterns and gradients show as their foreground or first colour, which is enough for a picture. */
function readFill(scan: XmlScanner, theme: Theme): string | null {
  let pattern: string | undefined = "solid";
  let color: string | null = null;
  const depth = scan.depth;
  while (!(scan.next() === "close" && scan.depth === depth)) {
    if (scan.name === "patternFill") pattern = scan.get("patternType") ?? pattern;
    else if ((scan.name === "fgColor" || scan.name === "color") && color === null) color = readColor(scan, theme);
  }
  return pattern === "none" ? null : color ?? (pattern === "gray125" ? "#F0F0F0" : null);
}

function readBorders(scan: XmlScanner, theme: Theme): Borders {
  const borders: Record<keyof Borders, Border | null> = { borderTop: null, borderBottom: null, borderLeft: null, borderRight: null };
  const sides: Readonly<Record<string, keyof Borders>> = { top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight", start: "borderLeft", end: "borderRight" };
  for (const name of scan.children()) {
    const side = sides[name];
    const style = scan.get("style");
    if (!side || style === undefined || style === "none") continue;
    let color = "#000000";
    for (const part of scan.children()) if (part === "color") color = readColor(scan, theme) ?? color;
    borders[side] = { style, color };
  }
  return borders;
}

/** By xf number, each with its `fileId`. An absent part gives the one default style. */
export function readStyles(xml: string | undefined, theme: Theme): Style[] {
  const codes = new Map<number, string>(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const styles: Style[] = [];
  const scan = new XmlScanner(xml ?? "<styleSheet/>");
  scan.next();
  for (const group of scan.children()) {
    if (!["numFmts", "fonts", "fills", "borders", "cellXfs"].includes(group)) continue;
    for (const item of scan.children()) {
      if (item === "numFmt") codes.set(scan.number("numFmtId") ?? 0, scan.get("formatCode") ?? "General");
      else if (item === "font") fonts.push(readFont(scan, theme));
      else if (item === "fill") fills.push(readFill(scan, theme));
      else if (item === "border") borders.push(readBorders(scan, theme));
      else if (item === "xf") styles.push(readXf(scan, styles.length, codes, fonts, fills, borders));
    }
  }
  return styles.length > 0 ? styles : [{ ...DEFAULT_STYLE, fileId: 0 }];
}

function readXf(scan: XmlScanner, fileId: number, codes: ReadonlyMap<number, string>, fonts: readonly Font[], fills: readonly (string | null)[], borders: readonly Borders[]): Style {
  const style: { -readonly [K in keyof Style]: Style[K] } = {
    ...DEFAULT_STYLE, ...fonts[scan.number("fontId") ?? 0], ...borders[scan.number("borderId") ?? 0],
    numberFormat: codes.get(scan.number("numFmtId") ?? 0) ?? "General", fill: fills[scan.number("fillId") ?? 0] ?? null,
    quotePrefix: scan.flag("quotePrefix") ?? false, fileId,
  };
  for (const name of scan.children()) {
    if (name === "alignment") {
      style.horizontal = capital(scan.get("horizontal") ?? "general").replace("CenterContinuous", "CenterAcrossSelection") as Style["horizontal"];
      style.vertical = capital(scan.get("vertical") ?? "bottom") as Style["vertical"];
      style.indent = scan.number("indent") ?? 0;
      style.wrap = scan.flag("wrapText") ?? false;
    } else if (name === "protection") {
      style.locked = scan.flag("locked") ?? true;
      style.formulaHidden = scan.flag("hidden") ?? false;
    }
  }
  return style;
}
