/** Excel.PageBreakCollection and Excel.PageBreak: breaks set by hand. */
import type { HostClass } from "../HostClass";
import type { InBreak, InBreaks } from "../Kinds";
import type { Session } from "../Session";
import { itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";

const keyOf = ({ across }: InBreaks): "rowBreaks" | "columnBreaks" => (across ? "rowBreaks" : "columnBreaks");
const breaksOf = (at: InBreaks, session: Session): readonly number[] => session.sheet(at.sheet).page[keyOf(at)];
const put = (at: InBreaks, breaks: readonly number[], session: Session): void =>
  void session.apply({ do: "pageSetup", sheet: at.sheet, page: { [keyOf(at)]: [...new Set(breaks)].sort((a, b) => a - b) } });

const collection: HostClass<InBreaks> = {
  items: (at, session) => breaksOf(at, session).map((place) => ref("PageBreak", { ...at, place })),
  nav: {
    /** Lies before the range's first row (column). */
    add: (at, session, [range]) => {
      const { row, column } = session.rectOf(placeFrom(range, at.sheet, session, "PageBreakCollection.add"));
      const place = at.across ? row : column;
      if (place > 0) put(at, [...breaksOf(at, session), place], session);
      return ref("PageBreak", { ...at, place });
    },
  },
  call: { getCount: (at, session) => breaksOf(at, session).length, removePageBreaks: (at, session) => put(at, [], session) },
};

const pageBreak: HostClass<InBreak> = {
  id: ({ place }) => place,
  get: { rowIndex: ({ across, place }) => (across ? place : 0), columnIndex: ({ across, place }) => (across ? 0 : place), _Id: ({ place }) => place },
  nav: {
    getCellAfterBreak: ({ sheet, across, place }, session) => ref("Range", session.place(sheet, { row: across ? place : 0, column: across ? 0 : place, rows: 1, columns: 1 })),
  },
  call: {
    delete: (at, session) => {
      if (!breaksOf(at, session).includes(at.place)) throw itemNotFound("PageBreak.delete");
      put(at, breaksOf(at, session).filter((place) => place !== at.place), session);
    },
  },
};

export const pageBreakClasses = { PageBreakCollection: collection, PageBreak: pageBreak };
