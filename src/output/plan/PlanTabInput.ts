/** What a plan's tab is built from. */
import type { Customer } from "../../ledger/Book";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { Team } from "../messages/Team";
import type { MasterPlace } from "./rowLink";

export interface PlanTabInput {
  /** With what was paid so far. */
  readonly planCase: PlanCase;
  /** Of this plan at least, so that a former version says what replaced it; others are passed over. */
  readonly versions?: readonly PlanCase[];
  readonly customer: Pick<Customer, "name" | "id" | "contact">;
  readonly team: Pick<Team, "name" | "who" | "address">;
  /** The customer's row in the master sheet; left out, the tab has no link to it. */
  readonly master?: MasterPlace;
  /** True where the workbook counts days from 1904. */
  readonly date1904?: boolean;
}
