/** The day's call list of a file, as text or JSON. */
import { isoOfDay, type Day } from "../base/Day";
import { foldText } from "../base/foldText";
import { decimalOf } from "../base/Money";
import { openDesk } from "../jobs/desk/openDesk";
import type { WorklistItem } from "../rules/worklist/Worklist";
import { openFile } from "./openFile";

export async function worklistOfFile(file: string, today: Day, { who, json }: { readonly who: string | undefined; readonly json: boolean }): Promise<string> {
  const opened = openFile(file);
  const { worklist } = openDesk(await opened.prepare(today), who ?? "");
  const isMine = ({ owner = "" }: WorklistItem): boolean => who === undefined || foldText(owner) === foldText(who);
  const items = worklist.items.filter(isMine);
  const others = worklist.others.filter(isMine);
  if (json) return `${JSON.stringify({ workbook: opened.name, today: isoOfDay(today), items: items.map(asJson), others: others.map(asJson) }, null, 2)}\n`;
  const lines = items.map((item, at) => `${String(at + 1).padStart(4)}  ${String(item.decision.priority).padStart(3)}  ${item.name.padEnd(32).slice(0, 32)}  ${`${item.currency} ${decimalOf(item.overdue)}`.padStart(18)}  ${String(item.daysLate).padStart(4)} d  ${item.group.padEnd(22)}  ${item.whyNow}`);
  return [`${items.length} to call, ${others.length} not on the list.`, ...lines, ""].join("\n");
}

const asJson = ({ decision, customer, name, owner, segment, currency, overdue, daysLate, group, standing, whyNow, doneToday }: WorklistItem) => ({
  customer, name, owner: owner ?? null, segment: segment ?? null, currency, overdue: decimalOf(overdue), daysLate, priority: decision.priority, group, standing, whyNow, doneToday,
  onCallList: decision.call.onList, ...(!decision.call.onList && { offListReason: decision.call.reason }),
});
