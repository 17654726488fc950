/** Icon sets, top and bottom, and the ready-made criteria. */
import type { PresetCriterion } from "../../workbook/ConditionalFormat";
import type { IconSet, IconStop } from "../../workbook/IconSet";
import type { HostClass } from "../HostClass";
import type { InFormat } from "../Kinds";
import type { Session } from "../Session";
import { PRESET_CRITERIA } from "../../workbook/ConditionalFormat";
import { evenStops, ICON_STYLES, iconCount } from "../../workbook/IconSet";
import { invalidArgument } from "../ApiError";
import { ref } from "../HostClass";
import { putFormat, readFormulaArgument, ruleOf, styleOfFormat } from "./formatOf";

type Sent = Readonly<Record<string, unknown>>;

const iconsOf = (at: InFormat, session: Session): IconSet => ruleOf(at, "IconSet", session).icons;
const putIcons = (at: InFormat, change: Partial<IconSet>, session: Session): void => putFormat(at, { rule: { type: "IconSet", icons: { ...iconsOf(at, session), ...change } } }, session);

const CRITERIA = "IconSetConditionalFormat.criteria";
const STOP_TYPES = ["Number", "Percent", "Formula", "Percentile"] as const;

function readStop(sent: unknown, i: number, even: readonly IconStop[]): IconStop {
  const { type, formula, operator, customIcon } = (sent ?? {}) as Sent;
  const { set, index } = (customIcon ?? {}) as Sent;
  const icon = typeof set === "string" && ICON_STYLES.includes(set) && typeof index === "number" ? { icon: { set, index } } : {};
  // The first icon takes whatever the others leave.
  if (i === 0) return { ...even[0]!, ...icon };
  const known = STOP_TYPES.find((one) => one === type);
  if (!known || (operator !== "GreaterThan" && operator !== "GreaterThanOrEqual")) throw invalidArgument(CRITERIA);
  return { type: known, formula: readFormulaArgument(formula, CRITERIA), orEqual: operator === "GreaterThanOrEqual", ...icon };
}

function setCriteria(at: InFormat, value: unknown, session: Session): void {
  const { style } = iconsOf(at, session);
  if (!Array.isArray(value) || value.length !== iconCount(style)) throw invalidArgument(CRITERIA);
  putIcons(at, { stops: value.map((sent, i) => readStop(sent, i, evenStops(style))) }, session);
}

const iconSet: HostClass<InFormat> = {
  get: {
    style: (at, session) => (iconsOf(at, session).stops.some(({ icon }) => icon) ? "Custom" : iconsOf(at, session).style),
    reverseIconOrder: (at, session) => iconsOf(at, session).reverse,
    showIconOnly: (at, session) => iconsOf(at, session).iconOnly,
    criteria: (at, session) => iconsOf(at, session).stops.map(({ type, formula, orEqual, icon }, i) => (i === 0
      ? { type: "Invalid", formula: "", operator: "Invalid", ...(icon && { customIcon: icon }) }
      : { type, formula, operator: orEqual ? "GreaterThanOrEqual" : "GreaterThan", ...(icon && { customIcon: icon }) })),
  },
  set: {
    style: (at, value, session) => {
      const style = ICON_STYLES.find((one) => one === value);
      if (!style) throw invalidArgument("IconSetConditionalFormat.style");
      putIcons(at, { style, stops: iconCount(style) === iconsOf(at, session).stops.length ? iconsOf(at, session).stops : evenStops(style) }, session);
    },
    reverseIconOrder: (at, value, session) => putIcons(at, { reverse: value === true }, session),
    showIconOnly: (at, value, session) => putIcons(at, { iconOnly: value === true }, session),
    criteria: setCriteria,
  },
};

const RANKS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

const topBottom: HostClass<InFormat> = {
  get: {
    rule: (at, session) => {
      const { rank, isPercent, isBottom } = ruleOf(at, "TopBottom", session);
      return { rank, type: `${isBottom ? "Bottom" : "Top"}${isPercent ? "Percent" : "Items"}` };
    },
  },
  set: {
    rule: (at, value, session) => {
      const { rank, type } = (value ?? {}) as Sent;
      const known = RANKS.find((one) => one === type);
      if (!known || typeof rank !== "number" || rank < 1 || rank > 1000) throw invalidArgument("TopBottomConditionalFormat.rule");
      const rule = { type: "TopBottom", rank: Math.floor(rank), isPercent: known.endsWith("Percent"), isBottom: known.startsWith("Bottom"), style: styleOfFormat(at, session) } as const;
      putFormat(at, { rule, formulas: [] }, session);
    },
  },
  nav: { format: (at) => ref("ConditionalRangeFormat", at) },
};

const preset: HostClass<InFormat> = {
  get: { rule: (at, session) => ({ criterion: ruleOf(at, "PresetCriteria", session).criterion }) },
  set: {
    rule: (at, value, session) => {
      const criterion: PresetCriterion | undefined = PRESET_CRITERIA.find((one) => one === ((value ?? {}) as Sent)["criterion"]);
      if (!criterion) throw invalidArgument("PresetCriteriaConditionalFormat.rule");
      putFormat(at, { rule: { type: "PresetCriteria", criterion, style: styleOfFormat(at, session) }, formulas: [] }, session);
    },
  },
  nav: { format: (at) => ref("ConditionalRangeFormat", at) },
};

export const rankClasses = { IconSetConditionalFormat: iconSet, TopBottomConditionalFormat: topBottom, PresetCriteriaConditionalFormat: preset };
