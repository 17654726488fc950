/** The workbook names of one version of a plan, which go on meaning the same cells when its tab is renamed: its schedule without the header row, and the lines of its state. */
import type { Plan } from "../../ledger/Plan";

export const planName = ({ id, version }: Pick<Plan, "id" | "version">): string => `Duebook.Plan.${id.replace(/[^A-Za-z0-9_.]/g, "_")}.v${version}`;

export const planStateName = (plan: Pick<Plan, "id" | "version">): string => `${planName(plan)}.State`;
