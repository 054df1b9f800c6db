import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { FormerIdentity } from './once-known.js';

/** A member that is just being made. */
export interface Newcomer {
  memberId: number;
  joinedAt: Instant;
  /** Whose code was given. */
  referrer: number | null;
  /** What of it had once been another member's: a person who was a member before. */
  former: FormerIdentity | null;
  /** Whether somebody had enrolled on the same device. */
  sameDevice: boolean;
}

/** What others do when somebody becomes a member; the composition plugs it in. All but `finish` happens in the transaction that enrols. */
export interface Welcomes {
  /** Before anything is written: locks what it will decide by. @returns whether it has to do with this enrolment at all */
  prepare(
    sql: SqlClient,
    program: ProgramConfig,
    who: { referrer: number | null; joinedAt: Instant },
    now: Instant,
  ): Promise<boolean>;
  /** @returns the id of what it leaves to be done after COMMIT; null for nothing */
  joined(sql: SqlClient, program: ProgramConfig, newcomer: Newcomer, now: Instant): Promise<number | null>;
  /** Somebody who is a member already came with a code. */
  cameAgain(sql: SqlClient, program: ProgramConfig, who: { memberId: number; referrer: number }, now: Instant): Promise<void>;
  /** After COMMIT: does what was left, if nobody has done it. */
  finish(programId: number, left: number): Promise<void>;
}
