/** Excel.ConditionalFormatCollection and Excel.ConditionalFormat. */
import type { ConditionalFormat, ConditionalRule } from "../../workbook/ConditionalFormat";
import type { HostClass, HostObject, Kind } from "../HostClass";
import type { InFormat } from "../Kinds";
import type { Session } from "../Session";
import type { Areas } from "../range/Areas";
import { touches, without } from "../../workbook/areas";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";
import { formatOf, putFormat } from "./formatOf";
import { newRule } from "./newRule";
import { readCellValue, readComparison } from "./ruleClasses";

const rectsOf = (areas: Areas, session: Session) => areas.places.map((place) => session.rectOf(place));

function within(areas: Areas, session: Session): readonly ConditionalFormat[] {
  const rects = rectsOf(areas, session);
  return session.sheet(areas.sheet).conditionalFormats.filter((format) => rects.some((rect) => touches(format.rects, rect)));
}

const put = (sheet: string, formats: readonly ConditionalFormat[], session: Session): void => void session.apply({ do: "conditionalFormats", sheet, formats });

export const conditionalFormatCollection: HostClass<Areas> = {
  items: (areas, session) => within(areas, session).map(({ id }) => ref("ConditionalFormat", { sheet: areas.sheet, format: id })),
  item: (areas, key, session) => {
    const found = within(areas, session).find(({ id }) => id === key);
    if (!found) throw itemNotFound("ConditionalFormatCollection.getItem");
    return ref("ConditionalFormat", { sheet: areas.sheet, format: found.id });
  },
  nav: {
    /** The newest comes first in priority. */
    add: (areas, session, [type]) => {
      const id = session.book.newId("format");
      const made: ConditionalFormat = { id, rects: rectsOf(areas, session), stopIfTrue: false, ...newRule(type, "ConditionalFormatCollection.add") };
      put(areas.sheet, [made, ...session.sheet(areas.sheet).conditionalFormats], session);
      return ref("ConditionalFormat", { sheet: areas.sheet, format: id });
    },
  },
  call: {
    getCount: (areas, session) => within(areas, session).length,
    /** Formats that reach further keep holding outside. */
    clearAll: (areas, session) => {
      const holes = rectsOf(areas, session);
      put(areas.sheet, session.sheet(areas.sheet).conditionalFormats.flatMap((format) => {
        const rects = holes.reduce(without, format.rects);
        return rects === format.rects ? [format] : rects.length === 0 ? [] : [{ ...format, rects }];
      }), session);
    },
  },
};

/** The property of each type; null where the format is of another. */
const part = (kind: Kind, type: ConditionalRule["type"]) => (at: InFormat, session: Session): HostObject => {
  if (formatOf(at, session).rule.type !== type) throw itemNotFound(`ConditionalFormat.${type}`);
  return ref(kind, at as never);
};

/** Moves a format among the others; below 0 counts from the end, beyond the ends means the end. */
function setPriority(at: InFormat, value: unknown, session: Session): void {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("ConditionalFormat.priority");
  const format = formatOf(at, session);
  const others = session.sheet(at.sheet).conditionalFormats.filter((one) => one !== format);
  const place = Math.max(0, Math.min(others.length, value < 0 ? others.length + 1 + value : value));
  put(at.sheet, [...others.slice(0, place), format, ...others.slice(place)], session);
}

const change = (type: string) => (at: InFormat, session: Session): void => putFormat(at, newRule(type, "ConditionalFormat.changeRule"), session);

export const conditionalFormat: HostClass<InFormat> = {
  id: (at) => at.format,
  get: {
    id: (at, session) => formatOf(at, session).id,
    priority: (at, session) => session.sheet(at.sheet).conditionalFormats.indexOf(formatOf(at, session)),
    stopIfTrue: (at, session) => { const format = formatOf(at, session); return "style" in format.rule ? format.stopIfTrue : null; },
    type: (at, session) => formatOf(at, session).rule.type,
  },
  set: {
    priority: setPriority,
    stopIfTrue: (at, value, session) => {
      if (typeof value !== "boolean") throw invalidArgument("ConditionalFormat.stopIfTrue");
      putFormat(at, { stopIfTrue: value }, session);
    },
  },
  nav: {
    custom: part("CustomConditionalFormat", "Custom"),
    cellValue: part("CellValueConditionalFormat", "CellValue"),
    textComparison: part("TextConditionalFormat", "ContainsText"),
    dataBar: part("DataBarConditionalFormat", "DataBar"),
    colorScale: part("ColorScaleConditionalFormat", "ColorScale"),
    iconSet: part("IconSetConditionalFormat", "IconSet"),
    topBottom: part("TopBottomConditionalFormat", "TopBottom"),
    preset: part("PresetCriteriaConditionalFormat", "PresetCriteria"),
    getRange: (at, session) => {
      const { rects } = formatOf(at, session);
      if (rects.length !== 1 || !rects[0]) throw itemNotFound("ConditionalFormat.getRange");
      return ref("Range", session.place(at.sheet, rects[0]));
    },
    getRanges: (at, session) => ref("RangeAreas", { sheet: at.sheet, places: formatOf(at, session).rects.map((rect) => session.place(at.sheet, rect)) }),
  },
  call: {
    delete: (at, session) => {
      const format = formatOf(at, session);
      put(at.sheet, session.sheet(at.sheet).conditionalFormats.filter((one) => one !== format), session);
    },
    setRanges: (at, session, [ranges]) => {
      const object = ranges as { readonly kind?: string; readonly it?: Areas } | null;
      const rects = object?.kind === "RangeAreas" && object.it ? rectsOf(object.it, session)
        : (typeof ranges === "string" ? ranges.split(",") : [ranges]).map((one) => session.rectOf(placeFrom(one, at.sheet, session, "ConditionalFormat.setRanges")));
      putFormat(at, { rects }, session);
    },
    changeRuleToCustom: (at, session, [formula]) => putFormat(at, { ...newRule("Custom", "ConditionalFormat.changeRuleToCustom"), formulas: [String(formula)] }, session),
    changeRuleToDataBar: change("DataBar"),
    changeRuleToColorScale: change("ColorScale"),
    changeRuleToIconSet: change("IconSet"),
    changeRuleToCellValue: (at, session, [rule]) => putFormat(at, readCellValue(rule, {}), session),
    changeRuleToContainsText: (at, session, [rule]) => putFormat(at, readComparison(rule, {}), session),
  },
};
