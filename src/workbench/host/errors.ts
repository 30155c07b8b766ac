/**
 * Excel's error codes, with the message and HTTP status each comes with (Office.js `Excel.ErrorCodes`,
 * "Error handling with the application-specific JavaScript APIs").
 */
const ERRORS = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [
    404,
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ],
  FilteredRangeConflict: [409, "The attempted operation causes a conflict with a filtered range."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [409, "Cannot complete the operation because it would affect merged cells."],
  NonBlankCellOffSheet: [
    400,
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  ],
  RangeExceedsLimit: [
    400,
    "The cell count in the range has exceeded the maximum supported number.",
  ],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
} as const satisfies Record<string, readonly [number, string]>;

/** A code of `Excel.ErrorCodes` that this host answers with. */
export type ExcelErrorCode = keyof typeof ERRORS;

/** What a member throws to fail its batch the way Excel does. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  readonly status: number;
  /** `Range.values`: the member that failed, filled in by the batch when the thrower did not know it. */
  location: string | null;

  constructor(code: ExcelErrorCode, detail: string | null = null, location: string | null = null) {
    const [status, message] = ERRORS[code];
    super(detail === null ? message : `${message} ${detail}`);
    this.name = "ExcelError";
    this.code = code;
    this.status = status;
    this.location = location;
  }
}

/** Throws an Excel error; an expression, so that it can stand after `??`. */
export function fail(code: ExcelErrorCode, detail: string | null = null): never {
  throw new ExcelError(code, detail);
}

/** A member this host does not state, or that is newer than the declared requirement set. */
export function apiNotFound(member: string): ExcelError {
  return new ExcelError("ApiNotFound", `Member: ${member}.`, member);
}
