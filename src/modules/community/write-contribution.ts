import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { checkIdempotencyKey, type StoredResult, withIdempotency } from '../../kernel/commands/idempotency.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { checkProse } from '../../kernel/prose.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isLine } from '../../kernel/text.js';
import { type Attachment, checkAttachments } from '../complaints/index.js';
import { author, mayWrite } from './authors.js';
import { noteBadReview } from './bad-review.js';
import type { Contribution } from './contribution.js';
import { insertContributions } from './contribution-rows.js';
import { insertPhotos, photoTypes } from './photos.js';
import { policyOf } from './policy.js';
import { record } from './record-contribution.js';
import { reviewedLine } from './reviewed-line.js';
import { topicToWriteIn } from './topic.js';

export interface ContributionDraft {
  member: MemberRef | null;
  about: { topic: string } | { sku: string; stars: number; orderId: string | null; lineId: string | null };
  text: string;
  photos: readonly Attachment[];
}

interface Written extends StoredResult {
  contributionId: number;
}

/**
 * Writes a review of a product or a post about a topic. Refuses: INVALID with paths, NOT_FOUND (member, topic, order, line), FORBIDDEN_TARGET (another
 * member), NOT_ELIGIBLE (closed, barred, the topic is not for this tier), EXPIRED (the topic is closed), ALREADY_EXISTS (a second review), LIMIT_REACHED,
 * IDEMPOTENCY_KEY_MISMATCH.
 */
export class WriteContribution {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, program: ProgramConfig, key: string, draft: ContributionDraft): Promise<number | Refusal[]> {
    const wrong = [checkIdempotencyKey(key), ...checkDraft(draft)].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const now = this.clock.now();
    const operation = 'topic' in draft.about ? 'writePost' : 'writeReview';
    const request = { programId: program.id, principal: caller.principal, operation, key, requestHash: contentHash(draft), now };
    const done = await withIdempotency<Written>(this.pool, request, async (sql) => {
      const memberId = await author(sql, this.readRef, { caller, program, ref: draft.member });
      return isRefusal(memberId) ? memberId : write(sql, { caller, program, draft, memberId, now });
    });
    return isRefusal(done) ? [done] : done.contributionId;
  }
}

function checkDraft({ about, text, photos }: ContributionDraft): (Refusal | null)[] {
  const wrong = [checkProse(text, 'text'), checkAttachments(photos, 'photos', photoTypes)];
  if ('topic' in about) return wrong;
  const { sku, stars, orderId, lineId } = about;
  return [
    ...wrong,
    isLine(sku, 200) ? null : refuse('INVALID', ['sku'], 'text-length', { max: 200 }),
    checkStars(stars),
    lineId !== null && orderId === null ? refuse('INVALID', ['orderId'], 'required') : null,
  ];
}

export function checkStars(stars: number): Refusal | null {
  return Number.isInteger(stars) && stars >= 1 && stars <= 5 ? null : refuse('INVALID', ['stars'], 'between', { min: 1, max: 5 });
}

interface Writing {
  caller: Caller;
  program: ProgramConfig;
  draft: ContributionDraft;
  memberId: number;
  now: Instant;
}

async function write(sql: SqlClient, writing: Writing): Promise<Written | Refusal> {
  const { caller, program, draft, memberId, now } = writing;
  const policy = await policyOf(sql, program.id);
  const barred = await mayWrite(sql, program.id, memberId, policy);
  if (barred) return barred;
  const { about } = draft;
  const placed = 'topic' in about ? await placePost(sql, writing, about.topic) : await placeReview(sql, writing, about);
  if (isRefusal(placed)) return placed;
  const isModerated = placed.moderated ?? policy.moderateReviews;
  const contribution: Contribution = {
    ...{ id: await nextId(sql), memberId, text: draft.text, createdBy: caller.principal, createdAt: now, updatedAt: now },
    ...placed.about,
    ...{ status: isModerated ? 'PENDING' : 'PUBLISHED', publishedAt: isModerated ? null : now, featuredAt: null },
    ...{ likes: 0, dislikes: 0, reports: 0, edits: 0, round: 1, reply: null, repliedBy: null, repliedAt: null },
    ...{ reasonCode: null, abuse: false, moderatedAt: null, moderatedBy: null },
  };
  await insertContributions(sql, program.id, [contribution]);
  await insertPhotos(sql, program.id, contribution.id, draft.photos);
  await record(sql, program.id, { before: null, after: contribution, what: 'WRITTEN', actor: caller.principal, at: now });
  await noteBadReview(sql, program.id, { contribution, policy, store: placed.store, category: placed.category, at: now });
  return { contributionId: contribution.id };
}

interface Placed {
  about: Pick<Contribution, 'kind' | 'topic' | 'sku' | 'stars' | 'orderId' | 'purchaseId' | 'linePosition'>;
  /** Null where the policy says. */
  moderated: boolean | null;
  store: string | null;
  category: string | null;
}

const nothing = { topic: null, sku: null, stars: null, orderId: null, purchaseId: null, linePosition: null };

async function placePost(sql: SqlClient, { program, memberId, now }: Writing, code: string): Promise<Placed | Refusal> {
  const topic = await topicToWriteIn(sql, program, { code, memberId, now });
  if (isRefusal(topic)) return topic;
  return { about: { ...nothing, kind: 'POST', topic: topic.code }, moderated: topic.moderated, store: null, category: null };
}

async function placeReview(
  sql: SqlClient,
  { program, memberId }: Writing,
  { sku, stars, orderId, lineId }: { sku: string; stars: number; orderId: string | null; lineId: string | null },
): Promise<Placed | Refusal> {
  const { rows } = await sql.query<object>({
    name: 'review of a product',
    text: `SELECT 1 FROM contribution WHERE program_id = (SELECT $1::int) AND member_id = $2 AND sku = $3 AND kind = 'REVIEW'`,
    values: [program.id, memberId, sku],
  });
  if (rows.length > 0) return refuse('ALREADY_EXISTS', ['sku'], 'contribution-second-review');
  const line = orderId === null ? null : await reviewedLine(sql, program.id, { memberId, sku, orderId, lineId });
  if (isRefusal(line)) return line;
  const { purchaseId = null, position: linePosition = null, store = null, category = null } = line ?? {};
  return {
    about: { kind: 'REVIEW', topic: null, sku, stars, orderId, purchaseId, linePosition },
    moderated: null,
    store,
    category,
  };
}
