import type { Instant } from '../../kernel/clock.js';
import { toGlobalId } from '../../kernel/global-id.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { addSignals } from '../alarms/index.js';
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

/** The burst alarm hears of a bad review, and a team has a task where the policy names one: once each, whatever is edited. */
export async function noteBadReview(sql: SqlClient, programId: number, seen: Seen): Promise<void> {
  const { contribution, policy, store, category, at } = seen;
  const { id, kind, stars, sku, memberId, text } = contribution;
  if (kind !== 'REVIEW' || stars === null || stars > policy.badStars) return;
  const sourceId = toGlobalId('Contribution', id);
  await addSignals(sql, programId, [{ kind: 'REVIEW', sourceId, memberId, at, category, product: sku, store, text }]);
  if (policy.badTeam === null) return;
  await openTasks(sql, programId, [
    {
      ...{ id: await nextId(sql), team: policy.badTeam, title: `${stars} of 5 stars for ${sku}`, script: null },
      ...{ urgency: stars === 1 ? 'HIGH' : 'NORMAL', importance: 'NORMAL' },
      ...{ memberId, about: { type: 'Contribution', id }, openingKey: `review:${id}` },
      ...{ assignee: null, dueAt: null, by: 'system', now: at },
    },
  ]);
}
