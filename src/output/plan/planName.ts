/** The workbook name over the schedule of one version of a plan, header row left out: it goes on meaning those cells when the tab is renamed. */
import type { Plan } from "../../ledger/Plan";

export const planName = ({ id, version }: Pick<Plan, "id" | "version">): string => `Duebook.Plan.${id.replace(/[^A-Za-z0-9_.]/g, "_")}.v${version}`;
