/** What a plan looks like outside the pane: its tab, the agreement, the calendar file. */
import type { Tab } from "../../base/Tab";
import { buildTab } from "../../excel/tabs/buildTab";
import { letterOf } from "../../excel/letterOf";
import type { Customer } from "../../ledger/Book";
import type { Language, Wording } from "../../output/messages/Message";
import { teamOf } from "../../output/messages/Team";
import type { Agreement } from "../../output/plan/Agreement";
import { agreementLetter } from "../../output/plan/agreementLetter";
import { agreementOf } from "../../output/plan/agreementOf";
import { planTab } from "../../output/plan/planTab";
import type { MasterPlace } from "../../output/plan/rowLink";
import type { Desk, TabBuilt } from "../desk/Desk";
import { orFailure, type Failure, type JobContext } from "../Job";
import { briefOnce, type Drafting } from "./draftPlan";
import { planOf, type FoundPlan } from "./findPlan";
import { remindersOf } from "./remindersOf";

export interface PlanPapers extends Drafting { readonly wording: () => Wording }

export function makePlanPapers(around: PlanPapers) {
  const { brief, clock, wording } = around;
  const agreement = (desk: Desk, about: string, language: Language): Agreement => {
    const { customer, case: planCase } = planOf(desk, about);
    const own = wording();
    return agreementOf({ planCase, brief: briefOnce(desk, customer, brief), language, team: { ...teamOf(own), who: desk.who }, today: clock().day, wording: own, contact: desk.prepared.policy.contact });
  };
  return {
    /** Reads where the customer's row is found, which the tab leads to. */
    async tabOf(desk: Desk, { customer: key, file, case: planCase }: FoundPlan, signal: AbortSignal): Promise<Tab> {
      const { customer } = briefOnce(desk, key, brief);
      const master = await placeOf(desk, customer, signal);
      return planTab({ planCase, versions: file.plans, customer, team: { ...teamOf(wording()), who: desk.who }, ...(master && { master }), date1904: desk.prepared.date1904 });
    },
    agreement,
    buildAgreement: (desk: Desk, about: string, language: Language, { signal }: JobContext): Promise<TabBuilt | Failure> => orFailure(async () => {
      const tab = agreementLetter(agreement(desk, about, language), briefOnce(desk, planOf(desk, about).customer, brief), clock().day, teamOf(wording()));
      return { ok: true as const, sheet: (await buildTab(tab, { signal })).sheet };
    }),
    remindersOf: (desk: Desk, about: string): string => remindersOf(desk, about, around),
  };
}

async function placeOf({ prepared: { book: { master: { target, mapping: { columns } } } } }: Desk, { id, name }: Customer, signal: AbortSignal): Promise<MasterPlace | null> {
  const [column, key] = columns.customerId && id !== undefined ? [columns.customerId, id] : [columns.customerName, name];
  const letter = column && await letterOf(target, column, { signal });
  return letter ? { sheet: target.sheet, keyColumn: letter, key } : null;
}
