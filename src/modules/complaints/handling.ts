import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { Category, Complaint } from './complaint.js';
import { readComplaintNumber } from './complaint-number.js';
import { lockComplaint, updateComplaints } from './complaint-rows.js';
import { type Done, hastened } from './deeds.js';
import { nextLook } from './escalation.js';
import { insertMessage, type MessageKind, recordDeeds } from './record-changes.js';
import { percentOf, Settings, tiersOf } from './settings.js';
import { type Allowance, allowanceOf, severityOf } from './severity.js';
import type { Attachment } from './texts.js';

/** Who asks, for which complaint. */
export interface Asked {
  caller: Caller;
  program: ProgramConfig;
  number: string;
}

/** Makes a repeat safe where one would be noticed, and what the repeat must equal. */
export interface Once {
  key: string;
  operation: string;
  request: unknown;
}

/** What there is to decide with. */
export interface AtHand {
  sql: SqlClient;
  program: ProgramConfig;
  caller: Caller;
  now: Instant;
  complaint: Complaint;
  settings: Settings;
  category: Category | null;
  /** Of the usual time that the member's tier leaves. */
  percent: number;
  /** What a severity allows this member now. */
  allowance(severity: number): Allowance;
}

export interface Said {
  kind: MessageKind;
  text: string;
  attachments: readonly Attachment[];
}

/** What became of it; nothing is written where nothing changed and nothing was said. */
export interface Handled extends Done {
  said?: Said | null;
}

interface Kept extends StoredResult {
  complaintId: number;
}

/** A complaint that is locked, decided on and written, with its history and its event. */
export class Handling {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly onEvents: () => void,
  ) {}

  /** @returns the id of the complaint. To a member no complaints but its own exist. Refuses beside what `work` does: NOT_FOUND, INVALID (key), IDEMPOTENCY_KEY_MISMATCH. */
  async handle(asked: Asked, once: Once | null, work: (at: AtHand) => Promise<Handled | Refusal>): Promise<number | Refusal> {
    const number = readComplaintNumber(asked.number);
    if (number === null) return notFound;
    const { caller, program } = asked;
    const now = this.clock.now();
    const run = async (sql: SqlClient): Promise<Kept | Refusal> => {
      const complaint = await lockComplaint(sql, program.id, number);
      if (complaint === null || (caller.kind === 'member' && caller.memberId !== complaint.memberId)) return notFound;
      return carryOut(await atHand(sql, asked, complaint, now), work);
    };
    const done = once ? await this.once(asked, once, now, run) : await runInProgram(this.pool, program.id, run);
    if (isRefusal(done)) return done;
    this.onEvents();
    return done.complaintId;
  }

  private once(
    { caller, program, number }: Asked,
    { key, operation, request }: Once,
    now: Instant,
    run: (sql: SqlClient) => Promise<Kept | Refusal>,
  ): Promise<Kept | Refusal> {
    const wrongKey = checkIdempotencyKey(key);
    if (wrongKey !== null) return Promise.resolve(wrongKey);
    const requestHash = contentHash({ number: readComplaintNumber(number), request });
    return withIdempotency<Kept>(
      this.pool,
      { programId: program.id, principal: caller.principal, operation, key, requestHash, now },
      run,
    );
  }
}

export const notFound = refuse('NOT_FOUND', ['number'], 'complaint-not-found');

async function atHand(sql: SqlClient, { caller, program }: Asked, complaint: Complaint, now: Instant): Promise<AtHand> {
  const settings = await Settings.read(sql, program);
  const category = settings.category(complaint.category);
  const percent = percentOf(program, await tierOf(sql, program, complaint.memberId, now), now);
  const allowance = (severity: number): Allowance => allowanceOf(severityOf(severity), category?.deadlines ?? [], percent);
  return { sql, program, caller, now, complaint, settings, category, percent, allowance };
}

/** The tier of a member now; null where the program has none. */
export async function tierOf(sql: SqlClient, program: ProgramConfig, memberId: number, now: Instant): Promise<string | null> {
  const { rows } = await sql.query<{ joinedAt: number }>({
    name: 'joined at',
    text: `SELECT (extract(epoch FROM joined_at) * 1000)::float8 AS "joinedAt" FROM member WHERE program_id = (SELECT $1::int) AND id = $2`,
    values: [program.id, memberId],
  });
  const [member] = rows;
  return member === undefined ? null : (await tiersOf(sql, program, new Map([[memberId, member]]), now))(memberId);
}

async function carryOut(at: AtHand, work: (at: AtHand) => Promise<Handled | Refusal>): Promise<Kept | Refusal> {
  const { sql, program, now, settings, caller, percent, complaint: before } = at;
  const fresh = hastened(before, percent, now, settings.hours(before.severity));
  const handled = await work({ ...at, complaint: fresh.complaint });
  if (isRefusal(handled)) return handled;
  const changes = [...fresh.changes, ...handled.changes];
  if (changes.length > 0) {
    const complaint = settled(handled.complaint, now, settings);
    await updateComplaints(sql, program.id, [complaint]);
    await recordDeeds(sql, program.id, [{ complaint, changes, actor: caller.principal }], now);
  }
  const { said = null } = handled;
  if (said !== null) await insertMessage(sql, program.id, { ...said, complaintId: before.id, author: caller.principal, at: now });
  return { complaintId: before.id };
}

/** What follows from the rest: whether a deadline was ever missed, and when to look again. */
export function settled(complaint: Complaint, now: Instant, settings: Settings): Complaint {
  const { respond, propose, severity, category } = complaint;
  const next = {
    ...complaint,
    responseBreached: complaint.responseBreached || respond.missed,
    proposalBreached: complaint.proposalBreached || propose.missed,
    clockAt: now,
    updatedAt: now,
  };
  return { ...next, nextAt: nextLook(next, settings.category(category)?.escalation ?? [], settings.hours(severity)) };
}
