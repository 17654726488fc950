/** The host below the task pane, as this page works it: Microsoft's library in the frame, scenarios at the switches. */
import { ExcelHost } from "../../host/ExcelHost";
import { makeOffice } from "../../host/makeOffice";
import { desktop, web } from "../../host/Profile";
import type { PaneHost } from "./PaneHost";
import type { StandinOffice } from "../../host/makeOffice";
import type { Workbook } from "../../workbook/Workbook";

interface Addin {
  readonly onVisibilityModeChanged: (watcher: (message: { readonly visibilityMode: string }) => void) => Promise<unknown>;
}

export function makePaneHost(workbook: Workbook, showPane: (isOpen: boolean) => void): PaneHost {
  const excel = new ExcelHost(workbook, { profile: web });
  const failed = new Set<() => void>();
  let office: StandinOffice | null = null;
  return {
    excel,
    install: (scope) => excel.connect(scope),
    equip: (scope) => {
      office = makeOffice(excel, { isDark: matchMedia("(prefers-color-scheme: dark)").matches });
      (scope as unknown as { Office: unknown }).Office = office;
      void (office.addin as Addin).onVisibilityModeChanged(({ visibilityMode }) => showPane(visibilityMode === "Taskpane"));
    },
    run: (command) => {
      const action = office?.commands.get(command);
      action?.({ source: { id: command }, completed: () => undefined });
      return action !== undefined;
    },
    setCellEdit: (isEditing) => {
      excel.faults.isCellEdited = isEditing;
    },
    setProfile: (name) => {
      excel.profile = name === "web" ? web : desktop;
    },
    setDelay: (milliseconds) => {
      excel.latency = milliseconds;
    },
    failNext: () => {
      const next = excel.traffic.requests + 1;
      excel.faults.at(next, { kind: "fail", code: "GeneralException" });
      excel.faults.afterRequest(next, () => failed.forEach((tell) => tell()));
    },
    onRequestFailed: (listener) => {
      failed.add(listener);
      return () => void failed.delete(listener);
    },
    close: () => excel.close(),
  };
}
