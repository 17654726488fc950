/** Colours of styles: theme slots with tints, the old indexed palette, plain RGB. */
import { XmlScanner } from "../xml/XmlScanner";

/** "RRGGBB" in the order in which styles count theme colours: light before dark. */
export type Theme = readonly string[];

export const OFFICE_THEME: Theme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
const SLOTS = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

const PALETTE = ("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
  + "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF "
  + "800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
  + "003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF").split(" ");

export function readTheme(xml: string | undefined): Theme {
  const theme = [...OFFICE_THEME];
  if (xml === undefined) return theme;
  const scan = new XmlScanner(xml);
  let slot = -1;
  while (scan.next() !== "end") {
    if (SLOTS.includes(scan.name)) slot = SLOTS.indexOf(scan.name);
    const color = scan.name === "sysClr" ? scan.get("lastClr") : scan.name === "srgbClr" ? scan.get("val") : undefined;
    if (color !== undefined && slot >= 0) {
      theme[slot] = color.toUpperCase();
      slot = -1;
    }
    if (scan.name === "fontScheme") break;
  }
  return theme;
}

/** Excel's tint: towards white above 0, towards black below, in the lightness of HSL. */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const part = (n: number): string => {
    const k = (n + hue * 2) % 12;
    const value = target - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(Math.max(0, Math.min(1, value)) * 255).toString(16).padStart(2, "0");
  };
  return (part(0) + part(8) + part(4)).toUpperCase();
}

/** The colour element just opened as "#RRGGBB"; null for automatic or none. */
export function readColor(scan: XmlScanner, theme: Theme): string | null {
  const tint = scan.number("tint") ?? 0;
  const slot = scan.number("theme");
  const indexed = scan.number("indexed");
  const rgb = scan.get("rgb");
  if (rgb !== undefined && rgb.length >= 6) return `#${tinted(rgb.slice(-6).toUpperCase(), tint)}`;
  if (slot !== undefined) return `#${tinted(theme[slot] ?? "000000", tint)}`;
  if (indexed !== undefined && indexed < 64) return `#${tinted(PALETTE[indexed] ?? "000000", tint)}`;
  return null;
}
