import { InputError, InputErrors, type InputErrorSpec } from "../../base/error.ts";

/** An error as it crosses from a worker, which can't send its class. */
export interface WorkerFault {
  /** faults of the input; empty for an error of ours */
  readonly faults: readonly InputErrorSpec[];
  readonly message: string;
}

/** An error as a worker sends it. */
export function toFault(error: unknown): WorkerFault {
  const message = error instanceof Error ? error.stack ?? error.message : String(error);
  const errors = error instanceof InputErrors ? error.errors : error instanceof InputError ? [error] : [];
  return { faults: errors.map(({ where, what, hint }) => ({ where, what, ...(hint ? { hint } : {}) })), message };
}

/** The error that a worker sent. */
export function fromFault({ faults, message }: WorkerFault): Error {
  const errors = faults.map((fault) => new InputError(fault));
  return errors.length === 0 ? new Error(message) : errors.length === 1 ? errors[0]! : new InputErrors(errors);
}
