import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode, isLanguageTag, isLine } from '../../kernel/text.js';
import { closeWithCrisis } from '../alarms/index.js';
import { type Crisis, ended, handedTo, type StatementKind, stated } from './crisis.js';
import { type CrisisChange, insertStatements, lockCrises, type StatementText, updateCrisis } from './crisis-rows.js';
import { noteCrisis } from './note-crisis.js';

export interface StatementDraft {
  kind: StatementKind;
  channel: string;
  texts: readonly StatementText[];
  sentAt: Date | null;
}

const MOST_LANGUAGES = 20;
const AHEAD_MS = 5 * 60_000;

const notFound = refuse('NOT_FOUND', ['crisisId'], 'crisis-not-found');

interface Kept extends StoredResult {
  crisisId: number;
}

type Done = { crisis: Crisis; changes: Pick<CrisisChange, 'what' | 'detail'>[] };

/** What people do with a crisis that is there. Refuses: NOT_FOUND, INVALID with paths, INVALID_STATE, IDEMPOTENCY_KEY_MISMATCH. */
export class ChangeCrises {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async state(
    caller: Caller,
    programId: number,
    id: number | null,
    key: string,
    draft: StatementDraft,
  ): Promise<number | Refusal[]> {
    const now = this.clock.now();
    const wrong = [checkIdempotencyKey(key), ...checkStatement(draft, now)].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const request = { programId, principal: caller.principal, operation: 'addCrisisStatement', key, now };
    const requestHash = contentHash({ id, draft });
    const done = await withIdempotency<Kept>(this.pool, { ...request, requestHash }, async (sql) => {
      const crisisId = await change(sql, { programId, id, actor: caller.principal, now }, (crisis) => state(sql, crisis));
      return isRefusal(crisisId) ? crisisId : { crisisId };
    });
    return isRefusal(done) ? [done] : done.crisisId;

    async function state(sql: SqlClient, crisis: Crisis): Promise<Done | Refusal> {
      const sentAt = Math.min(draft.sentAt?.getTime() ?? now, now);
      if (sentAt < crisis.openedAt) return refuse('INVALID', ['sentAt'], 'crisis-before');
      const next = stated(crisis, draft.kind, sentAt);
      if (isRefusal(next)) return next;
      const { kind, channel, texts } = draft;
      const statement = { id: await nextId(sql), crisisId: crisis.id, kind, channel, texts, sentAt, sentBy: caller.principal };
      await insertStatements(sql, programId, [statement]);
      return { crisis: next, changes: [{ what: 'STATEMENT', detail: kind }] };
    }
  }

  async hand(
    caller: Caller,
    programId: number,
    id: number | null,
    to: { owner: string | null; team: string | null },
  ): Promise<number | Refusal[]> {
    const { owner, team } = to;
    const wrong = [
      owner === null || isLine(owner, 200) ? null : refuse('INVALID', ['owner'], 'text-length', { max: 200 }),
      team === null || isCode(team) ? null : refuse('INVALID', ['team'], 'task-team'),
    ].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    return this.run(caller, programId, id, async (_, crisis) => {
      const next = handedTo(crisis, owner, team ?? crisis.team);
      if (isRefusal(next)) return next;
      const changes: Done['changes'] = [];
      if (next.owner !== crisis.owner) changes.push({ what: 'OWNER', detail: next.owner });
      if (next.team !== crisis.team) changes.push({ what: 'TEAM', detail: next.team });
      return { crisis: next, changes };
    });
  }

  async close(caller: Caller, programId: number, id: number | null, summary: string): Promise<number | Refusal[]> {
    const wrong = checkProse(summary, 'summary');
    if (wrong) return [wrong];
    const now = this.clock.now();
    return this.run(caller, programId, id, async (sql, crisis) => {
      const next = ended(crisis, summary, caller.principal, now);
      if (isRefusal(next)) return next;
      if (next === crisis) return { crisis, changes: [] };
      if (next.alarmId !== null) await closeWithCrisis(sql, programId, next.alarmId, caller.principal, now);
      return { crisis: next, changes: [{ what: 'CLOSED', detail: null }] };
    });
  }

  private async run(
    caller: Caller,
    programId: number,
    id: number | null,
    decide: (sql: SqlClient, crisis: Crisis) => Promise<Done | Refusal>,
  ): Promise<number | Refusal[]> {
    const about = { programId, id, actor: caller.principal, now: this.clock.now() };
    const done = await runInProgram(this.pool, programId, (sql) => change(sql, about, (crisis) => decide(sql, crisis)));
    return isRefusal(done) ? [done] : done;
  }
}

async function change(
  sql: SqlClient,
  { programId, id, actor, now }: { programId: number; id: number | null; actor: string; now: Instant },
  decide: (crisis: Crisis) => Promise<Done | Refusal>,
): Promise<number | Refusal> {
  const [crisis] = id === null ? [] : await lockCrises(sql, programId, [id]);
  if (crisis === undefined) return notFound;
  const done = await decide(crisis);
  if (isRefusal(done)) return done;
  if (done.crisis !== crisis) await updateCrisis(sql, programId, done.crisis);
  await noteCrisis(
    sql,
    programId,
    done.changes.map((one) => ({ ...one, crisisId: crisis.id, actor, at: now })),
  );
  return crisis.id;
}

function checkStatement({ channel, texts, sentAt }: StatementDraft, now: Instant): (Refusal | null)[] {
  const languages = new Set(texts.map(({ language }) => language));
  const isFine = texts.length >= 1 && texts.length <= MOST_LANGUAGES && languages.size === texts.length;
  return [
    isCode(channel) ? null : refuse('INVALID', ['channel'], 'crisis-channel'),
    isFine ? null : refuse('INVALID', ['texts'], 'crisis-texts', { max: MOST_LANGUAGES }),
    ...texts.flatMap(({ language, text }, place) => [
      isLanguageTag(language) ? null : refuse('INVALID', ['texts', String(place), 'language'], 'crisis-language'),
      checkProse(text, 'text')?.under('texts', String(place)) ?? null,
    ]),
    sentAt === null || sentAt.getTime() <= now + AHEAD_MS ? null : refuse('INVALID', ['sentAt'], 'crisis-before'),
  ];
}
