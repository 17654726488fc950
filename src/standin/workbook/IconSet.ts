/** Icon sets of conditional formats: their names in Excel's API and in files, and the picture of each icon. */
import type { Bound } from "./ConditionalFormat";

export interface IconStop extends Bound {
  /** At least this, or more than this. */
  readonly orEqual: boolean;
  /** Another set's icon in this one's place. */
  readonly icon?: { readonly set: string; readonly index: number };
}

export interface IconSet {
  /** As the API calls it: "ThreeTriangles". */
  readonly style: string;
  readonly reverse: boolean;
  readonly iconOnly: boolean;
  /** From the lowest icon up; the first has no bound that counts. */
  readonly stops: readonly IconStop[];
}

const COUNTS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };
/** Names in files; the last three only newer ones know. */
const FILE_NAMES = (
  "3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack 4Rating 4TrafficLights "
  + "5Arrows 5ArrowsGray 5Rating 5Quarters 3Stars 3Triangles 5Boxes"
).split(" ");
export const iconStyleOf = (fileName: string): string => fileName.replace(/^[345]/, (digit) => COUNTS[digit] ?? digit);
export const ICON_STYLES = FILE_NAMES.map(iconStyleOf);
export const iconFileName = (style: string): string => FILE_NAMES[ICON_STYLES.indexOf(style)] ?? "3TrafficLights1";
/** Kept in the sheet's extensions. */
export const isNewIcons = ({ style, stops }: IconSet): boolean => ICON_STYLES.indexOf(style) >= ICON_STYLES.length - 3 || stops.some(({ icon }) => icon !== undefined);
export const iconCount = (style: string): number => (style.startsWith("Four") ? 4 : style.startsWith("Five") ? 5 : 3);

/** Even steps, as Excel begins. */
export const evenStops = (style: string): IconStop[] =>
  Array.from({ length: iconCount(style) }, (_, i, count = iconCount(style)) => ({ type: "Percent" as const, formula: `=${Math.round((i * 100) / count)}`, orEqual: true }));

export const plainIcons = (style: string): IconSet => ({ style, reverse: false, iconOnly: false, stops: evenStops(style) });

export interface IconLook { readonly glyph: string; readonly color: string }

const [RED, YELLOW, GREEN, GRAY] = ["#D13438", "#C19C00", "#107C10", "#605E5C"];
const RAMPS: Readonly<Record<number, readonly string[]>> = { 3: [RED, YELLOW, GREEN], 4: [RED, "#CA5010", YELLOW, GREEN], 5: [RED, "#CA5010", YELLOW, "#498205", GREEN] };
const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  ThreeArrows: ["▼", "►", "▲"], ThreeFlags: ["⚑", "⚑", "⚑"], ThreeSigns: ["◆", "▲", "●"], ThreeSymbols: ["✖", "!", "✔"], ThreeSymbols2: ["✖", "!", "✔"],
  FourArrows: ["▼", "↘", "↗", "▲"], FourRating: ["▂", "▃", "▅", "▇"], FiveArrows: ["▼", "↘", "►", "↗", "▲"], FiveRating: ["▁", "▂", "▃", "▅", "▇"],
  FiveQuarters: ["○", "◔", "◑", "◕", "●"], ThreeStars: ["☆", "✬", "★"], ThreeTriangles: ["▼", "▬", "▲"], FiveBoxes: ["□", "▢", "▣", "▦", "■"],
};

/** `index` counts from the lowest icon. */
export function iconLook(style: string, index: number): IconLook {
  const glyph = GLYPHS[style.replace("Gray", "")]?.[index] ?? "●";
  const isGray = /Gray|Rating|Quarters|Boxes/.test(style);
  if (style === "FourRedToBlack") return { glyph: "●", color: ["#000000", "#8A8886", "#E8A0A2", RED][index] ?? GRAY };
  return { glyph, color: isGray ? GRAY : RAMPS[iconCount(style)]?.[index] ?? GRAY };
}
