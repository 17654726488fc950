/** Data bars and colour scales. */
import type { Bound, BoundType, ColorStop, DataBar } from "../../workbook/ConditionalFormat";
import type { HostClass } from "../HostClass";
import type { InFormat } from "../Kinds";
import type { Session } from "../Session";
import { invalidArgument } from "../ApiError";
import { ref } from "../HostClass";
import { readColor } from "../range/readColor";
import { putFormat, readFormulaArgument, ruleOf } from "./formatOf";

const TYPES: readonly BoundType[] = ["Automatic", "LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"];
const TAKES_VALUE: ReadonlySet<BoundType> = new Set(["Number", "Percent", "Formula", "Percentile"]);

const barOf = (at: InFormat, session: Session): DataBar => ruleOf(at, "DataBar", session).bar;
const putBar = (at: InFormat, change: Partial<DataBar>, session: Session): void => putFormat(at, { rule: { type: "DataBar", bar: { ...barOf(at, session), ...change } } }, session);

function readBound(sent: unknown, location: string): Bound {
  const { type, formula } = (sent ?? {}) as { readonly type?: unknown; readonly formula?: unknown };
  const known = TYPES.find((one) => one === type);
  if (!known) throw invalidArgument(location);
  return TAKES_VALUE.has(known) ? { type: known, formula: readFormulaArgument(formula, location) } : { type: known };
}

/** Plain numbers are given back without "=", as Excel does. */
const boundAnswer = ({ type, formula }: Bound): object => ({ type, ...(formula !== undefined && { formula: type === "Formula" ? formula : formula.replace(/^=/, "") }) });

function colorOf(value: unknown, location: string): string {
  const color = readColor(value);
  if (color === null) throw invalidArgument(location);
  return color;
}

const colorOrNone = (value: unknown, location: string): string | null => (value === "" || value === null ? null : colorOf(value, location));

function oneOf<T extends string>(value: unknown, known: readonly T[], location: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw invalidArgument(location);
  return found;
}

const D = "DataBarConditionalFormat";

const dataBar: HostClass<InFormat> = {
  get: {
    lowerBoundRule: (at, session) => boundAnswer(barOf(at, session).lower),
    upperBoundRule: (at, session) => boundAnswer(barOf(at, session).upper),
    showDataBarOnly: (at, session) => barOf(at, session).barOnly,
    barDirection: (at, session) => barOf(at, session).direction,
    axisFormat: (at, session) => barOf(at, session).axis,
    axisColor: (at, session) => barOf(at, session).axisColor,
  },
  set: {
    lowerBoundRule: (at, value, session) => putBar(at, { lower: readBound(value, `${D}.lowerBoundRule`) }, session),
    upperBoundRule: (at, value, session) => putBar(at, { upper: readBound(value, `${D}.upperBoundRule`) }, session),
    showDataBarOnly: (at, value, session) => putBar(at, { barOnly: value === true }, session),
    barDirection: (at, value, session) => putBar(at, { direction: oneOf(value, ["Context", "LeftToRight", "RightToLeft"], `${D}.barDirection`) }, session),
    axisFormat: (at, value, session) => putBar(at, { axis: oneOf(value, ["Automatic", "None", "CellMidPoint"], `${D}.axisFormat`) }, session),
    axisColor: (at, value, session) => putBar(at, { axisColor: colorOf(value, `${D}.axisColor`) }, session),
  },
  nav: { positiveFormat: (at) => ref("ConditionalDataBarPositiveFormat", at), negativeFormat: (at) => ref("ConditionalDataBarNegativeFormat", at) },
};

const P = "ConditionalDataBarPositiveFormat";

const positive: HostClass<InFormat> = {
  get: {
    fillColor: (at, session) => barOf(at, session).color,
    borderColor: (at, session) => barOf(at, session).borderColor ?? "",
    gradientFill: (at, session) => barOf(at, session).gradient,
  },
  set: {
    fillColor: (at, value, session) => putBar(at, { color: colorOf(value, `${P}.fillColor`) }, session),
    borderColor: (at, value, session) => putBar(at, { borderColor: colorOrNone(value, `${P}.borderColor`) }, session),
    gradientFill: (at, value, session) => putBar(at, { gradient: value === true }, session),
  },
};

const N = "ConditionalDataBarNegativeFormat";

const negative: HostClass<InFormat> = {
  get: {
    fillColor: (at, session) => { const bar = barOf(at, session); return bar.negativeColor ?? bar.color; },
    borderColor: (at, session) => { const bar = barOf(at, session); return bar.negativeBorderColor ?? bar.borderColor ?? ""; },
    matchPositiveFillColor: (at, session) => barOf(at, session).negativeColor === null,
    matchPositiveBorderColor: (at, session) => barOf(at, session).negativeBorderColor === null,
  },
  set: {
    fillColor: (at, value, session) => putBar(at, { negativeColor: colorOf(value, `${N}.fillColor`) }, session),
    borderColor: (at, value, session) => putBar(at, { negativeBorderColor: colorOrNone(value, `${N}.borderColor`) }, session),
    matchPositiveFillColor: (at, value, session) => putBar(at, { negativeColor: value === true ? null : barOf(at, session).negativeColor ?? "#FF0000" }, session),
    matchPositiveBorderColor: (at, value, session) => putBar(at, { negativeBorderColor: value === true ? null : barOf(at, session).negativeBorderColor ?? "#FF0000" }, session),
  },
};

const C = "ColorScaleConditionalFormat.criteria";

function readStop(sent: unknown): ColorStop {
  const bound = readBound(sent, C);
  return { ...bound, color: colorOf((sent as { readonly color?: unknown }).color, C) };
}

const stopAnswer = (stop: ColorStop | undefined): object | undefined => stop && { ...boundAnswer(stop), color: stop.color };

const colorScale: HostClass<InFormat> = {
  get: {
    threeColorScale: (at, session) => ruleOf(at, "ColorScale", session).stops.length === 3,
    criteria: (at, session) => {
      const { stops } = ruleOf(at, "ColorScale", session);
      return { minimum: stopAnswer(stops[0]), ...(stops.length === 3 && { midpoint: stopAnswer(stops[1]) }), maximum: stopAnswer(stops.at(-1)) };
    },
  },
  set: {
    criteria: (at, value, session) => {
      const { minimum, midpoint, maximum } = (value ?? {}) as Readonly<Record<string, unknown>>;
      const stops = [minimum, ...(midpoint === undefined || midpoint === null ? [] : [midpoint]), maximum].map(readStop);
      putFormat(at, { rule: { type: "ColorScale", stops } }, session);
    },
  },
};

export const barClasses = { DataBarConditionalFormat: dataBar, ConditionalDataBarPositiveFormat: positive, ConditionalDataBarNegativeFormat: negative, ColorScaleConditionalFormat: colorScale };
