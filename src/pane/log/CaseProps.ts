/** What every part of a customer's screen is given: the desk, the customer's brief, the errands, and the one way to log. */
import type { Desk, Draft, Logged } from "../../jobs/desk/Desk";
import type { Brief } from "../../rules/brief/Brief";
import type { DeskJobs } from "../DeskJobs";

export interface CaseProps {
  readonly desk: Desk;
  readonly brief: Brief;
  readonly jobs: DeskJobs;
  /** Shown at once and saved in the background. */
  readonly log: (draft: Draft) => Promise<Logged>;
}
