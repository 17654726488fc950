/** A typed day as it was read; "" until it can be. */
import type { DeskJobs } from "../../DeskJobs";
import { sayDate } from "../planWords";
import { readDay } from "./readTerms";

export function dayHint(text: string, jobs: DeskJobs): string {
  if (text.trim() === "") return "";
  const typed = readDay(text, jobs);
  return typed.ok ? sayDate(typed.value) : "";
}
