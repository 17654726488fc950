/** How a cell style shows: class names for what the page's themes must be able to change, inline CSS for the rest. */
import type { CSSProperties } from "react";
import type { Border, Style } from "../../workbook/Style";
import type { Value } from "../../workbook/Value";

export interface Look { readonly className: string; readonly css: CSSProperties; readonly font: string }

/** Carlito has Calibri's widths; page.css makes the next two of what the machine has. */
const FALLBACK = 'Carlito, "Like Calibri", "Like Calibri too", sans-serif';

/** Widths are measured before anything is drawn, so the fonts must be there first. */
export const loadFonts = (): Promise<unknown> =>
  Promise.all(["Like Calibri", "Like Calibri too"].flatMap((family) => [400, 700].map((weight) => document.fonts.load(`${weight} 15px "${family}"`).catch(() => null))));
const looks = new WeakMap<Style, Look>();

/** Styles are interned and never change, so one look each is enough. */
export function cellLook(style: Style): Look {
  let look = looks.get(style);
  if (!look) looks.set(style, (look = makeLook(style)));
  return look;
}

function makeLook(style: Style): Look {
  const classes: string[] = [];
  const size = Math.round((style.fontSize * 4) / 3 * 10) / 10;
  const family = `"${style.fontName.replaceAll('"', "")}", ${FALLBACK}`;
  const css: Record<string, string | number> = { fontSize: size, fontFamily: family };
  if (style.bold) css["fontWeight"] = 700;
  if (style.italic) css["fontStyle"] = "italic";
  const lines = [style.underline !== "None" && "underline", style.strike && "line-through"].filter(Boolean).join(" ");
  if (lines) css["textDecoration"] = lines;
  if (style.fill) {
    css["background"] = style.fill;
    classes.push("has-fill");
  }
  if (style.fill || style.fontColor !== "#000000") {
    css["--own-ink"] = style.fontColor;
    classes.push("has-ink");
  }
  if (style.wrap) classes.push("is-wrapped");
  if (style.vertical === "Top") classes.push("is-top");
  if (style.vertical === "Center") classes.push("is-middle");
  if (style.indent > 0) css[style.horizontal === "Right" ? "paddingRight" : "paddingLeft"] = 3 + style.indent * 9;
  for (const [side, border] of [["Right", style.borderRight], ["Bottom", style.borderBottom], ["Top", style.borderTop], ["Left", style.borderLeft]] as const) {
    if (border) css[`border${side}`] = line(border);
  }
  return { className: classes.join(" "), css: css as CSSProperties, font: `${style.italic ? "italic " : ""}${style.bold ? 700 : 400} ${size}px ${family}` };
}

function line({ style, color }: Border): string {
  const thick = /thick/i.test(style) ? 3 : /medium|double/i.test(style) ? 2 : 1;
  const kind = /double/i.test(style) ? "double" : /dash/i.test(style) ? "dashed" : /dot|hair/i.test(style) ? "dotted" : "solid";
  return `${kind === "double" ? 3 : thick}px ${kind} ${color}`;
}

export type Side = "left" | "right" | "centre";

/** General: numbers to the right, texts to the left, truth and errors in the middle. */
export function sideOf(style: Style, value: Value): Side {
  switch (style.horizontal) {
    case "Right": return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed": return "centre";
    case "General": return typeof value === "number" ? "right" : typeof value === "string" || value === null ? "left" : "centre";
    default: return "left";
  }
}
