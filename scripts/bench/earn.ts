import { Api } from '../replay/api.js';
import { background, type Measured, measure, report, rounded } from './measure.js';
import { askOnce, type Bench, type BenchOptions, openBench } from './open-bench.js';
import { purchasesOfAll } from './requests.js';
import { inTurns, middle, type Turn, turnOf } from './rounds.js';
import type { ServerProcess } from './server-process.js';
import { bestYardstick, buildYardstick, findPgbench, reportYardstick, runYardstick, type YardstickResult } from './yardstick.js';
import { yardstickEarning } from './yardstick-tables.js';

/** Purchases in one request of the bulk load, and its connections. */
const bulk = { purchases: 500, connections: 8 };

/** The last line of the bench. */
export interface EarnResult {
  bench: 'earn';
  rates: { single: number; bulk: number; constant: number; sql: number | null };
  ratios: { single_vs_sql: number | null; bulk_vs_sql: number | null; single_vs_constant: number };
  latency: Record<'single' | 'bulk' | 'constant', { p50: number; p99: number }> & { sql: { mean: number } | null };
  cpu: Record<'single' | 'bulk' | 'constant', number>;
  cpu_ms: Record<'single' | 'bulk' | 'constant', Measured['cpuMs']>;
  round_trips_per_earning: { single: number; bulk: number };
  statements_per_earning: { single: number; bulk: number };
  connections: number;
  members: number;
  seconds: number;
}

/** Like the yardstick's: each earning is one entry, one lot and one event. */
const fedWallets = ['points'];

/** Earnings over HTTP against the hand-written transaction on the same PostgreSQL and against a constant answer, in turns. */
export async function benchEarn(options: BenchOptions): Promise<EarnResult> {
  const bench = await openBench(options, fedWallets);
  try {
    await everybodyBuys(bench);
    await bench.settleDown();
    const answer = await askOnce(bench, 'single');
    const constant = await bench.startConstant(answer);
    return await takeTurns(bench, options, constant).finally(() => constant.stop());
  } finally {
    await bench.close();
  }
}

async function takeTurns(bench: Bench, options: BenchOptions, constant: ServerProcess): Promise<EarnResult> {
  const pgbench = findPgbench();
  if (pgbench !== null) await buildYardstick(bench.ownerUrl, options.members);
  const script = yardstickEarning(options.members);
  const sql = (clients: number) => (turn: Turn) =>
    runYardstick(pgbench, bench.ownerUrl, { clients, seconds: turn.seconds, script });
  const [idle, silent] = [await background(bench.server), await background(constant)];
  const [one, many] = [bench.job('single'), { ...bench.job('bulk'), connections: bulk.connections, bulk: bulk.purchases }];
  const runs = await inTurns(options.duration, {
    single: (turn) => measure(bench.server, turnOf(one, turn), 1, idle),
    'SQL, 8 clients': sql(8),
    bulk: (turn) => measure(bench.server, turnOf(many, turn), bulk.purchases, idle),
    'SQL, 16 clients': sql(16),
    constant: (turn) => measure(constant, { ...turnOf(one, turn), url: constant.url }, 1, silent),
  });
  const found = { single: middle(runs.single), many: middle(runs.bulk), constant: middle(runs.constant) };
  report('single recordPurchase', found.single);
  report(`recordPurchases by ${bulk.purchases}`, found.many);
  report('Apollo with a constant', found.constant);
  return result(options, {
    ...found,
    sql: reportYardstick('hand-written SQL', bestYardstick(runs['SQL, 8 clients'], runs['SQL, 16 clients'])),
  });
}

/** As in a shop that has been open for a while: nobody is met for the first time while it is measured. */
async function everybodyBuys({ server, token, members }: Bench): Promise<void> {
  const api = new Api(`${server.url}/graphql`, token);
  for (let first = 1; first <= members; first += bulk.purchases) {
    const { query, variables } = purchasesOfAll(first, Math.min(first + bulk.purchases - 1, members));
    await api.send(query, variables);
  }
}

function result(
  options: BenchOptions,
  { single, many, constant, sql }: { single: Measured; many: Measured; constant: Measured; sql: YardstickResult | null },
): EarnResult {
  const againstSql = (rate: number): number | null => (sql === null ? null : rounded(rate / sql.perSecond));
  const latency = ({ p50, p99 }: Measured) => ({ p50, p99 });
  return {
    bench: 'earn',
    rates: {
      single: single.perSecond,
      bulk: many.perSecond,
      constant: constant.perSecond,
      sql: sql && Math.round(sql.perSecond),
    },
    ratios: {
      single_vs_sql: againstSql(single.perSecond),
      bulk_vs_sql: againstSql(many.perSecond),
      single_vs_constant: rounded(single.perSecond / constant.perSecond),
    },
    latency: { single: latency(single), bulk: latency(many), constant: latency(constant), sql: sql && { mean: sql.meanMs } },
    cpu: { single: single.serverCpu, bulk: many.serverCpu, constant: constant.serverCpu },
    cpu_ms: { single: single.cpuMs, bulk: many.cpuMs, constant: constant.cpuMs },
    round_trips_per_earning: { single: single.roundTrips, bulk: many.roundTrips },
    statements_per_earning: { single: single.statements, bulk: many.statements },
    connections: options.connections,
    members: options.members,
    seconds: options.duration,
  };
}
