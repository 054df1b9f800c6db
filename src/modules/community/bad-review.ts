import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../members/index.js';
import { openTasks } from '../tasks/index.js';
import type { Contribution } from './contribution.js';
import type { CommunityPolicy } from './policy.js';

interface Seen {
  contribution: Contribution;
  policy: CommunityPolicy;
  store: string | null;
  category: string | null;
  at: Instant;
}

/** A bad review is a task for a team, once, where the policy names one. */
export async function noteBadReview(sql: SqlClient, programId: number, { contribution, policy, at }: Seen): Promise<void> {
  const { id, kind, stars, sku, memberId } = contribution;
  if (kind !== 'REVIEW' || stars === null || stars > policy.badStars || policy.badTeam === null) return;
  await openTasks(sql, programId, [
    {
      ...{ id: await nextId(sql), team: policy.badTeam, title: `${stars} of 5 stars for ${sku}`, script: null },
      ...{ urgency: stars === 1 ? 'HIGH' : 'NORMAL', importance: 'NORMAL' },
      ...{ memberId, about: { type: 'Contribution', id }, openingKey: `review:${id}` },
      ...{ assignee: null, dueAt: null, by: 'system', now: at },
    },
  ]);
}
