import pg from 'pg';
import { attachCluster } from '../../src/database/index.js';
import type { Deed } from './deeds.js';

/** The back end that all deeds are sent by. */
export const TILLS = 'server:tills';

/** What the database holds of each operation: the keys it has results for, and how often each business effect is there. */
interface Effects {
  keys: { operation: string; key: string }[];
  /** Effects that are there more or less than once, in words. */
  broken: string[];
}

const SOUND: Record<string, string> = {
  'orders whose points were not earned once in each wallet': `
    SELECT p.order_id FROM purchase p CROSS JOIN wallet w LEFT JOIN entry e
      ON e.program_id = p.program_id AND e.member_id = p.member_id AND e.wallet_id = w.id AND e.order_id = p.order_id AND e.kind = 'EARN'
        AND e.reason->>'rule' = 'default'
    WHERE w.program_id = p.program_id AND w.code IN ('points', 'status') AND p.total >= 100
    GROUP BY p.program_id, p.order_id, w.id HAVING count(e.sequence) <> 1 OR sum(e.available_change - e.debt_change) <> max(p.total) / 100`,
  'orders for which a rule gave twice': `
    SELECT order_id FROM entry WHERE kind = 'EARN' AND order_id IS NOT NULL
    GROUP BY program_id, member_id, wallet_id, order_id, reason->>'rule' HAVING count(*) > 1`,
  'earnings without an order, or anything else that happened': `
    SELECT e.member_id::text FROM entry e LEFT JOIN purchase p ON p.program_id = e.program_id AND p.order_id = e.order_id
    WHERE e.kind = 'EARN' AND p.id IS NULL AND NOT EXISTS (SELECT FROM lot l JOIN occurrence o ON o.program_id = l.program_id AND l.id = ANY (o.award_lots)
      WHERE l.program_id = e.program_id AND l.member_id = e.member_id AND l.wallet_id = e.wallet_id AND l.sequence = e.sequence)`,
  'transfers without two sides': `
    SELECT transaction_id::text FROM entry WHERE kind IN ('TRANSFER_IN', 'TRANSFER_OUT')
    GROUP BY program_id, transaction_id HAVING count(*) <> 2 OR sum(available_change - debt_change) <> 0`,
  'captured holds without one CAPTURE': `
    SELECT h.id::text FROM hold h WHERE h.status = 'CAPTURED' AND NOT EXISTS (SELECT FROM entry e WHERE e.program_id = h.program_id
      AND e.member_id = h.member_id AND e.wallet_id = h.wallet_id AND e.kind = 'CAPTURE' AND -e.held_change = h.captured)`,
  'effects without a result under a key of their own': `
    SELECT name FROM (VALUES
      ('holdPoints', (SELECT count(*) FROM hold)), ('captureHold', (SELECT count(*) FROM entry WHERE kind = 'CAPTURE')),
      ('transferPoints', (SELECT count(*) FROM entry WHERE kind = 'TRANSFER_OUT'))
    ) AS effect (name, count) WHERE count <> (SELECT count(*) FROM idempotency WHERE operation = name)`,
  // an order or return that is sent under another key again has one effect and several results
  'orders or returns without a result': `
    SELECT name FROM (VALUES ('recordPurchase', (SELECT count(*) FROM purchase)), ('recordReturn', (SELECT count(*) FROM purchase_return))) AS effect (name, count)
    WHERE count > (SELECT count(*) FROM idempotency WHERE operation = name)`,
};

async function asOwner<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const cluster = await attachCluster(dataDir);
  const client = new pg.Client({ connectionString: cluster.url('fealty'), options: '-c search_path=fealty' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await cluster.detach();
  }
}

export function effectsIn(dataDir: string): Promise<Effects> {
  return asOwner(dataDir, async (client) => {
    const { rows: keys } = await client.query<{ operation: string; key: string }>(
      `SELECT operation, key FROM idempotency WHERE principal = '${TILLS}'`,
    );
    const broken: string[] = [];
    for (const [what, sql] of Object.entries(SOUND)) {
      const { rows } = await client.query({ text: sql, rowMode: 'array' });
      if (rows.length > 0) broken.push(`${rows.length} ${what}, such as ${String(rows[0])}`);
    }
    return { keys, broken };
  });
}

/** Deadlocks that PostgreSQL had to resolve since it was made. */
export function deadlocksIn(dataDir: string): Promise<number> {
  return asOwner(dataDir, async (client) => {
    const { rows } = await client.query<{ deadlocks: string }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(rows[0]?.deadlocks);
  });
}

/** Runs `work` while each row that is inserted into the table takes a millisecond, so that what could meet does meet. */
export function withSlowRows<T>(dataDir: string, table: string, work: () => Promise<T>): Promise<T> {
  return asOwner(dataDir, async (client) => {
    await client.query(`
      CREATE FUNCTION slow_row() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.001); RETURN NEW; END';
      CREATE TRIGGER slow_row BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION slow_row()`);
    try {
      return await work();
    } finally {
      await client.query('DROP FUNCTION slow_row CASCADE');
    }
  });
}

export interface Reckoning {
  /** Acknowledged, but not there. */
  lost: string[];
  /** There, but never sent, or refused. */
  unasked: string[];
  broken: string[];
}

/** Compares what was sent with what is there. */
export function reckon(deeds: readonly Deed[], { keys, broken }: Effects): Reckoning {
  const there = new Set(keys.map(({ operation, key }) => `${operation} ${key}`));
  const name = (deed: Deed) => `${deed.operation} ${deed.key}`;
  const asked = new Set(deeds.filter((deed) => deed.state !== 'refused').map(name));
  return {
    lost: deeds.filter((deed) => deed.state === 'acknowledged' && !there.has(name(deed))).map(name),
    unasked: [...there].filter((each) => !each.startsWith('enrollMember ') && !asked.has(each)),
    broken,
  };
}
