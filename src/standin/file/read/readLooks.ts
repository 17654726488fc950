/** The differential styles of `styles.xml` (dxfs): what conditional formats lay over cells. */
import type { ConditionalStyle } from "../../workbook/ConditionalFormat";
import { XmlScanner } from "../xml/XmlScanner";
import { readColor, type Theme } from "./readTheme";

type Draft = { -readonly [K in keyof ConditionalStyle]: ConditionalStyle[K] };

/** By dxfId. */
export function readLooks(xml: string | undefined, theme: Theme): ConditionalStyle[] {
  const looks: ConditionalStyle[] = [];
  if (xml === undefined || !xml.includes("dxf")) return looks;
  const scan = new XmlScanner(xml);
  scan.next();
  for (const group of scan.children()) {
    if (group !== "dxfs") continue;
    for (const item of scan.children()) if (item === "dxf") looks.push(readLook(scan, theme));
  }
  return looks;
}

function readLook(scan: XmlScanner, theme: Theme): ConditionalStyle {
  const look: Draft = {};
  for (const part of scan.children()) {
    if (part === "font") readFont(scan, theme, look);
    else if (part === "numFmt") look.numberFormat = scan.get("formatCode") ?? "General";
    else if (part === "fill") {
      const fill = readFill(scan, theme);
      if (fill !== null) look.fill = fill;
    }
  }
  return look;
}

function readFont(scan: XmlScanner, theme: Theme, look: Draft): void {
  for (const name of scan.children()) {
    const on = scan.flag("val") ?? true;
    if (name === "b") look.bold = on;
    else if (name === "i") look.italic = on;
    else if (name === "strike") look.strike = on;
    else if (name === "u") look.underline = scan.get("val") === "none" ? "None" : scan.get("val") === "double" ? "Double" : "Single";
    else if (name === "color") {
      const color = readColor(scan, theme);
      if (color !== null) look.fontColor = color;
    }
  }
}

/** Here, other than in cell formats, a plain fill is the background colour. */
function readFill(scan: XmlScanner, theme: Theme): string | null {
  let back: string | null = null;
  let fore: string | null = null;
  const depth = scan.depth;
  while (!(scan.next() === "close" && scan.depth === depth)) {
    if (scan.name === "bgColor") back ??= readColor(scan, theme);
    else if (scan.name === "fgColor") fore ??= readColor(scan, theme);
  }
  return back ?? fore;
}
