import { background, type Measured, measure, report, rounded } from './measure.js';
import { type Bench, type BenchOptions, openBench } from './open-bench.js';
import { measureCore } from './redeem-core.js';
import { countOversold, fillPoints, makeRewards, sellOut } from './reward-shelf.js';
import { inTurns, middle, type Turn, turnOf } from './rounds.js';
import { bestYardstick, buildYardstick, findPgbench, reportYardstick, runYardstick, type YardstickResult } from './yardstick.js';
import { yardstickRedemption } from './yardstick-tables.js';

const UNIFORM = 1_000;
/** More requests than there is on the shelf. */
const sale = { stock: 2_000, requests: 3_000 };

/** The last line of the bench. */
export interface RedeemResult {
  bench: 'redeem';
  rates: { uniform: number; hot: number; hot_core: number; uniform_sql: number | null; hot_sql: number | null };
  ratios: { uniform_vs_sql: number | null; hot_vs_sql: number | null; hot_core_vs_sql: number | null };
  oversold: number;
  /** Of the sale: sold and turned away. */
  sold: number;
  turned_away: number;
  latency: Record<'uniform' | 'hot', { p50: number; p99: number }>;
  cpu: Record<'uniform' | 'hot', number>;
  cpu_ms: Record<'uniform' | 'hot', Measured['cpuMs']>;
  connections: number;
  members: number;
  seconds: number;
}

/**
 * Redemptions over HTTP, of many rewards and all of one, and through the batcher alone, against the hand-written transaction on the same PostgreSQL, in
 * turns; then a sale of which all stock goes, and a count from the tables of what was sold beyond it.
 */
export async function benchRedeem(options: BenchOptions): Promise<RedeemResult> {
  const bench = await openBench(options, ['points']);
  try {
    const rewards = await makeRewards(bench, UNIFORM);
    await fillPoints(bench);
    await bench.settleDown();
    const found = await takeTurns(bench, options, rewards);
    const { sold, turnedAway } = await sellOut(bench, sale);
    const oversold = await countOversold(bench.ownerUrl);
    console.log(`a sale of ${sale.stock} to ${sale.requests}: ${sold} sold, ${turnedAway} turned away, ${oversold} oversold`);
    return result(options, found, { sold, turnedAway, oversold });
  } finally {
    await bench.close();
  }
}

interface Rates {
  uniform: Measured;
  hot: Measured;
  core: number;
  uniformSql: YardstickResult | null;
  hotSql: YardstickResult | null;
}

async function takeTurns(bench: Bench, { members, duration }: BenchOptions, rewards: readonly string[]): Promise<Rates> {
  const pgbench = findPgbench();
  if (pgbench !== null) await buildYardstick(bench.ownerUrl, members);
  const sql = (clients: number, among: number) => (turn: Turn) =>
    runYardstick(pgbench, bench.ownerUrl, { clients, seconds: turn.seconds, script: yardstickRedemption(members, among) });
  const idle = await background(bench.server);
  const redeeming = (among: readonly string[]) => (turn: Turn) =>
    measure(bench.server, turnOf({ ...bench.job('redeem'), rewards: [...among] }, turn), 1, idle);
  const runs = await inTurns(duration, {
    '1,000 rewards': redeeming(rewards),
    '1,000 by SQL, 8 clients': sql(8, UNIFORM),
    '1,000 by SQL, 16 clients': sql(16, UNIFORM),
    'all of one': redeeming(rewards.slice(0, 1)),
    'one by SQL, 8 clients': sql(8, 1),
    'one by SQL, 16 clients': sql(16, 1),
  });
  // after the turns: what it starts anew is not to take time from what is measured beside it
  const core = await measureCore(bench, rewards[0] ?? '', duration);
  const found = { uniform: middle(runs['1,000 rewards']), hot: middle(runs['all of one']), core };
  report('redeemReward, 1,000 rewards', found.uniform);
  report('redeemReward, all of one', found.hot);
  console.log(`${'the batcher alone, all of one'.padEnd(28)} ${String(core).padStart(7)}/s`);
  return {
    ...found,
    uniformSql: reportYardstick(
      'SQL by hand, 1,000',
      bestYardstick(runs['1,000 by SQL, 8 clients'], runs['1,000 by SQL, 16 clients']),
    ),
    hotSql: reportYardstick(
      'SQL by hand, all of one',
      bestYardstick(runs['one by SQL, 8 clients'], runs['one by SQL, 16 clients']),
    ),
  };
}

function result(
  { connections, members, duration }: BenchOptions,
  { uniform, hot, core, uniformSql, hotSql }: Rates,
  { sold, turnedAway, oversold }: { sold: number; turnedAway: number; oversold: number },
): RedeemResult {
  const against = (rate: number, sql: YardstickResult | null) => (sql === null ? null : rounded(rate / sql.perSecond));
  const latency = ({ p50, p99 }: Measured) => ({ p50, p99 });
  return {
    bench: 'redeem',
    rates: {
      uniform: uniform.perSecond,
      hot: hot.perSecond,
      hot_core: core,
      uniform_sql: uniformSql && Math.round(uniformSql.perSecond),
      hot_sql: hotSql && Math.round(hotSql.perSecond),
    },
    ratios: {
      uniform_vs_sql: against(uniform.perSecond, uniformSql),
      hot_vs_sql: against(hot.perSecond, hotSql),
      hot_core_vs_sql: against(core, hotSql),
    },
    oversold,
    sold,
    turned_away: turnedAway,
    latency: { uniform: latency(uniform), hot: latency(hot) },
    cpu: { uniform: uniform.serverCpu, hot: hot.serverCpu },
    cpu_ms: { uniform: uniform.cpuMs, hot: hot.cpuMs },
    connections,
    members,
    seconds: duration,
  };
}
