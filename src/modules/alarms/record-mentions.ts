import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { lookupKey, type MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { takeIds } from '../../kernel/sql/next-id.js';
import { resolveMembers } from '../members/index.js';
import { addSignals } from './add-signals.js';
import { authorOf, checkMention, type Mention, type MentionDraft } from './mention.js';
import { insertMentions } from './mention-rows.js';

export interface MentionRequest extends MentionDraft {
  member: MemberRef | null;
}

interface Recorded extends StoredResult {
  /** Joined by commas, in the order of the request. */
  ids: string;
}

/** At once. */
export const MOST_MENTIONS = 100;

/**
 * Records what was said in public. A post of a source is recorded once, whatever is said of it later. All of a request is recorded, or nothing. Refuses:
 * INVALID with paths, NOT_FOUND (member), IDEMPOTENCY_KEY_MISMATCH.
 */
export class RecordMentions {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  /** @returns the ids of the mentions, in the order of the requests. `path` leads to each request in the input. */
  async run(
    caller: Caller,
    program: ProgramConfig,
    { operation, key }: { operation: string; key: string },
    requests: readonly MentionRequest[],
    path: (place: number) => string[],
  ): Promise<number[] | Refusal[]> {
    const now = this.clock.now();
    const wrong = [checkIdempotencyKey(key), checkNumber(requests)].filter((refusal) => refusal !== null);
    if (wrong.length === 0)
      wrong.push(...requests.flatMap((request, place) => checkMention(request, now).map((one) => one.under(...path(place)))));
    if (wrong.length > 0) return wrong;
    const request = { programId: program.id, principal: caller.principal, operation, key, now };
    const done = await withIdempotency<Recorded>(this.pool, { ...request, requestHash: contentHash(requests) }, (sql) =>
      this.record(sql, { caller, program, now }, requests, path),
    );
    return isRefusal(done) ? [done] : done.ids.split(',').map(Number);
  }

  private async record(
    sql: SqlClient,
    asked: { caller: Caller; program: ProgramConfig; now: Instant },
    requests: readonly MentionRequest[],
    path: (place: number) => string[],
  ): Promise<Recorded | Refusal> {
    const { caller, program, now } = asked;
    const members = await this.membersOf(sql, program, requests, path);
    if (isRefusal(members)) return members;
    const ids = await takeIds(sql, requests.length);
    const mentions = requests.map(({ member: _, author: __, occurredAt, ...draft }, place): Mention => {
      const at = Math.min(occurredAt?.getTime() ?? now, now);
      const recorded = { at, recordedBy: caller.principal, recordedAt: now };
      return { ...draft, ...recorded, id: ids[place] as number, memberId: members[place] ?? null };
    });
    const kept = await keep(sql, program.id, mentions);
    const fresh = new Set(kept);
    const signals = mentions.flatMap((mention, place) =>
      fresh.has(mention.id) ? [signalOf(mention, requests[place] as MentionRequest)] : [],
    );
    await addSignals(sql, program.id, signals);
    return { ids: kept.join(',') };
  }

  private async membersOf(
    sql: SqlClient,
    program: ProgramConfig,
    requests: readonly MentionRequest[],
    path: (place: number) => string[],
  ): Promise<(number | null)[] | Refusal> {
    const lookups: (MemberLookup | null)[] = [];
    for (const [place, { member }] of requests.entries()) {
      const lookup = member && this.readRef(member, program);
      if (lookup !== null && isRefusal(lookup)) return lookup.under(...path(place), 'member');
      lookups.push(lookup);
    }
    const named = lookups.filter((lookup) => lookup !== null);
    const found = named.length === 0 ? new Map<string, number>() : await resolveMembers(sql, program.id, named);
    const ids = lookups.map((lookup) => (lookup === null ? null : (found.get(lookupKey(lookup)) ?? 0)));
    const missing = ids.indexOf(0);
    if (missing < 0) return ids;
    return refuse('NOT_FOUND', [...path(missing), 'member', lookups[missing]?.by ?? 'id'], 'member-not-found');
  }
}

function signalOf({ id, memberId, at, category, product, store, text, reach }: Mention, request: MentionRequest) {
  const author = authorOf(request);
  const source = { kind: 'MENTION', sourceId: toGlobalId('Mention', id) } as const;
  return { ...source, memberId, at, category, product, store, text, reach, ...(author !== undefined && { author }) };
}

function checkNumber(requests: readonly MentionRequest[]): Refusal | null {
  const isFine = requests.length >= 1 && requests.length <= MOST_MENTIONS;
  return isFine ? null : refuse('INVALID', ['mentions'], 'between', { min: 1, max: MOST_MENTIONS });
}

/** Keeps those whose post is new. @returns the id of each, or of the one that was there before */
async function keep(sql: SqlClient, programId: number, mentions: readonly Mention[]): Promise<number[]> {
  const posts = mentions.filter(({ postId }) => postId !== null);
  const { rows } = await sql.query<{ source: string; postId: string; id: number }>({
    name: 'mentions by post',
    text: `SELECT m.source, m.post_id AS "postId", m.id FROM unnest($2::text[], $3::text[]) AS asked (source, post_id)
      JOIN mention m ON m.program_id = (SELECT $1::int) AND m.source = asked.source AND m.post_id = asked.post_id`,
    values: [programId, textArray(posts.map(({ source }) => source)), textArray(posts.map(({ postId }) => postId ?? ''))],
  });
  const known = new Map(rows.map(({ source, postId, id }) => [`${source} ${postId}`, id]));
  const ids = mentions.map(({ source, postId, id }) => {
    if (postId === null) return id;
    const key = `${source} ${postId}`;
    known.set(key, known.get(key) ?? id);
    return known.get(key) as number;
  });
  await insertMentions(
    sql,
    programId,
    mentions.filter(({ id }, place) => ids[place] === id),
  );
  return ids;
}
