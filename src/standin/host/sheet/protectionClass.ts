/** Excel.WorksheetProtection. */
import type { ProtectionOptions } from "../../workbook/Sheet";
import type { Lock } from "../../workbook/password";
import type { HostClass } from "../HostClass";
import { ApiError } from "../ApiError";
import { lockOf, opens } from "../../workbook/password";

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
    protect: (id, session, [options, word]) => {
      if (session.sheet(id).protection) throw new ApiError("AccessDenied", "The sheet is already protected.", "WorksheetProtection.protect");
      session.apply({ do: "protect", sheet: id, options: { ...(options ?? {}) as ProtectionOptions, ...lockOf(word) } });
    },
    unprotect: (id, session, [word]) => {
      const { protection } = session.sheet(id);
      if (protection && !opens(protection as Lock, word)) throw new ApiError("AccessDenied", "The password is not the sheet's.", "WorksheetProtection.unprotect");
      session.apply({ do: "unprotect", sheet: id });
    },
  },
};
