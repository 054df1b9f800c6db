import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import { Draft } from '../draft.js';
import { review } from '../review.js';
import { newcomer } from '../standing.js';
import { readStandings } from './standings.js';

/** The tiers that these members have now, by code, with what is due folded in; empty before any scheme. */
export async function presentTiers(
  sql: SqlClient,
  program: ProgramConfig,
  members: ReadonlyMap<number, { joinedAt: Instant }>,
  now: Instant,
): Promise<Map<number, string>> {
  const stored = await readStandings(sql, program, members.keys(), now);
  const { timeZone, scheme } = program;
  return new Map(
    [...members].map(([id, { joinedAt }]) => {
      const { standing, days } = stored.get(id) ?? { standing: null, days: [] };
      const subject = { joinedAt, timeZone, schemes: scheme.tiers, days };
      return [id, new Draft(review(standing ?? newcomer(joinedAt), subject, now).standing, subject).held];
    }),
  );
}
