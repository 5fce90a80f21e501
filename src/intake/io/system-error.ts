/** An error with which the operating system refused something. */
interface SystemError extends Error {
  readonly code: string;
  readonly errno: number;
}

/** Tells the system's refusals from mistakes of a program, whose errors may carry a code (`ERR_OUT_OF_RANGE`) as well. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "errno" in error && typeof error.errno === "number" && "code" in error;
}
