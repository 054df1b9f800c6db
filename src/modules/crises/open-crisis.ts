import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { numericKey } from '../../kernel/global-id.js';
import { lookupKey, type MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode, isLine } from '../../kernel/text.js';
import { takeIntoCrisis } from '../alarms/index.js';
import { raiseComplaints } from '../complaints/index.js';
import { resolveMembers } from '../members/index.js';
import { openTasks } from '../tasks/index.js';
import { begun, type Crisis } from './crisis.js';
import { insertCrisis, insertCrisisMembers } from './crisis-rows.js';
import { noteCrisis } from './note-crisis.js';

export interface CrisisDraft {
  alarmId: string | null;
  title: string;
  owner: string | null;
  team: string;
  escalation: readonly string[];
  members: readonly MemberRef[];
  raiseComplaints: boolean;
}

interface Opened extends StoredResult {
  crisisId: number;
}

const MOST_MEMBERS = 500;
const MOST_TEAMS = 10;

/**
 * Opens a crisis, from an alarm or by hand: the clock begins. Refuses: INVALID with paths, NOT_FOUND (alarm, member), INVALID_STATE (closed alarm),
 * ALREADY_EXISTS (the alarm has one), IDEMPOTENCY_KEY_MISMATCH.
 */
export class OpenCrisis {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
    private readonly onEvents: () => void,
  ) {}

  async run(caller: Caller, program: ProgramConfig, key: string, draft: CrisisDraft): Promise<number | Refusal[]> {
    const wrong = [checkIdempotencyKey(key), ...checkDraft(draft)].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const now = this.clock.now();
    const request = { programId: program.id, principal: caller.principal, operation: 'openCrisis', key, now };
    const done = await withIdempotency<Opened>(this.pool, { ...request, requestHash: contentHash(draft) }, async (sql) => {
      const members = await this.membersOf(sql, program, draft.members);
      return isRefusal(members) ? members : open(sql, { caller, program, draft, members, now });
    });
    if (isRefusal(done)) return [done];
    this.onEvents();
    return done.crisisId;
  }

  private async membersOf(sql: SqlClient, program: ProgramConfig, refs: readonly MemberRef[]): Promise<number[] | Refusal> {
    const lookups: MemberLookup[] = [];
    for (const [place, ref] of refs.entries()) {
      const lookup = this.readRef(ref, program);
      if (isRefusal(lookup)) return lookup.under('members', String(place));
      lookups.push(lookup);
    }
    const found = lookups.length === 0 ? new Map<string, number>() : await resolveMembers(sql, program.id, lookups);
    const ids = lookups.map((lookup) => found.get(lookupKey(lookup)) ?? 0);
    const missing = ids.indexOf(0);
    return missing < 0 ? [...new Set(ids)] : refuse('NOT_FOUND', ['members', String(missing)], 'member-not-found');
  }
}

function checkDraft({ title, owner, team, escalation, members }: CrisisDraft): (Refusal | null)[] {
  return [
    isLine(title.trim(), 200) ? null : refuse('INVALID', ['title'], 'text-length', { max: 200 }),
    owner === null || isLine(owner, 200) ? null : refuse('INVALID', ['owner'], 'text-length', { max: 200 }),
    isCode(team) ? null : refuse('INVALID', ['team'], 'task-team'),
    escalation.length <= MOST_TEAMS && escalation.every(isCode) ? null : refuse('INVALID', ['escalation'], 'task-team'),
    members.length <= MOST_MEMBERS ? null : refuse('INVALID', ['members'], 'between', { min: 0, max: MOST_MEMBERS }),
  ];
}

interface Opening {
  caller: Caller;
  program: ProgramConfig;
  draft: CrisisDraft;
  members: readonly number[];
  now: Instant;
}

async function open(sql: SqlClient, opening: Opening): Promise<Opened | Refusal> {
  const { caller, program, draft, members, now } = opening;
  const alarmId = draft.alarmId === null ? null : (numericKey(draft.alarmId, 'Alarm') ?? 0);
  const alarm = alarmId === null ? null : await takeIntoCrisis(sql, program.id, alarmId, caller.principal, now);
  if (alarm !== null && isRefusal(alarm)) return alarm;
  const crisis = begun(
    {
      ...{ id: await nextId(sql), alarmId, title: draft.title.trim(), owner: draft.owner, team: draft.team },
      ...{ escalation: [...draft.escalation], openedBy: caller.principal },
    },
    now,
  );
  await insertCrisis(sql, program.id, crisis);
  await insertCrisisMembers(
    sql,
    program.id,
    members.map((memberId) => ({ crisisId: crisis.id, memberId })),
  );
  const note = { crisisId: crisis.id, actor: caller.principal, at: now };
  await noteCrisis(sql, program.id, [{ ...note, what: 'OPENED', detail: null }]);
  if (draft.raiseComplaints && alarmId !== null) {
    const ids = await complaintsOf(sql, program.id, alarmId);
    const raised = await raiseComplaints(sql, program, ids, caller.principal, now);
    await noteCrisis(sql, program.id, [{ ...note, what: 'RAISED_COMPLAINTS', detail: String(raised) }]);
  }
  await openTask(sql, program.id, crisis, now);
  return { crisisId: crisis.id };
}

/** The complaints that an alarm rings for. */
async function complaintsOf(sql: SqlClient, programId: number, alarmId: number): Promise<number[]> {
  const { rows } = await sql.query<{ sourceId: string }>({
    name: 'complaints of alarm',
    text: `SELECT s.source_id AS "sourceId" FROM alarm_signal e JOIN signal s ON s.program_id = e.program_id AND s.id = e.signal_id
      WHERE e.program_id = (SELECT $1::int) AND e.alarm_id = $2 AND s.kind = 'COMPLAINT'`,
    values: [programId, alarmId],
  });
  return rows.flatMap(({ sourceId }) => numericKey(sourceId, 'Complaint') ?? []);
}

async function openTask(sql: SqlClient, programId: number, crisis: Crisis, now: Instant): Promise<void> {
  const { id, title, team, owner, respond } = crisis;
  await openTasks(sql, programId, [
    {
      ...{ id: await nextId(sql), team, title: `Crisis: ${title}`.slice(0, 200), script: null, urgency: 'CRITICAL' },
      ...{ importance: 'CRITICAL', memberId: null, about: { type: 'Crisis', id }, openingKey: `crisis:${id}` },
      ...{ assignee: owner, dueAt: respond.by, by: crisis.openedBy, now },
    },
  ]);
}
