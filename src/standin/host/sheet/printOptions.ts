/** The smaller settings of Excel.PageLayout: paper, order, what is printed of comments and errors. */
import type { PageSetup } from "../../workbook/PageSetup";
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import { invalidArgument } from "../ApiError";

/** Excel's names of paper sizes by their number in files. */
const PAPERS: Readonly<Record<number, string>> = {
  1: "Letter", 2: "LetterSmall", 3: "Tabloid", 4: "Ledger", 5: "Legal", 6: "Statement", 7: "Executive", 8: "A3", 9: "A4", 10: "A4Small", 11: "A5", 12: "B4", 13: "B5",
  14: "Folio", 15: "Quatro", 16: "Paper10x14", 17: "Paper11x17", 18: "Note",
};
const COMMENTS: readonly PageSetup["comments"][] = ["NoComments", "EndSheet", "InPlace"];
const ERRORS: readonly PageSetup["errors"][] = ["AsDisplayed", "Blank", "Dash", "NotAvailable"];

const page = (id: string, session: Session): PageSetup => session.sheet(id).page;
const put = (id: string, session: Session, change: Partial<PageSetup>): void => void session.apply({ do: "pageSetup", sheet: id, page: change });

function known<T extends string>(value: unknown, words: readonly T[], location: string): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(location);
  return found;
}

export const printGetters: NonNullable<HostClass<string>["get"]> = {
  draftMode: (id, session) => page(id, session).draft,
  printOrder: (id, session) => (page(id, session).overThenDown ? "OverThenDown" : "DownThenOver"),
  printComments: (id, session) => page(id, session).comments,
  printErrors: (id, session) => page(id, session).errors,
  firstPageNumber: (id, session) => page(id, session).firstPage ?? "",
  paperSize: (id, session) => PAPERS[page(id, session).paper ?? 1] ?? "Custom",
};

export const printSetters: NonNullable<HostClass<string>["set"]> = {
  draftMode: (id, value, session) => put(id, session, { draft: value === true }),
  printOrder: (id, value, session) => put(id, session, { overThenDown: known(value, ["OverThenDown", "DownThenOver"], "PageLayout.printOrder") === "OverThenDown" }),
  printComments: (id, value, session) => put(id, session, { comments: known(value, COMMENTS, "PageLayout.printComments") }),
  printErrors: (id, value, session) => put(id, session, { errors: known(value, ERRORS, "PageLayout.printErrors") }),
  firstPageNumber: (id, value, session) => {
    if (value !== "" && (typeof value !== "number" || !Number.isInteger(value))) throw invalidArgument("PageLayout.firstPageNumber");
    put(id, session, { firstPage: typeof value === "number" ? value : null });
  },
  paperSize: (id, value, session) => {
    const paper = Object.keys(PAPERS).find((number) => PAPERS[Number(number)] === value);
    if (paper === undefined) throw invalidArgument("PageLayout.paperSize");
    put(id, session, { paper: Number(paper) });
  },
};
