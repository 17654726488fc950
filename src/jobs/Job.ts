/** What every errand has in common: progress, cancel, and one way to fail. */
import { HostError } from "../excel/HostError";

export interface JobContext {
  /** Called with a sentence and, where it can be known, how far (0–1). */
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export interface Progress { readonly text: string; readonly share?: number }

/** A job that could not be done: said once in the pane, in words that say what to do. */
export interface Failure {
  readonly ok: false;
  /** Stable word: "cell-edit", "protected", "payload", "sheet-gone", "cancelled", "refused", "host" … */
  readonly code: string;
  readonly message: string;
  /** True where the same click may work in a moment. */
  readonly retry: boolean;
}

/** Runs an errand; a failure of Excel becomes a `Failure`, a mistake of ours is thrown on. */
export async function orFailure<T>(errand: () => Promise<T>): Promise<T | Failure> {
  try {
    return await errand();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ok: false, code: error.code, message: error.message, retry: error.retry };
  }
}

/** Lets the pane paint and hear a click on Cancel between two long computations. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
