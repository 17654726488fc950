/** Excel.DataValidation. */
import type { Alert, Prompt, Validation } from "../../workbook/Validation";
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import type { Areas } from "./Areas";
import type { Place } from "./Place";
import { referenceTo } from "../../workbook/chartData";
import { isValid } from "../../formula/isValid";
import { touches, without } from "../../workbook/areas";
import { bottomOf, holdsCell, intersect, rightOf } from "../../workbook/Rect";
import type { Rect } from "../../workbook/Rect";
import { NO_RULE, VALIDATION_OPERATORS, VALIDATION_TYPES, type ValidationType } from "../../workbook/Validation";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";

const RULE = "DataValidation.rule";
const rectsOf = (areas: Areas, session: Session): Rect[] => areas.places.map((place) => session.rectOf(place));

/** The one validation of all the cells; "some" where they differ, null where there is none. */
function shared(areas: Areas, session: Session): Validation | "some" | null {
  const rects = rectsOf(areas, session);
  const found = session.sheet(areas.sheet).validations.filter((one) => rects.some((rect) => touches(one.rects, rect)));
  if (found.length === 0) return null;
  const left = rects.flatMap((rect) => found[0]!.rects.reduce<readonly Rect[]>((open, hole) => without(open, hole), [rect]));
  return found.length === 1 && left.length === 0 ? found[0]! : "some";
}

/** The cells get this validation and no other. */
function put(areas: Areas, validation: Omit<Validation, "rects"> | null, session: Session): void {
  const rects = rectsOf(areas, session);
  const kept = session.sheet(areas.sheet).validations.flatMap((one) => {
    const left = rects.reduce(without, one.rects);
    return left.length === 0 ? [] : [left === one.rects ? one : { ...one, rects: left }];
  });
  session.apply({ do: "validations", sheet: areas.sheet, validations: validation ? [...kept, { ...validation, rects }] : kept });
}

const current = (areas: Areas, session: Session): Omit<Validation, "rects"> => {
  const found = shared(areas, session);
  return found === null || found === "some" ? NO_RULE : found;
};

/** Days arrive as ISO text. */
function operand(value: unknown, isDay: boolean): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value === "") throw invalidArgument(RULE);
  const day = isDay ? /^(\d{4})-(\d\d)-(\d\d)/.exec(value) : null;
  if (day) return `=${Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569}`;
  return value.startsWith("=") ? value : `=${value}`;
}

const keyOf = (type: ValidationType): string => type.charAt(0).toLowerCase() + type.slice(1);

function readRule(sent: unknown, session: Session): Pick<Validation, "type" | "operator" | "formulas" | "dropDown"> {
  const rules = Object.entries((sent ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>).filter(([, value]) => value !== null && value !== undefined);
  const [name, rule] = rules[0] ?? [];
  const type = VALIDATION_TYPES.find((one) => one !== "None" && keyOf(one) === name);
  if (rules.length !== 1 || !type || !rule) throw invalidArgument(RULE);
  const plain = { type, operator: "Between", dropDown: true } as const;
  if (type === "Custom") return { ...plain, formulas: [operand(rule["formula"], false)] };
  if (type === "List") {
    const source = rule["source"] as string | { readonly kind?: string; readonly it?: Place } | null | undefined;
    const list = typeof source === "object" && source?.kind === "Range" && source.it ? referenceTo(session.sheet(source.it.sheet), session.rectOf(source.it)) : source;
    if (typeof list !== "string" || list === "") throw invalidArgument(RULE);
    return { ...plain, dropDown: rule["inCellDropDown"] !== false, formulas: [list] };
  }
  const operator = VALIDATION_OPERATORS.find((one) => one === rule["operator"]);
  if (!operator) throw invalidArgument(RULE);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  const isDay = type === "Date";
  return { ...plain, operator, formulas: [operand(rule["formula1"], isDay), ...(needsTwo ? [operand(rule["formula2"], isDay)] : [])] };
}

function ruleAnswer({ type, operator, formulas, dropDown }: Omit<Validation, "rects">): object {
  const [formula1, formula2] = formulas;
  if (type === "None") return {};
  if (type === "Custom") return { custom: { formula: formula1 } };
  if (type === "List") return { list: { inCellDropDown: dropDown, source: formula1 } };
  return { [keyOf(type)]: { formula1, ...(formula2 !== undefined && { formula2 }), operator } };
}

function* invalidCells(areas: Areas, session: Session): Generator<Rect> {
  const sheet = session.sheet(areas.sheet);
  const used = sheet.usedRect();
  for (const rect of rectsOf(areas, session)) {
    for (const validation of sheet.validations) {
      for (const one of validation.rects) {
        const common = intersect(one, rect);
        const part = common && used && intersect(common, used);
        for (let row = part?.row ?? 0; part && row <= bottomOf(part); row++) {
          for (let column = part.column; column <= rightOf(part); column++) {
            if (holdsCell(part, row, column) && !isValid(sheet, validation, row, column, sheet.value(row, column))) yield { row, column, rows: 1, columns: 1 };
          }
        }
      }
    }
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const dataValidation: HostClass<Areas> = {
  get: {
    type: (areas, session) => { const found = shared(areas, session); return found === null ? "None" : found === "some" ? "Inconsistent" : found.type; },
    rule: (areas, session) => ruleAnswer(current(areas, session)),
    ignoreBlanks: (areas, session) => current(areas, session).ignoreBlanks,
    errorAlert: (areas, session) => current(areas, session).alert,
    prompt: (areas, session) => current(areas, session).prompt,
    valid: (areas, session) => invalidCells(areas, session).next().done === true,
  },
  notByDefault: ["valid"],
  set: {
    rule: (areas, value, session) => put(areas, { ...current(areas, session), ...readRule(value, session) }, session),
    ignoreBlanks: (areas, value, session) => put(areas, { ...current(areas, session), ignoreBlanks: value === true }, session),
    errorAlert: (areas, value, session) => {
      const { message, showAlert, style, title } = (value ?? {}) as Readonly<Record<string, unknown>>;
      const known = (["Stop", "Warning", "Information"] as const).find((one) => one === (style ?? "Stop"));
      if (!known) throw invalidArgument("DataValidation.errorAlert");
      put(areas, { ...current(areas, session), alert: { showAlert: showAlert !== false, style: known, title: text(title), message: text(message) } satisfies Alert }, session);
    },
    prompt: (areas, value, session) => {
      const { message, showPrompt, title } = (value ?? {}) as Readonly<Record<string, unknown>>;
      put(areas, { ...current(areas, session), prompt: { showPrompt: showPrompt !== false, title: text(title), message: text(message) } satisfies Prompt }, session);
    },
  },
  nav: {
    getInvalidCells: (areas, session) => {
      const found = [...invalidCells(areas, session)];
      if (found.length === 0) throw itemNotFound("DataValidation.getInvalidCells");
      return ref("RangeAreas", { sheet: areas.sheet, places: found.map((rect) => session.place(areas.sheet, rect)) });
    },
  },
  call: { clear: (areas, session) => put(areas, null, session) },
};
