/** Excel.PageLayout. Title rows and columns are the sheet's name Print_Titles, the print area its name Print_Area, as Excel keeps them. */
import type { Margins, PageSetup } from "../../workbook/PageSetup";
import type { Rect } from "../../workbook/Rect";
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import { addressOf, MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { areasAt } from "../range/areasClasses";
import { printGetters, printSetters } from "./printOptions";
import { placeAt, placeFrom, quoted } from "../range/addresses";

const POINTS_PER_INCH = 72;
const TITLES = "Print_Titles";
const AREA = "Print_Area";

type Setter = (id: string, value: unknown, session: Session) => void;

const change = (id: string, page: Partial<PageSetup>, session: Session): void => void session.apply({ do: "pageSetup", sheet: session.sheet(id).id, page });

const flag = (name: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite"): Setter => (id, value, session) => {
  if (typeof value !== "boolean") throw invalidArgument(`PageLayout.${name}`);
  change(id, { [name]: value }, session);
};

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

const margin = (side: keyof Margins): Setter => (id, value, session) => {
  if (typeof value !== "number" || value < 0) throw invalidArgument(`PageLayout.${side}Margin`);
  change(id, { margins: { ...session.sheet(id).page.margins, [side]: value / POINTS_PER_INCH } }, session);
};

const pages = (value: unknown): number | null => {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 32_767) throw invalidArgument("PageLayout.zoom");
  return value;
};

/** A scale, or pages to fit; not both. */
function setZoom(id: string, value: unknown, session: Session): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Partial<Record<string, unknown>>;
  const [fitWide, fitTall] = [pages(horizontalFitToPages), pages(verticalFitToPages)];
  const fits = fitWide !== null || fitTall !== null;
  if (scale !== undefined && scale !== null) {
    if (fits || typeof scale !== "number" || scale < 10 || scale > 400) throw invalidArgument("PageLayout.zoom");
    return change(id, { scale, fitWide: null, fitTall: null }, session);
  }
  if (!fits) throw invalidArgument("PageLayout.zoom");
  change(id, { scale: null, fitWide, fitTall }, session);
}

const formulaOf = (id: string, session: Session, name: string): string | undefined => session.book.names.find((one) => one.scope === id && one.name.toLowerCase() === name.toLowerCase())?.formula;

function setName(id: string, session: Session, name: string, formula: string): void {
  session.apply({ do: formulaOf(id, session, name) === undefined ? "addName" : "setName", name, scope: id, formula });
}

const absolute = (address: string): string => address.replace(/([A-Z]+)?(\d+)?/g, (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""));

interface TitleParts { readonly rows?: string; readonly columns?: string }

/** "Sheet!$A:$B" and "Sheet!$1:$3" of a formula "=Sheet!$A:$B,Sheet!$1:$3". */
function titleParts(id: string, session: Session): TitleParts {
  const parts = (formulaOf(id, session, TITLES) ?? "").replace(/^=/, "").split(/,(?=(?:[^']*'[^']*')*[^']*$)/).filter((part) => part !== "");
  const find = (rows: boolean): string | undefined => parts.find((part) => /\$?\d+:\$?\d+$/.test(part) === rows);
  const [rows, columns] = [find(true), find(false)];
  return { ...(rows !== undefined && { rows }), ...(columns !== undefined && { columns }) };
}

function setTitles(id: string, session: Session, kind: "rows" | "columns", range: unknown): void {
  const rect = session.rectOf(placeFrom(range, id, session, "PageLayout.setPrintTitles"));
  const whole: Rect = kind === "rows" ? { ...rect, column: 0, columns: MAX_COLUMNS } : { ...rect, row: 0, rows: MAX_ROWS };
  const { rows, columns }: TitleParts = { ...titleParts(id, session), [kind]: `${quoted(session.sheet(id).name)}!${absolute(addressOf(whole))}` };
  setName(id, session, TITLES, `=${[columns, rows].filter((part) => part !== undefined).join(",")}`);
}

const title = (kind: "rows" | "columns") => (id: string, session: Session): ReturnType<typeof ref> => {
  const part = titleParts(id, session)[kind];
  if (part === undefined) throw itemNotFound("PageLayout.getPrintTitles");
  return ref("Range", placeAt(part, id, session, "PageLayout.getPrintTitles"));
};

export const pageLayout: HostClass<string> = {
  get: {
    orientation: (id, session) => session.sheet(id).page.orientation,
    zoom: (id, session) => {
      const { scale, fitWide, fitTall } = session.sheet(id).page;
      return scale !== null ? { scale } : { ...(fitWide !== null && { horizontalFitToPages: fitWide }), ...(fitTall !== null && { verticalFitToPages: fitTall }) };
    },
    centerHorizontally: (id, session) => session.sheet(id).page.centerHorizontally,
    centerVertically: (id, session) => session.sheet(id).page.centerVertically,
    printGridlines: (id, session) => session.sheet(id).page.printGridlines,
    printHeadings: (id, session) => session.sheet(id).page.printHeadings,
    blackAndWhite: (id, session) => session.sheet(id).page.blackAndWhite,
    ...printGetters,
    ...Object.fromEntries(MARGINS.map((side) => [`${side}Margin`, (id: string, session: Session) => session.sheet(id).page.margins[side] * POINTS_PER_INCH])),
  },
  set: {
    orientation: (id, value, session) => {
      if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("PageLayout.orientation");
      change(id, { orientation: value }, session);
    },
    zoom: setZoom,
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    blackAndWhite: flag("blackAndWhite"),
    ...printSetters,
    ...Object.fromEntries(MARGINS.map((side) => [`${side}Margin`, margin(side)])),
  },
  nav: {
    getPrintTitleRows: title("rows"),
    getPrintTitleColumns: title("columns"),
    getPrintArea: (id, session) => {
      const formula = formulaOf(id, session, AREA);
      if (formula === undefined) throw itemNotFound("PageLayout.getPrintArea");
      return areasAt(formula.replace(/^=/, ""), id, session);
    },
  },
  call: {
    setPrintTitleRows: (id, session, [range]) => setTitles(id, session, "rows", range),
    setPrintTitleColumns: (id, session, [range]) => setTitles(id, session, "columns", range),
    setPrintArea: (id, session, [range]) => {
      const place = placeFrom(range, id, session, "PageLayout.setPrintArea");
      setName(id, session, AREA, `=${quoted(session.sheet(id).name)}!${absolute(addressOf(session.rectOf(place)))}`);
    },
  },
  lacks: ["headersFooters", "printQuality"],
};
