/** Borders: the API's line style and weight are one word in the file ("thin", "mediumDashed"). */
import type { Op } from "../../workbook/Op";
import type { Rect } from "../../workbook/Rect";
import type { Border, Style } from "../../workbook/Style";
import type { HostClass } from "../HostClass";
import type { Kinds, Side } from "../Kinds";
import type { Session } from "../Session";
import { ApiError, invalidArgument, messageOf } from "../ApiError";
import { ref } from "../HostClass";
import { readColor } from "./readColor";
import { styleOf } from "./styles";

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"], thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"], thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"], mediumDashed: ["Dash", "Medium"], dotted: ["Dot", "Thin"], dashDot: ["DashDot", "Thin"], mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"], mediumDashDotDot: ["DashDotDot", "Medium"], slantDashDot: ["SlantDashDot", "Medium"], double: ["Double", "Thick"],
};

function fileWord(style: string, weight: string): string {
  const words = Object.keys(LINES).filter((word) => LINES[word]?.[0] === style);
  const word = words.find((one) => LINES[one]?.[1] === weight) ?? words[0];
  if (word === undefined) throw invalidArgument("RangeBorder.style");
  return style === "Continuous" && weight === "" ? "thin" : word;
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;

type Edge = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/** The cells whose own edges draw this side of an area. */
function edgesOf(rect: Rect, side: Side["side"]): readonly (readonly [Rect, Edge])[] {
  const last = { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 };
  switch (side) {
    case "EdgeTop": return [[{ ...rect, rows: 1 }, "borderTop"]];
    case "EdgeBottom": return [[{ ...rect, row: last.row, rows: 1 }, "borderBottom"]];
    case "EdgeLeft": return [[{ ...rect, columns: 1 }, "borderLeft"]];
    case "EdgeRight": return [[{ ...rect, column: last.column, columns: 1 }, "borderRight"]];
    case "InsideHorizontal": return rect.rows < 2 ? [] : [[{ ...rect, rows: rect.rows - 1 }, "borderBottom"], [{ ...rect, row: rect.row + 1, rows: rect.rows - 1 }, "borderTop"]];
    case "InsideVertical": return rect.columns < 2 ? [] : [[{ ...rect, columns: rect.columns - 1 }, "borderRight"], [{ ...rect, column: rect.column + 1, columns: rect.columns - 1 }, "borderLeft"]];
    default: throw new ApiError("ApiNotFound", messageOf("ApiNotFound"), `RangeBorder.${side}`);
  }
}

function borderOf({ cells, side }: Side, session: Session): Border | null {
  const place = cells.places[0];
  const [found] = place ? edgesOf(session.rectOf(place), side) : [];
  if (!found) return null;
  const [rect, edge] = found;
  return styleOf({ sheet: cells.sheet, places: [session.place(cells.sheet, rect)] }, session, (style) => style[edge]);
}

function setBorder({ cells, side }: Side, session: Session, change: (old: Border | null) => Border | null): void {
  const next = change(borderOf({ cells, side }, session));
  const ops = cells.places.flatMap((place) => edgesOf(session.rectOf(place), side).map(([rect, edge]): Op => ({
    do: "format", sheet: cells.sheet, rect, style: { [edge]: next } as Partial<Style>,
  })));
  if (ops.length > 0) session.apply(ops);
}

const line = (border: Border | null): readonly [string, string] => (border ? LINES[border.style] ?? ["Continuous", "Thin"] : ["None", "Thin"]);

const rangeBorder: HostClass<Side> = {
  id: (side) => side.side,
  get: {
    sideIndex: (side) => side.side,
    style: (side, session) => line(borderOf(side, session))[0],
    weight: (side, session) => line(borderOf(side, session))[1],
    color: (side, session) => borderOf(side, session)?.color ?? "#000000",
  },
  set: {
    style: (side, value, session) => setBorder(side, session, (old) => (value === "None" ? null : { style: fileWord(String(value), line(old)[1]), color: old?.color ?? "#000000" })),
    weight: (side, value, session) => setBorder(side, session, (old) => ({ style: fileWord(old ? line(old)[0] : "Continuous", String(value)), color: old?.color ?? "#000000" })),
    color: (side, value, session) => {
      const color = readColor(value);
      if (color === null) throw invalidArgument("RangeBorder.color");
      setBorder(side, session, (old) => ({ style: old?.style ?? "thin", color }));
    },
  },
  lacks: ["tintAndShade"],
};

const rangeBorderCollection: HostClass<Kinds["RangeBorderCollection"]> = {
  get: { count: () => SIDES.length },
  items: (cells) => SIDES.map((side) => ref("RangeBorder", { cells, side })),
  item: (cells, key) => {
    const side = SIDES.find((one) => one === key);
    if (!side) throw invalidArgument("RangeBorderCollection.getItem");
    return ref("RangeBorder", { cells, side });
  },
  lacks: ["tintAndShade"],
};

export const borderClasses = { RangeBorderCollection: rangeBorderCollection, RangeBorder: rangeBorder };
