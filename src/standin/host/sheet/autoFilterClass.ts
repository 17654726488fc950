/** Excel.AutoFilter, of a sheet or of a table. */
import type { Filter } from "../../workbook/Table";
import type { HostClass } from "../HostClass";
import type { Kinds } from "../Kinds";
import type { Session } from "../Session";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";
import { allCriteria, readCriteria } from "./filterCriteria";

type On = Kinds["AutoFilter"];

const filterOf = ({ sheet, table }: On, session: Session): Filter | null => (table === undefined ? session.sheet(sheet).filter : session.table(table).table.filter);

const target = ({ sheet, table }: On): { sheet: string; table?: string } => ({ sheet, ...(table !== undefined && { table }) });

export const autoFilter: HostClass<On> = {
  get: {
    enabled: (on, session) => filterOf(on, session) !== null,
    isDataFiltered: (on, session) => (filterOf(on, session)?.criteria.size ?? 0) > 0,
    criteria: (on, session) => allCriteria(filterOf(on, session)),
  },
  nav: {
    getRange: (on, session) => {
      const filter = filterOf(on, session);
      if (!filter) throw itemNotFound("AutoFilter.getRange");
      return ref("Range", session.place(on.sheet, filter.range));
    },
  },
  call: {
    apply: (on, session, [range, column, criteria]) => {
      const rect = on.table === undefined ? session.rectOf(placeFrom(range, on.sheet, session, "AutoFilter.apply")) : undefined;
      if (criteria !== null && criteria !== undefined && typeof column !== "number") throw invalidArgument("AutoFilter.apply");
      session.apply({
        do: "filter", ...target(on), ...(rect && { rect }), ...(typeof column === "number" && { column }),
        ...(criteria !== null && criteria !== undefined && { criterion: readCriteria(criteria, "AutoFilter.apply") }),
      });
    },
    clearCriteria: (on, session) => void session.apply({ do: "clearFilter", ...target(on) }),
    clearColumnCriteria: (on, session, [column]) => {
      if (typeof column !== "number") throw invalidArgument("AutoFilter.clearColumnCriteria");
      session.apply({ do: "clearFilter", ...target(on), column });
    },
    reapply: (on, session) => void session.apply({ do: "reapplyFilter", ...target(on) }),
    remove: (on, session) => void session.apply({ do: "removeFilter", ...target(on) }),
  },
};
