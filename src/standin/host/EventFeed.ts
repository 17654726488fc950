/** Turns changes of the workbook into the event messages that this add-in registered for. */
import type { ChangeSet } from "../workbook/ChangeSet";
import type { HostObject } from "./HostClass";
import type { Session } from "./Session";
import { EventCode, eventsOf } from "./eventsOf";
import { EVENT_CATEGORY } from "./Wire";

export interface EventEntry { readonly messageCategory: number; readonly messageType: number; readonly targetId: string; readonly message: string }

const WORKBOOK = "Workbook";
/** The library takes these without telling the host that somebody listens. */
const OPEN: ReadonlySet<number> = new Set([EventCode.settingsChanged, EventCode.documentSelectionChanged, EventCode.bindingSelectionChanged, EventCode.bindingDataChanged]);

/** Registration methods by their name without `_Register` and `Event`. */
const sheetEvents: Readonly<Record<string, number>> = {
  Activated: EventCode.activated, Deactivated: EventCode.deactivated, DataChanged: EventCode.changed, SelectionChanged: EventCode.selectionChanged, Calculated: EventCode.calculated,
  FormatChanged: EventCode.formatChanged, RowSorted: EventCode.rowSorted, ColumnSorted: EventCode.columnSorted, RowHiddenChanged: EventCode.rowHiddenChanged,
  FormulaChanged: EventCode.formulaChanged, ProtectionChanged: EventCode.protectionChanged, NameChanged: EventCode.nameChanged, VisibilityChanged: EventCode.visibilityChanged,
  Moved: EventCode.moved, Added: EventCode.added, Deleted: EventCode.deleted, SingleClicked: EventCode.singleClicked,
};
const tableEvents: Readonly<Record<string, number>> = { DataChanged: EventCode.tableChanged, SelectionChanged: EventCode.tableSelectionChanged, Added: EventCode.tableAdded, Deleted: EventCode.tableDeleted };
const commentEvents: Readonly<Record<string, number>> = { Added: EventCode.commentAdded, Deleted: EventCode.commentDeleted, Changed: EventCode.commentChanged };
const workbookEvents: Readonly<Record<string, number>> = { Activated: EventCode.workbookActivated, AutoSaveSettingChanged: EventCode.autoSaveSettingChanged };

export class EventFeed {
  private readonly registered = new Map<string, number>();
  private pending: EventEntry[] = [];

  constructor(private readonly session: Session) {}

  /** False where the object has no such event. */
  register(target: HostObject, name: string): boolean {
    const match = /^_(Unregister|Register)(Event)?(\w+?)(Event)?$/.exec(name);
    const topic = match?.[3] ?? "";
    const found = this.keyOf(target, topic);
    if (!found) return false;
    const count = (this.registered.get(found) ?? 0) + (match?.[1] === "Register" ? 1 : -1);
    if (count > 0) this.registered.set(found, count);
    else this.registered.delete(found);
    return true;
  }

  note(set: ChangeSet): void {
    if (!this.session.eventsEnabled) return;
    for (const event of eventsOf(set, this.session)) {
      const isOpen = OPEN.has(event.code);
      for (const targetId of isOpen ? (event.targets.length > 0 ? event.targets : [""]) : [...event.targets, WORKBOOK]) {
        if (isOpen || this.registered.has(`${event.code}|${targetId}`)) {
          this.pending.push({ messageCategory: EVENT_CATEGORY, messageType: event.code, targetId, message: JSON.stringify(event.args) });
        }
      }
    }
  }

  take(): EventEntry[] {
    const entries = this.pending;
    this.pending = [];
    return entries;
  }

  private keyOf(target: HostObject, topic: string): string | null {
    const [codes, targetId] = (() => {
      switch (target.kind) {
        case "Workbook": return [workbookEvents, WORKBOOK] as const;
        case "WorksheetCollection": return [sheetEvents, WORKBOOK] as const;
        case "Worksheet": return [sheetEvents, target.it] as const;
        case "TableCollection": return [tableEvents, target.it ?? WORKBOOK] as const;
        case "CommentCollection": return [commentEvents, target.it ?? WORKBOOK] as const;
        case "Table": return [tableEvents, target.it] as const;
        default: return [{} as Readonly<Record<string, number>>, ""] as const;
      }
    })();
    const code = codes[topic];
    return code === undefined ? null : `${code}|${targetId}`;
  }
}

