/** The errands with those of payment plans; null where the front door handed in none. */
import type { DeskJobs } from "../DeskJobs";
import type { PlanJobs } from "../PlanJobs";

export type PlanDeskJobs = DeskJobs & PlanJobs;

export const planJobsOf = (jobs: DeskJobs): PlanDeskJobs | null => (jobs.overview ? (jobs as PlanDeskJobs) : null);
