import { Command, InvalidArgumentError } from 'commander';
import { StartupError } from '../src/kernel/startup-error.js';
import { type AlarmOptions, benchAlarms } from './bench/alarms.js';
import { benchEarn } from './bench/earn.js';
import { notice } from './bench/fanout/bed.js';
import { benchFanout, type FanoutOptions } from './bench/fanout.js';
import { benchHome } from './bench/home.js';
import type { BenchOptions } from './bench/open-bench.js';
import { benchRank, type RankOptions } from './bench/rank.js';
import { benchRedeem } from './bench/redeem.js';
import { benchRelay, type RelayOptions } from './bench/relay.js';
import { benchRules } from './bench/rules.js';

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

function counts(text: string): number[] {
  return text.split(',').map(count);
}

const bench = new Command('bench').description('Measures a built server of its own on a fresh database; the last line is JSON.');

function command<Options extends BenchOptions>(
  name: string,
  description: string,
  members: number,
  run: (options: Options) => Promise<object>,
): Command {
  return bench
    .command(name)
    .description(description)
    .option('--duration <seconds>', 'of each measurement, in rounds', count, 15)
    .option('--connections <n>', 'over which requests come', count, 64)
    .option('--members <n>', 'of the program', count, members)
    .action(async (options: Options) => console.log(JSON.stringify(await run(options))));
}

command('earn', 'purchases over HTTP, against a hand-written transaction by pgbench and a constant answer', 100_000, benchEarn);
command('rules', 'purchases with lines by ten rules, limits and tiers, against the default rule alone', 100_000, benchRules);
command(
  'redeem',
  'redemptions of many rewards and of one, with and without HTTP, against a hand-written transaction by pgbench',
  100_000,
  benchRedeem,
);
command<RankOptions>(
  'rank',
  'places on leaderboards among ever more members, against a read by key; what keeping them costs purchases',
  100_000,
  benchRank,
).option('--sizes <n,...>', 'how many scores', counts, [10_000, 100_000, 1_000_000]);
command('home', "a member's home in one query, against the same answer as a constant", 2_000, benchHome);

bench
  .command('fanout')
  .description(
    'events to many sockets, each its own and all the same, against the WebSocket library alone; with a tenth of the listeners stalled',
  )
  .option('--sockets <n>', 'that listen', count, 10_000)
  .option('--duration <seconds>', 'of each measurement, in rounds', count, 15)
  .option('--rate <n>', 'deliveries a second at which delays are measured', count, 5_000)
  .option('--query <subscription>', 'that is listened to; it selects occurredAt', notice)
  .action(async (options: FanoutOptions) => console.log(JSON.stringify(await benchFanout(options))));

bench
  .command('alarms')
  .description('false alarms of simulated quiet years, and how soon planted bursts are found; without a server')
  .option('--seed <n>', 'of all chance', count, 1)
  .option('--years <n>', 'quiet ones, of each shop', count, 3)
  .option('--bursts <n>', 'of each size and shop', count, 10)
  .action((options: AlarmOptions) => console.log(JSON.stringify(benchAlarms(options))));

bench
  .command('relay')
  .description('events from the outbox by one process to a listener of another one, and to a webhook: how many, and how late')
  .option('--duration <seconds>', 'of each measurement, in rounds', count, 15)
  .option('--rate <n>', 'events a second at which delays of the stream are measured', count, 1_000)
  .option('--webhook-rate <n>', 'events a second at which delays of the webhook are measured', count, 50)
  .action(async (options: RelayOptions) => console.log(JSON.stringify(await benchRelay(options))));

await bench.parseAsync().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
