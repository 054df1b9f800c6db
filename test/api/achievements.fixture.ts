import pg from 'pg';
import { deriveKey, parseMasterKey } from '../../src/kernel/crypto/keys.js';
import type { AchievementDefinition } from '../../src/kernel/scheme/program-items.js';
import { verifyLedger } from '../../src/modules/integrity/verify-ledger.js';
import type { TestApp } from '../support/app.js';
import { TEST_MASTER_KEY } from '../support/database.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';

/** Three purchases ever, as often as members like, with what the test is about. */
export function achievement(
  changes: Partial<Omit<AchievementDefinition, 'goal'>> & { goal?: Partial<AchievementDefinition['goal']> } = {},
): AchievementDefinition {
  const goal = { count: 'PURCHASES' as const, activity: null, condition: null, target: 3, ...changes.goal };
  return {
    name: 'Regular',
    description: null,
    window: { kind: 'EVER' },
    times: null,
    badge: { name: 'Regular', imageUrl: null },
    ...changes,
    goal,
  };
}

export interface Seen {
  code: string;
  progress: { count: string; target: string; windowEndsAt: string | null; timesCompleted: number; completedAt: string | null };
}

/** 100 points for each completion, and none for purchases. */
export const rewards = {
  default: rule({ walletCodes: ['points'], effect: { kind: 'POINTS_PER_MONEY', pointsPer: '0.0001' } }),
  reward: rule({ trigger: 'ACHIEVEMENT', effect: { kind: 'FIXED', points: 100 } }),
};

/** A shop with achievements, and what their members see. */
export class Club {
  private constructor(
    readonly app: TestApp,
    readonly shop: Shop,
  ) {}

  static async open(app: TestApp, planted: Parameters<typeof plant>[2], ...members: string[]): Promise<Club> {
    const shop = await Shop.open(app);
    await plant(app.database.url, shop.code, { rules: rewards, ...planted });
    await shop.enrol(...members);
    return new Club(app, shop);
  }

  /** Buys once, at a time of day in Shanghai if a date is given. */
  buy(member: string, order: string, amount = '10', date?: string) {
    return this.shop.buy(member, order, amount, date ? { occurredAt: `${date}T12:00:00+08:00` } : {});
  }

  async seen(
    member: string,
  ): Promise<{ achievements: Seen[]; badges: { achievement: string; name: string; times: number; since: string }[] }> {
    const { data, errors } = await this.app.gql(
      `{ me { achievements { code progress { count target windowEndsAt timesCompleted completedAt } } badges { achievement name times since } } }`,
      {},
      await this.shop.member(member),
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.me;
  }

  /** `count/target` and how often it was completed, of each achievement. */
  async progress(member: string): Promise<string[]> {
    const { achievements } = await this.seen(member);
    return achievements.map(
      ({ code, progress: { count, target, timesCompleted } }) => `${code} ${count}/${target} ${timesCompleted}x`,
    );
  }

  points(member: string): Promise<number> {
    return this.shop.points(member);
  }
}

/** Names of the checks that find something at fault in everything that the tests did. */
export async function faults(app: TestApp): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: app.database.url, max: 1 });
  try {
    const sealKey = deriveKey(parseMasterKey(TEST_MASTER_KEY, 'the test key'), 'seal');
    const { checks } = await verifyLedger(pool, { sealKey, now: app.clock.now() });
    return checks.filter((check) => check.faults > 0).map(({ name, examples }) => `${name}: ${JSON.stringify(examples[0])}`);
  } finally {
    await pool.end();
  }
}
