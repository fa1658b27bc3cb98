import { refused, type Result } from "../../kernel/result";
import type { HostProblem } from "../../plan/host";

/** Ends a piece of work with a problem that is found before Excel finds it. */
export class Stop extends Error {
  constructor(readonly problem: HostProblem, detail: string) { super(detail); }
}

/** Codes of Excel's errors, which stay, unlike their messages. What is not here is "failed". */
const PROBLEMS: Readonly<Record<string, HostProblem>> = {
  InvalidOperationInCellEditMode: "busy",
  AccessDenied: "readOnly",
  ReadOnly: "readOnly",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  ApiNotFound: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  ConnectionFailure: "unreachable",
  ServiceNotAvailable: "unreachable",
  ActivityLimitReached: "unreachable",
  RequestAborted: "unreachable",
  Timeout: "unreachable",
  InactiveWorkbook: "unreachable",
  HostRestartNeeded: "unreachable",
};

/** Codes with which office.js itself tells of a mistake of the program. */
const BUGS = new Set([
  "PropertyNotLoaded", "ValueNotLoaded", "PropertyDoesNotExist", "InvalidObjectPath", "InvalidRequestContext", "RunMustReturnPromise",
  "UninitializedObject",
]);

const isExcelError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;

/** Excel could not carry a request or its answer; half of it may go through. */
export const isTooLarge = (error: unknown): boolean => isExcelError(error) && PROBLEMS[error.code] === "tooLarge";

/** An error of Excel that says nothing about the user or the connection. */
export const isExcelFailure = (error: unknown): boolean => isExcelError(error) && !BUGS.has(error.code) && PROBLEMS[error.code] === undefined;

/** Excel's errors by their code, as an answer; anything else is a bug and thrown on. */
export function problemOf(error: unknown): Result<never, HostProblem> {
  if (error instanceof Stop) return refused(error.problem, error.message);
  if (!isExcelError(error) || BUGS.has(error.code)) throw error;
  const where = (error.debugInfo as OfficeExtension.DebugInfo | undefined)?.errorLocation ?? "";
  return refused(PROBLEMS[error.code] ?? "failed", [error.code, where].filter((part) => part !== "").join(" "));
}
