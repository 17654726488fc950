/** The slim ribbon: files, undo, rows, sorting, protection, the scenarios of the stand-in, and the add-in's own group. */
import { Icon } from "./Icon";
import { deleteRowsOps, insertRowsOps, sortOps, toggleFilterOps } from "../hands/sheetOps";
import type { Desk } from "../hands/Desk";
import type { IconName } from "./Icon";
import type { MenuPoint } from "./Menu";

/** The names the add-in associates its ribbon functions with. */
export type Command = "showPane" | "refresh" | "undo";

interface RibbonProps {
  readonly desk: Desk;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onFind: () => void;
  readonly onScenario: (at: MenuPoint) => void;
  readonly scenarioIsOpen: boolean;
  readonly onCommand: (command: Command) => void;
  readonly paneIsOpen: boolean;
}

export function Ribbon({ desk, onOpen, onSave, onFind, onScenario, scenarioIsOpen, onCommand, paneIsOpen }: RibbonProps) {
  const { sheet, workbook, selection: { rect, active } } = desk;
  const isProtected = sheet.protection !== null;
  const hasFilter = sheet.tableAt(active.row, active.column)?.showFilterButton ?? sheet.filter !== null;
  return (
    <div className="ribbon" role="toolbar" aria-label="Ribbon">
      <div className="ribbon-group" role="group" aria-label="File">
        <Tool icon="open" words="Open…" hint="Open an .xlsx or .csv file from this computer" onPick={onOpen} />
        <Tool icon="save" words="Save .xlsx" hint="Save a copy as .xlsx (Ctrl+S)" onPick={onSave} />
      </div>
      <div className="ribbon-group" role="group" aria-label="Undo">
        <Tool icon="undo" words="Undo" iconOnly hint="Undo (Ctrl+Z)" disabled={!workbook.canUndo} onPick={desk.undo} />
        <Tool icon="redo" words="Redo" iconOnly hint="Redo (Ctrl+Y)" disabled={!workbook.canRedo} onPick={desk.redo} />
      </div>
      <div className="ribbon-group" role="group" aria-label="Cells">
        <Tool icon="insertRow" words="Insert row" onPick={() => desk.act(insertRowsOps(sheet, rect.row, rect.rows))} />
        <Tool icon="deleteRow" words="Delete row" onPick={() => desk.act(deleteRowsOps(sheet, rect.row, rect.rows))} />
      </div>
      <div className="ribbon-group" role="group" aria-label="Data">
        <Tool icon="sortUp" words="Sort up" iconOnly hint="Sort the current region by this column, smallest first" onPick={() => desk.act(sortOps(sheet, active, false))} />
        <Tool icon="sortDown" words="Sort down" iconOnly hint="Sort the current region by this column, largest first" onPick={() => desk.act(sortOps(sheet, active, true))} />
        <Tool icon="filter" words="Filter" pressed={hasFilter} hint="Filter buttons on the current region" onPick={() => desk.act(toggleFilterOps(sheet, active))} />
        <Tool icon="find" words="Find" iconOnly hint="Find on this sheet (Ctrl+F)" onPick={onFind} />
      </div>
      <div className="ribbon-group" role="group" aria-label="Review">
        <Tool
          icon="lock"
          words={isProtected ? "Unprotect" : "Protect"}
          pressed={isProtected}
          hint={isProtected ? "Unprotect this sheet" : "Protect this sheet"}
          onPick={() => desk.act([isProtected ? { do: "unprotect", sheet: sheet.id } : { do: "protect", sheet: sheet.id, options: {} }])}
        />
      </div>
      <div className="ribbon-group" role="group" aria-label="Scenario">
        <button
          type="button"
          className="tool keeps-words"
          aria-haspopup="menu"
          aria-expanded={scenarioIsOpen}
          title="A second person, a slow or failing host, payload limits"
          onPointerDown={(event) => scenarioIsOpen && event.stopPropagation()}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            onScenario({ x: left, y: bottom + 4 });
          }}
        >
          <Icon name="scenario" /><span className="words">Scenario</span><Icon name="chevron" />
        </button>
      </div>
      <div className="ribbon-group own" role="group" aria-label="Duebook">
        <span className="group-name" aria-hidden="true">Duebook</span>
        <Tool icon="pane" words="Open pane" pressed={paneIsOpen} keepWords onPick={() => onCommand("showPane")} />
        <Tool icon="refresh" words="Refresh" keepWords main onPick={() => onCommand("refresh")} />
        <Tool icon="revert" words="Undo refresh" keepWords hint="Put back what the last refresh wrote" onPick={() => onCommand("undo")} />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly words: string;
  readonly onPick: () => void;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly main?: boolean;
  readonly iconOnly?: boolean;
  readonly keepWords?: boolean;
}

function Tool({ icon, words, onPick, hint = words, disabled = false, pressed, main = false, keepWords = false, iconOnly = false }: ToolProps) {
  const className = ["tool", main && "is-main", keepWords && "keeps-words"].filter(Boolean).join(" ");
  return (
    <button type="button" className={className} title={hint} aria-label={words} aria-pressed={pressed} disabled={disabled} onClick={onPick}>
      <Icon name={icon} />{!iconOnly && <span className="words">{words}</span>}
    </button>
  );
}
