import { fillWallets } from './fill-wallets.js';
import { background, measure, report, rounded } from './measure.js';
import { askOnce, type BenchOptions, openBench } from './open-bench.js';
import { inTurns, middle, turnOf } from './rounds.js';

/** The last line of the bench. */
export interface HomeResult {
  bench: 'home';
  rates: { home: number; constant: number };
  ratios: { home_vs_constant: number };
  /** Not counting BEGIN, COMMIT and the setting of the program. */
  statements_per_request: number;
  round_trips_per_request: number;
  latency: Record<'home' | 'constant', { p50: number; p99: number }>;
  cpu: Record<'home' | 'constant', number>;
  answer_bytes: number;
  connections: number;
  members: number;
  seconds: number;
}

/** A member with wallets, balances, what expires next and the last 20 entries in one query, against the same answer as a constant. */
export async function benchHome(options: BenchOptions): Promise<HomeResult> {
  const bench = await openBench(options, ['points', 'status']);
  try {
    await fillWallets(bench);
    await bench.settleDown();
    const answer = await askOnce(bench, 'home');
    const server = await bench.startConstant(answer);
    const idle = { home: await background(bench.server), constant: await background(server) };
    const runs = await inTurns(options.duration, {
      home: (turn) => measure(bench.server, turnOf(bench.job('home'), turn), 1, idle.home),
      constant: (turn) => measure(server, { ...turnOf(bench.job('home'), turn), url: server.url }, 1, idle.constant),
    }).finally(() => server.stop());
    const [home, constant] = [middle(runs.home), middle(runs.constant)];
    report('member home', home);
    report('Apollo with a constant', constant);
    return {
      bench: 'home',
      rates: { home: home.perSecond, constant: constant.perSecond },
      ratios: { home_vs_constant: rounded(home.perSecond / constant.perSecond) },
      statements_per_request: home.statements,
      round_trips_per_request: home.roundTrips,
      latency: { home: { p50: home.p50, p99: home.p99 }, constant: { p50: constant.p50, p99: constant.p99 } },
      cpu: { home: home.serverCpu, constant: constant.serverCpu },
      answer_bytes: JSON.stringify(answer).length,
      connections: options.connections,
      members: options.members,
      seconds: options.duration,
    };
  } finally {
    await bench.close();
  }
}
