import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { type Contribution, type ContributionDeed, ratingChanges } from './contribution.js';
import { addRatings, insertDeeds } from './contribution-rows.js';

interface Recorded {
  before: Contribution | null;
  after: Contribution;
  what: ContributionDeed;
  actor: string;
  at: Instant;
}

/** Notes what was done, and what it means for the stars of the product. The contribution is locked, or new. */
export async function record(sql: SqlClient, programId: number, { before, after, what, actor, at }: Recorded): Promise<void> {
  const { id: contributionId, status } = after;
  await insertDeeds(sql, programId, [{ id: await nextId(sql), contributionId, what, reasonCode: null, status, actor, at }]);
  await addRatings(sql, programId, ratingChanges(before, after));
}
