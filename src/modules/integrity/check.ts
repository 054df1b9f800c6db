/**
 * One thing that must hold of the stored rows, and the statement that returns the rows where it does not. Every statement is read-only, looks at all
 * programs, and gives one row a fault: first where it is (program, member, wallet, sequence, ...), then what is stored and what should be.
 */
export interface Check {
  readonly name: string;
  readonly holds: string;
  readonly sql: string;
}

/** Where a fault is and what is wrong with it; the keys are the columns of the check's statement. */
export type Fault = Readonly<Record<string, unknown>>;

export interface CheckOutcome {
  readonly name: string;
  readonly holds: string;
  readonly faults: number;
  /** The first few of them. */
  readonly examples: readonly Fault[];
  readonly seconds: number;
}
