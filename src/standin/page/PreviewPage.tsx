/** The preview: one workbook with everything a person needs to work in it, and the task pane beside it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { CellMenu } from "./bars/CellMenu";
import { FilterMenu } from "./bars/FilterMenu";
import { ListMenu } from "./bars/ListMenu";
import { listChoices } from "./hands/listChoices";
import { FindBar } from "./bars/FindBar";
import { FormulaBar } from "./bars/FormulaBar";
import { PANE_WIDTHS } from "./frame/PaneDivider";
import { Ribbon } from "./bars/Ribbon";
import { ScenarioMenu } from "./bars/ScenarioMenu";
import { SheetGrid } from "./grid/SheetGrid";
import { SheetTabs } from "./bars/SheetTabs";
import { StatusBar } from "./bars/StatusBar";
import { TaskPane } from "./frame/TaskPane";
import { focusRegion } from "./focusRegion";
import { useDesk } from "./useDesk";
import type { Command } from "./bars/Ribbon";
import type { MenuPoint } from "./bars/Menu";
import type { PaneHost } from "./frame/PaneHost";
import type { Place } from "./grid/moveFocus";
import type { RemoteAct } from "./hands/secondPerson";
import type { RemoteMark } from "./grid/Quadrant";
import type { Scenario } from "./bars/ScenarioMenu";
import type { Workbook } from "../workbook/Workbook";
import { COLLEAGUE } from "./hands/secondPerson";

interface PreviewPageProps {
  readonly workbook: Workbook;
  readonly host: PaneHost;
  readonly pane: { readonly isOpen: boolean; readonly show: (isOpen: boolean) => void };
  readonly isUnsaved: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  /** Opens another window on this workbook; null in one that was opened so. */
  readonly onSecondWindow: (() => void) | null;
}

type OpenMenu =
  | { readonly kind: "scenario" | "cells"; readonly at: MenuPoint }
  | { readonly kind: "filter" | "list"; readonly at: MenuPoint; readonly place: Place };

const MESSAGE_STAYS = 9_000;
const MARK_STAYS = 6_000;
const SLOW = 1_500;

export function PreviewPage({ workbook, host, pane, isUnsaved, onOpen, onSave, onSecondWindow }: PreviewPageProps) {
  const [message, setMessage] = useState("");
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [remote, setRemote] = useState<(RemoteMark & { readonly sheet: string }) | null>(null);
  const [width, setWidth] = useState<number>(PANE_WIDTHS.usual);
  const [scenario, setScenario] = useState<Scenario>({ isSlow: false, profile: "web", failsNext: false });
  const [find, setFind] = useState({ isOpen: false, asked: 0 });
  const [zooms, setZooms] = useState<ReadonlyMap<string, number>>(new Map());
  const page = useRef<HTMLDivElement>(null);
  const desk = useDesk(workbook, setMessage);
  const closeMenu = useCallback(() => setMenu(null), []);
  const toGrid = () => page.current?.querySelector<HTMLElement>(".grid")?.focus({ preventScroll: true });

  const isEditing = desk.edit !== null;
  useEffect(() => host.setCellEdit(isEditing), [host, isEditing]);
  useEffect(() => host.onRequestFailed(() => setScenario((now) => ({ ...now, failsNext: false }))), [host]);
  useFading(message, MESSAGE_STAYS, setMessage, "");
  useFading(remote, MARK_STAYS, setRemote, null);

  const changeScenario = (change: Partial<Scenario>) => {
    setScenario({ ...scenario, ...change });
    if (change.isSlow !== undefined) host.setDelay(change.isSlow ? SLOW : 0);
    if (change.profile) host.setProfile(change.profile);
    if (change.failsNext) host.failNext();
  };
  const actRemotely = ({ ops, rect, said }: RemoteAct) => {
    workbook.apply(ops, { source: "remote", trigger: COLLEAGUE });
    setRemote({ rect, name: COLLEAGUE, sheet: desk.sheet.id });
    setMessage(said);
  };
  const command = (name: Command) => {
    if (name !== "undo") pane.show(true);
    if (!host.run(name)) setMessage("The task pane is still loading. Try again in a moment.");
  };
  const zoom = zooms.get(desk.sheet.id) ?? 100;
  const setZoom = (next: number) => setZooms(new Map(zooms).set(desk.sheet.id, next));
  const openFind = () => setFind(({ asked }) => ({ isOpen: true, asked: asked + 1 }));
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const nextSheet = (step: 1 | -1) => {
    const next = visible[visible.indexOf(desk.sheet) + step];
    if (next) desk.act([{ do: "activate", sheet: next.id }]);
  };

  return (
    <div
      ref={page}
      className="page"
      onKeyDown={(event) => {
        if (event.key === "F6") {
          event.preventDefault();
          focusRegion(page.current, event.shiftKey);
        } else if ((event.ctrlKey || event.metaKey) && event.key === "s") {
          event.preventDefault();
          onSave();
        } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") {
          event.preventDefault();
          openFind();
        }
      }}
    >
      <header>
        <div className="title-bar">
          <h1>{workbook.name}</h1>
          {isUnsaved && <span className="badge">not saved</span>}
          {remote && <span className="badge">Remote</span>}
          <span className="stand-in">Preview workbook — a stand-in for Excel</span>
        </div>
        <Ribbon
          desk={desk} onOpen={onOpen} onSave={onSave} onFind={openFind} onCommand={command} paneIsOpen={pane.isOpen}
          scenarioIsOpen={menu?.kind === "scenario"} onScenario={(at) => setMenu(menu?.kind === "scenario" ? null : { kind: "scenario", at })}
        />
        <FormulaBar key={desk.sheet.id} desk={desk} toGrid={toGrid} />
      </header>
      <div className="workspace">
        <main className="sheet-side">
          <SheetGrid
            key={desk.sheet.id} desk={desk} nextSheet={nextSheet} zoom={zoom} onZoom={setZoom}
            remote={remote?.sheet === desk.sheet.id ? remote : null}
            openFilter={(place, at) => setMenu({ kind: listChoices(desk.sheet, place) ? "list" : "filter", place, at })}
            openMenu={(at) => setMenu({ kind: "cells", at })}
          />
          <SheetTabs desk={desk} toGrid={toGrid} />
          <StatusBar desk={desk} message={message} zoom={zoom} onZoom={setZoom} />
          {find.isOpen && <FindBar desk={desk} asked={find.asked} onClose={() => { setFind({ ...find, isOpen: false }); toGrid(); }} />}
          {menu?.kind === "filter" && <FilterMenu desk={desk} place={menu.place} at={menu.at} onClose={closeMenu} />}
          {menu?.kind === "list" && <ListMenu desk={desk} place={menu.place} at={menu.at} onClose={closeMenu} />}
          {menu?.kind === "cells" && <CellMenu desk={desk} at={menu.at} onClose={closeMenu} />}
          {menu?.kind === "scenario" && <ScenarioMenu desk={desk} scenario={scenario} onScenario={changeScenario} onRemote={actRemotely} onSecondWindow={onSecondWindow} at={menu.at} onClose={closeMenu} />}
        </main>
        <TaskPane host={host} isOpen={pane.isOpen} width={width} onWidth={setWidth} onClose={() => pane.show(false)} onLeave={(back) => focusRegion(page.current, back)} onProblem={setMessage} />
      </div>
    </div>
  );
}

/** Takes a message or mark away after a while, unless a newer one has come. */
function useFading<T>(shown: T, after: number, set: (value: T) => void, empty: T): void {
  useEffect(() => {
    if (shown === empty) return;
    const timer = setTimeout(() => set(empty), after);
    return () => clearTimeout(timer);
  }, [shown, after, set, empty]);
}
