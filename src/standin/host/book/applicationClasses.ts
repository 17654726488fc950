/** Excel.Application, its culture, and Excel.Runtime. */
import type { CalculationMode } from "../../workbook/Op";
import type { HostClass } from "../HostClass";
import { invalidArgument } from "../ApiError";
import { ref } from "../HostClass";

const MODES: Readonly<Record<string, CalculationMode>> = { Automatic: "automatic", AutomaticExceptTables: "automaticExceptTables", Manual: "manual" };

/** What the culture puts between digits, from the platform's own tables. */
function separators(culture: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(culture, { useGrouping: true }).formatToParts(1234567.5);
  return { decimal: parts.find((part) => part.type === "decimal")?.value ?? ".", group: parts.find((part) => part.type === "group")?.value ?? "," };
}

/** "M/d/yyyy" for en-US, "dd.MM.yyyy" for de-DE. */
function datePattern(culture: string, style: "short" | "long"): string {
  const options: Intl.DateTimeFormatOptions = style === "short" ? { year: "numeric", month: "numeric", day: "numeric" } : { weekday: "long", year: "numeric", month: "long", day: "numeric" };
  return new Intl.DateTimeFormat(culture, { ...options, timeZone: "UTC" }).formatToParts(Date.UTC(2000, 0, 2)).map(({ type, value }) => {
    if (type === "year") return "yyyy";
    if (type === "month") return style === "long" ? "MMMM" : "M".repeat(value.length);
    if (type === "day") return "d".repeat(value.length);
    return type === "weekday" ? "dddd" : value;
  }).join("");
}

const application: HostClass<null> = {
  get: {
    calculationMode: (_, { book }) => Object.keys(MODES).find((mode) => MODES[mode] === book.calculationMode),
    calculationEngineVersion: () => 191029,
    calculationState: () => "Done",
    decimalSeparator: (_, { book }) => separators(book.culture).decimal,
    thousandsSeparator: (_, { book }) => separators(book.culture).group,
    useSystemSeparators: () => true,
  },
  set: {
    calculationMode: (_, value, session) => {
      const mode = MODES[String(value)];
      if (!mode) throw invalidArgument("Application.calculationMode");
      session.apply({ do: "calculationMode", mode });
    },
  },
  nav: {
    cultureInfo: () => ref("CultureInfo", null),
    iterativeCalculation: () => ref("IterativeCalculation", null),
  },
  call: {
    calculate: (_, session, [type]) => void session.apply({ do: "calculate", full: type === "Full" || type === "FullRebuild" }),
    // Both end with the sync that follows, and nothing is drawn or calculated twice here.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
  lacks: ["ribbon"],
};

const iterativeCalculation: HostClass<null> = { get: { enabled: () => false, maxIteration: () => 100, maxChange: () => 0.001 } };

const cultureInfo: HostClass<null> = {
  get: { name: (_, { book }) => book.culture },
  nav: { numberFormat: () => ref("NumberFormatInfo", null), datetimeFormat: () => ref("DatetimeFormatInfo", null) },
};

const numberFormatInfo: HostClass<null> = {
  get: {
    numberDecimalSeparator: (_, { book }) => separators(book.culture).decimal,
    numberGroupSeparator: (_, { book }) => separators(book.culture).group,
  },
  lacks: ["currencySymbol"],
};

const datetimeFormatInfo: HostClass<null> = {
  get: {
    dateSeparator: (_, { book }) => /[^Mdy]/.exec(datePattern(book.culture, "short"))?.[0] ?? "/",
    shortDatePattern: (_, { book }) => datePattern(book.culture, "short"),
    longDatePattern: (_, { book }) => datePattern(book.culture, "long"),
    timeSeparator: () => ":",
    longTimePattern: (_, { book }) => (new Intl.DateTimeFormat(book.culture, { hour: "numeric" }).resolvedOptions().hour12 ? "h:mm:ss tt" : "HH:mm:ss"),
  },
};

const runtime: HostClass<null> = {
  get: { enableEvents: (_, session) => session.eventsEnabled },
  set: { enableEvents: (_, value, session) => { session.eventsEnabled = value === true; } },
};

export const applicationClasses = {
  Application: application, IterativeCalculation: iterativeCalculation, CultureInfo: cultureInfo, NumberFormatInfo: numberFormatInfo,
  DatetimeFormatInfo: datetimeFormatInfo, Runtime: runtime,
};
