/** What may happen to an add-in in real life, on demand: a colleague in the same workbook, a slow or failing host, payload limits. */
import { COLLEAGUE, insertsRow, sortsHere, typesHere } from "../hands/secondPerson";
import { Menu, MenuItem } from "./Menu";
import type { Desk } from "../hands/Desk";
import type { MenuPoint } from "./Menu";
import type { ProfileName } from "../frame/PaneHost";
import type { RemoteAct } from "../hands/secondPerson";

export interface Scenario { readonly isSlow: boolean; readonly profile: ProfileName; readonly failsNext: boolean }

interface ScenarioMenuProps {
  readonly desk: Desk;
  readonly scenario: Scenario;
  readonly onScenario: (change: Partial<Scenario>) => void;
  readonly onRemote: (act: RemoteAct) => void;
  readonly onSecondWindow: (() => void) | null;
  readonly at: MenuPoint;
  readonly onClose: () => void;
}

export function ScenarioMenu({ desk, scenario, onScenario, onRemote, onSecondWindow, at, onClose }: ScenarioMenuProps) {
  const { sheet, selection: { active } } = desk;
  const then = (doIt: () => void) => () => {
    onClose();
    doIt();
  };
  return (
    <Menu label="Scenario" at={at} onClose={onClose}>
      <div className="menu-title">A second person: {COLLEAGUE}</div>
      <MenuItem onPick={then(() => onRemote(typesHere(sheet, active)))}>Types into the active cell</MenuItem>
      <MenuItem onPick={then(() => onRemote(insertsRow(sheet, active)))}>Inserts a row above it</MenuItem>
      <MenuItem onPick={then(() => onRemote(sortsHere(sheet, active)))}>Sorts by this column</MenuItem>
      {onSecondWindow && <MenuItem onPick={then(onSecondWindow)}>Works in a window of their own…</MenuItem>}
      <hr />
      <div className="menu-title">Host</div>
      <MenuItem ticked={scenario.isSlow} onPick={then(() => onScenario({ isSlow: !scenario.isSlow }))}>Slow: every answer takes 1.5 s</MenuItem>
      <MenuItem ticked={scenario.failsNext} onPick={then(() => onScenario({ failsNext: true }))}>The next request fails</MenuItem>
      <hr />
      <div className="menu-title">Limits</div>
      <MenuItem ticked={scenario.profile === "web"} onPick={then(() => onScenario({ profile: "web" }))}>Excel on the web: 5 MB per request</MenuItem>
      <MenuItem ticked={scenario.profile === "desktop"} onPick={then(() => onScenario({ profile: "desktop" }))}>Excel on the desktop: no limit</MenuItem>
      <hr />
      <div className="menu-title">While a cell is being typed into, the host is in cell-edit mode.</div>
    </Menu>
  );
}
