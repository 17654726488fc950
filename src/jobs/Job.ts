/** What every errand has in common: progress, cancel, and one way to fail. */

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
