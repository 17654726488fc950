/** Excel's many failures as the few that a person can act on. */

export type HostErrorCode =
  | "cell-edit" | "protected" | "payload" | "sheet-gone" | "layout-changed" | "too-large" | "filtered" | "read-only"
  | "timeout" | "session" | "busy" | "cancelled" | "unsupported" | "half-written" | "host";

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** True where the same step may work in a moment. */
    readonly retry = false,
    /** Excel's own code, for tests and support; never shown alone. */
    readonly excelCode = "",
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = "HostError";
  }
}

export const cancelled = (): HostError => new HostError("cancelled", "Cancelled. Nothing was written.", true);

/** Codes of the Excel JavaScript API (Microsoft's error catalogue) and what they mean to the person at the sheet. */
const known: Readonly<Record<string, readonly [HostErrorCode, string, boolean]>> = {
  InvalidOperationInCellEditMode: ["cell-edit", "A cell is being edited. Finish it with Enter or Esc, then this goes on.", true],
  AccessDenied: ["protected", "The sheet is protected, so nothing was written. Unprotect it on the Review tab, then try again.", true],
  RequestPayloadSizeLimitExceeded: ["payload", "Excel refused so much at once. Nothing was written; try again.", true],
  ResponsePayloadSizeLimitExceeded: ["payload", "Excel refused to send so much at once. Try again.", true],
  RangeExceedsLimit: ["too-large", "The sheet is too large to read. Delete stray cells far from the list, then try again.", true],
  OperationCellsExceedLimit: ["too-large", "Stray cells far from the list are in the way. Delete them, then try again.", true],
  ItemNotFound: ["sheet-gone", "A sheet, table or column is gone: someone renamed or deleted it. Refresh to read the workbook again.", true],
  InvalidReference: ["sheet-gone", "A range is gone: someone deleted it. Refresh to read the workbook again.", true],
  FilteredRangeConflict: ["filtered", "A filter is in the way. Clear it, then try again.", true],
  InsertDeleteConflict: ["layout-changed", "Someone is changing rows or columns here. Try again in a moment.", true],
  Conflict: ["layout-changed", "Someone is changing the same cells. Try again in a moment.", true],
  Timeout: ["timeout", "Excel did not answer in time. Check that it is not busy, then try again.", true],
  RequestAborted: ["busy", "Excel broke off the request. Try again.", true],
  ActivityLimitReached: ["busy", "Excel is busy. Wait a moment, then try again.", true],
  ConnectionFailure: ["busy", "The connection to Excel was lost. Check your network, then try again.", true],
  ServiceNotAvailable: ["busy", "Excel is not available just now. Try again in a moment.", true],
  InvalidOrTimedOutSession: ["session", "The Excel session has ended. Reload the workbook, then try again.", false],
  ApiNotFound: ["unsupported", "This Excel is too old for this step. Update Excel, then try again.", false],
  InactiveWorkbook: ["busy", "Another workbook is in front. Go back to this one, then try again.", true],
};

/** Any error as a `HostError`; our own mistakes (not from Excel) are thrown on unchanged. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string") throw error;
  const [ours, message, retry] = known[code] ?? ["host", `Excel could not do this (${code}). Try again; if it stays, save and reopen the workbook.`, true];
  return new HostError(ours, message, retry, code, error);
}
