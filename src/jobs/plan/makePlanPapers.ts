/** What a plan looks like outside the pane: its tab, the agreement, the calendar file. */
import type { Tab } from "../../base/Tab";
import { letterOf } from "../../excel/letterOf";
import type { Customer } from "../../ledger/Book";
import type { Wording } from "../../output/messages/Message";
import { teamOf } from "../../output/messages/Team";
import { planTab } from "../../output/plan/planTab";
import type { MasterPlace } from "../../output/plan/rowLink";
import type { Desk } from "../desk/Desk";
import { briefOnce, type Drafting } from "./draftPlan";
import type { FoundPlan } from "./findPlan";
import { remindersOf } from "./remindersOf";

export interface PlanPapers extends Drafting { readonly wording: () => Wording }

export function makePlanPapers(around: PlanPapers) {
  const { brief, wording } = around;
  return {
    /** Reads where the customer's row is found, which the tab leads to. */
    async tabOf(desk: Desk, { customer: key, case: planCase }: FoundPlan, signal: AbortSignal): Promise<Tab> {
      const { customer } = briefOnce(desk, key, brief);
      const master = await placeOf(desk, customer, signal);
      return planTab({ planCase, customer, team: { ...teamOf(wording()), who: desk.who }, ...(master && { master }), date1904: desk.prepared.date1904 });
    },
    remindersOf: (desk: Desk, about: string): string => remindersOf(desk, about, around),
  };
}

async function placeOf({ prepared: { book: { master: { target, mapping: { columns } } } } }: Desk, { id, name }: Customer, signal: AbortSignal): Promise<MasterPlace | null> {
  const [column, key] = columns.customerId && id !== undefined ? [columns.customerId, id] : [columns.customerName, name];
  const letter = column && await letterOf(target, column, { signal });
  return letter ? { sheet: target.sheet, keyColumn: letter, key } : null;
}
