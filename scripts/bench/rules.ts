import pg from 'pg';
import { background, type Measured, measure, report, rounded } from './measure.js';
import { type BenchOptions, openBench } from './open-bench.js';
import { inTurns, middle, turnOf } from './rounds.js';
import { tenRules } from './ten-rules.js';

/** The last line of the bench. */
export interface RulesResult {
  bench: 'rules';
  rates: { default: number; ten_rules: number };
  ratios: { ten_rules_vs_default: number };
  latency: Record<'default' | 'ten_rules', { p50: number; p99: number }>;
  cpu: Record<'default' | 'ten_rules', number>;
  statements_per_purchase: { default: number; ten_rules: number };
  round_trips_per_purchase: { default: number; ten_rules: number };
  /** Lots that a purchase makes on average. */
  awards_per_purchase: { default: number; ten_rules: number };
  connections: number;
  members: number;
  seconds: number;
}

/** Single purchases with lines: a program with the default rule alone, and one with ten rules, limits and tiers, on one server and one database. */
export async function benchRules(options: BenchOptions): Promise<RulesResult> {
  const bench = await openBench(options, ['points']);
  try {
    const plain = bench.job('lines');
    const rich = await bench.jobOfProgram('bench-rules', tenRules, 'lines');
    await bench.settleDown();
    const idle = await background(bench.server);
    const runs = await inTurns(options.duration, {
      'the default rule': (turn) => measure(bench.server, turnOf(plain, turn), 1, idle),
      'ten rules': (turn) => measure(bench.server, turnOf(rich, turn), 1, idle),
    });
    const [byDefault, byTen] = [middle(runs['the default rule']), middle(runs['ten rules'])];
    report('the default rule', byDefault);
    report('ten rules', byTen);
    const awards = await countAwards(bench.ownerUrl);
    return result(options, byDefault, byTen, awards);
  } finally {
    await bench.close();
  }
}

async function countAwards(ownerUrl: string): Promise<RulesResult['awards_per_purchase']> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=fealty' });
  await client.connect();
  try {
    const { rows } = await client.query<{ awards: number }>(
      'SELECT avg(cardinality(award_lots))::float8 AS awards FROM purchase GROUP BY program_id ORDER BY program_id',
    );
    return { default: rounded(rows[0]?.awards ?? 0), ten_rules: rounded(rows[1]?.awards ?? 0) };
  } finally {
    await client.end();
  }
}

function result(
  { connections, members, duration }: BenchOptions,
  byDefault: Measured,
  byTen: Measured,
  awards: RulesResult['awards_per_purchase'],
): RulesResult {
  const latency = ({ p50, p99 }: Measured) => ({ p50, p99 });
  return {
    bench: 'rules',
    rates: { default: byDefault.perSecond, ten_rules: byTen.perSecond },
    ratios: { ten_rules_vs_default: rounded(byTen.perSecond / byDefault.perSecond) },
    latency: { default: latency(byDefault), ten_rules: latency(byTen) },
    cpu: { default: byDefault.serverCpu, ten_rules: byTen.serverCpu },
    statements_per_purchase: { default: byDefault.statements, ten_rules: byTen.statements },
    round_trips_per_purchase: { default: byDefault.roundTrips, ten_rules: byTen.roundTrips },
    awards_per_purchase: awards,
    connections,
    members,
    seconds: duration,
  };
}
