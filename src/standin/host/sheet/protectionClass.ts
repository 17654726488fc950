/** Excel.WorksheetProtection. Passwords are taken and not checked: the stand-in guards nothing. */
import type { ProtectionOptions } from "../../workbook/Sheet";
import type { HostClass } from "../HostClass";
import { ApiError } from "../ApiError";

const FLAGS = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns", "allowFormatRows",
  "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const;

export const worksheetProtection: HostClass<string> = {
  get: {
    protected: (id, session) => session.sheet(id).protection !== null,
    options: (id, session) => {
      const options = session.sheet(id).protection;
      return options && { ...Object.fromEntries(FLAGS.map((flag) => [flag, options[flag] === true])), selectionMode: options["selectionMode"] ?? "Normal" };
    },
  },
  call: {
    protect: (id, session, [options]) => {
      if (session.sheet(id).protection) throw new ApiError("AccessDenied", "The sheet is already protected.", "WorksheetProtection.protect");
      session.apply({ do: "protect", sheet: id, options: (options ?? {}) as ProtectionOptions });
    },
    unprotect: (id, session) => void session.apply({ do: "unprotect", sheet: session.sheet(id).id }),
  },
};
