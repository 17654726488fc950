/** An errand whose mistakes become a failure to show, as those of Excel are. */
import type { Failure } from "../../jobs/Job";

export async function quietly<T>(errand: () => Promise<T>): Promise<T | Failure> {
  try {
    return await errand();
  } catch (error) {
    return { ok: false, code: "fault", retry: true, message: `Duebook made a mistake: ${error instanceof Error ? error.message : String(error)}.` };
  }
}
