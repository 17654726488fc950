/** A refusal with the code Excel's API gives for it. Nothing was changed when it is thrown. */
export type WorkbookErrorCode =
  | "AccessDenied" | "ItemNotFound" | "ItemAlreadyExists" | "InvalidArgument" | "InvalidOperation" | "InvalidReference"
  | "InsertDeleteConflict" | "GeneralException" | "NotImplemented" | "RangeExceedsLimit" | "InvalidSelection";

export class WorkbookError extends Error {
  constructor(readonly code: WorkbookErrorCode, message: string) {
    super(message);
    this.name = "WorkbookError";
  }
}
