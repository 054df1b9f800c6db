import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Read, Reads } from '../../../database/index.js';
import { busy } from '../../../kernel/api-error.js';
import { BatchQueue, type Job, QueueFull } from '../../../kernel/commands/batch-queue.js';
import { lookupKey } from '../../../kernel/member-lookup.js';
import type { Refusal } from '../../../kernel/refusal.js';
import { isLostConnection } from '../../../kernel/sql/lost-connection.js';
import type { Command } from './command.js';
import { OutOfIds } from './ids.js';
import { KnownMembers } from './known-members.js';
import type { Done } from './outcome.js';
import { resolveSubjects } from './resolve.js';
import { type BatchDependencies, runBatch, StaleBatch } from './run-batch.js';

type CommandJob = Job<Command<unknown>, Done<unknown> | Refusal>;

/** How often a batch is run again after what may pass: a key that another process wrote first, a deadlock, a broken connection. */
const MAX_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 25;

/** Where all that moves value goes through. */
export class Commands {
  private readonly queue: BatchQueue<Command<unknown>, Done<unknown> | Refusal>;
  private readonly known = new KnownMembers();
  private readonly lookUp: Read<Command<unknown>, null>;
  private readonly meeting = new Set<Promise<void>>();

  constructor(private readonly deps: BatchDependencies & { reads: Reads }) {
    const { resolveMembers } = deps;
    this.lookUp = async (sql, { id }, commands) => {
      await resolveSubjects(sql, id, commands, { resolveMembers, known: this.known, guess: null });
      return commands.map(() => null);
    };
    this.queue = new BatchQueue({ lanes: 2, maxBatch: 256, maxWaiting: 20_000 }, (programId, jobs) =>
      this.runJobs(programId, jobs),
    );
  }

  /** Resolves after COMMIT, or with a refusal. @throws ApiError OVERLOADED when too much waits */
  async run<Result>(command: Command<Result>): Promise<Done<Result> | Refusal> {
    const work = command as Command<unknown>;
    if (this.known.guess(command.programId, [work]) === null) await this.meet(work);
    try {
      return (await this.queue.add(command.programId, shardOf(command), work)) as Done<Result> | Refusal;
    } catch (error) {
      if (error instanceof QueueFull) throw busy();
      throw error;
    }
  }

  /** Resolves when all that was asked is done. */
  async drained(): Promise<void> {
    while (this.meeting.size > 0) await Promise.all(this.meeting).then(() => turnOfTheLoop());
    await this.queue.whenIdle();
  }

  /**
   * Finds the members of a command while the batch before is under way: one whose members are not known costs its whole batch a round trip more. What cannot
   * be found out here the batch finds out.
   */
  private async meet(command: Command<unknown>): Promise<void> {
    const { programs, reads } = this.deps;
    const met = programs
      .get(command.programId)
      .then((tenant) => reads.ask({ tenant }, this.lookUp, command))
      .then(nothing, nothing);
    this.meeting.add(met);
    await met;
    // once the command waits in the queue
    setImmediate(() => this.meeting.delete(met));
  }

  /** Runs a batch; one that the database rejects for good is split until the culprit stands alone. No command is to blame for a lost database. */
  private async runJobs(programId: number, jobs: CommandJob[]): Promise<void> {
    try {
      const outcomes = await this.attempts(
        programId,
        jobs.map((job) => job.work),
      );
      // After the lane has sent its next batch, so that the database works on that one while these are answered.
      setImmediate(() => jobs.forEach((job, index) => job.resolve(outcomes[index] as Done<unknown> | Refusal)));
    } catch (error) {
      if (jobs.length === 1 || isLostConnection(error)) {
        for (const job of jobs) job.reject(error);
        return;
      }
      const half = Math.ceil(jobs.length / 2);
      await this.runJobs(programId, jobs.slice(0, half));
      await this.runJobs(programId, jobs.slice(half));
    }
  }

  private async attempts(programId: number, commands: Command<unknown>[]): Promise<(Done<unknown> | Refusal)[]> {
    const hints = { spareIds: 0, programVersion: 0, known: this.known, careful: false };
    for (let attempt = 1; ; attempt++) {
      try {
        return await runBatch(this.deps, programId, commands, hints);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !mayPass(error)) throw error;
        hints.careful ||= isTight(error);
        if (error instanceof OutOfIds) hints.spareIds = Math.max(hints.spareIds, 512) * 4;
        else if (error instanceof StaleBatch) hints.programVersion = error.programVersion;
        else if (!isTight(error)) await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
      }
    }
  }
}

const nothing = (): void => undefined;

function shardOf(command: Command<unknown>): string {
  const subject = command.subjects[0];
  if (!subject) return command.operation;
  return 'lookup' in subject ? lookupKey(subject.lookup) : String(subject.key);
}

/** serialization_failure: what a batch went by without a lock was not so any more when it came to write. */
function isTight(error: unknown): boolean {
  return codeOf(error) === '40001';
}

/** SQLSTATEs after which the same batch may succeed: unique_violation, serialization_failure, deadlock_detected, in_failed_sql_transaction. */
const passing = new Set(['23505', '40001', '40P01', '25P02']);

function mayPass(error: unknown): boolean {
  return error instanceof OutOfIds || error instanceof StaleBatch || passing.has(codeOf(error) ?? '') || isLostConnection(error);
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code;
}
