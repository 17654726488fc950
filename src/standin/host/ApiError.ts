/** A refusal as Excel's API words it: the code is stable English, the location names the member. */
export class ApiError extends Error {
  constructor(readonly code: string, message: string, readonly location = "") {
    super(message);
    this.name = "ApiError";
  }
}

const messages: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit. Please refer to the documentation: \"https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins\".",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit. Please refer to the documentation: \"https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins\".",
};

export const messageOf = (code: string): string => messages[code] ?? "The request failed.";

const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403, ItemNotFound: 404, ApiNotFound: 404, InvalidArgument: 400, InvalidReference: 400, ItemAlreadyExists: 409,
  GeneralException: 500, ActivityLimitReached: 429, InvalidOrTimedOutSession: 408, Timeout: 408, NotImplemented: 501,
};

export const statusOf = (code: string): number => statuses[code] ?? 400;

export const invalidArgument = (location: string, message = messageOf("InvalidArgument")): ApiError => new ApiError("InvalidArgument", message, location);
export const itemNotFound = (location: string, message = messageOf("ItemNotFound")): ApiError => new ApiError("ItemNotFound", message, location);
