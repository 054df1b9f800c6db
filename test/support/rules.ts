import pg from 'pg';
import type { AchievementDefinition, ActivityDefinition, CampaignDefinition } from '../../src/kernel/scheme/program-items.js';
import type { RuleDefinition } from '../../src/kernel/scheme/rule.js';
import type { SchemeKind } from '../../src/kernel/scheme/scheme.js';
import type { TierSchemeDefinition } from '../../src/kernel/scheme/tiers.js';

/** A rule of one point per yuan into `points`, with some of it changed. */
export function rule(changes: Partial<RuleDefinition> = {}): RuleDefinition {
  return {
    name: 'A rule',
    trigger: 'PURCHASE',
    of: null,
    referral: null,
    condition: null,
    lines: null,
    effect:
      changes.trigger && changes.trigger !== 'PURCHASE'
        ? { kind: 'FIXED', points: 10 }
        : { kind: 'POINTS_PER_MONEY', pointsPer: '1' },
    walletCodes: ['points'],
    rounding: 'FLOOR',
    basis: 'ORDER',
    includes: { paidWithPoints: false, paidWithCoupons: false },
    maturity: { kind: 'NONE' },
    expiry: null,
    caps: [],
    budget: null,
    priority: 0,
    group: null,
    campaign: null,
    ...changes,
  };
}

interface Planted {
  rules?: Record<string, RuleDefinition>;
  tiers?: TierSchemeDefinition;
  campaigns?: Record<string, CampaignDefinition>;
  activities?: Record<string, ActivityDefinition>;
  achievements?: Record<string, AchievementDefinition>;
  from?: string;
}

/** Puts version 1 of these items in force since long ago, which the API does not allow; rules of the same codes end. */
export async function plant(
  url: string,
  programCode: string,
  { from = '2000-01-01T00:00:00Z', tiers, ...kinds }: Planted,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=fealty' });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number }>('SELECT id FROM program WHERE code = $1', [programCode]);
    const id = rows[0]?.id;
    const items: [SchemeKind, string, unknown][] = Object.entries(kinds).flatMap(([kind, ofKind]) =>
      Object.entries(ofKind).map(([code, definition]): [SchemeKind, string, unknown] => [kind as SchemeKind, code, definition]),
    );
    if (tiers) items.push(['tiers', 'default', tiers]);
    for (const [kind, code, definition] of items) {
      await client.query('DELETE FROM scheme_version WHERE program_id = $1 AND kind = $2 AND code = $3', [id, kind, code]);
      await client.query('DELETE FROM scheme_item WHERE program_id = $1 AND kind = $2 AND code = $3', [id, kind, code]);
      await client.query(
        `INSERT INTO scheme_item (program_id, kind, code, status, newest, updated_at, updated_by) VALUES ($1, $2, $3, 'ACTIVE', 1, now(), 'test')`,
        [id, kind, code],
      );
      await client.query(
        'INSERT INTO scheme_version (program_id, kind, code, version, definition, valid_from) VALUES ($1, $2, $3, 1, $4, $5)',
        [id, kind, code, JSON.stringify(definition), from],
      );
    }
    await client.query('UPDATE program SET version = version + 1 WHERE id = $1', [id]);
  } finally {
    await client.end();
  }
}
