import { Command, InvalidArgumentError, Option } from 'commander';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { loadConfig } from '../src/config.js';
import { isCurrency } from '../src/kernel/money.js';
import { StartupError } from '../src/kernel/startup-error.js';
import { endpoint } from './endpoint.js';
import { generateShop } from './generate/generate-shop.js';
import { localTokens } from './local-tokens.js';
import { applyProgram } from './program/apply.js';
import { fromTheBeginning, readDefinition } from './program/definition-file.js';
import { Api } from './replay/api.js';
import { defaultColumns, parseColumns } from './replay/columns.js';
import { readOrders } from './replay/orders.js';
import { checkProgram, createIfMissing, plainProgram } from './replay/program.js';
import { differences, replayOrders } from './replay/replay-orders.js';

interface Options {
  file?: string;
  generate?: number;
  program: string;
  currency: string;
  timeZone: string;
  region?: string;
  pointsPer: string;
  rules?: string;
  url: string;
  token?: string;
  concurrency: number;
  columns: string;
  returnPrefix: string;
  check: boolean;
  members: number;
  months: number;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number.');
  return number;
}

function countFromOne(text: string): number {
  const number = count(text);
  if (number === 0) throw new InvalidArgumentError('It must be 1 or more.');
  return number;
}

/** @throws StartupError where the currency is of no one country */
function regionOf({ region, currency: money }: Options): string {
  const code = region ?? money.slice(0, 2);
  if (!isSupportedCountry(code)) throw new StartupError(`${code} is no country: name one with --region, such as DE.`);
  return code;
}

function currency(code: string): string {
  if (!isCurrency(code)) throw new InvalidArgumentError('It must be an ISO 4217 code such as GBP.');
  return code;
}

const config = loadConfig();

const command = new Command('replay')
  .description(
    "Sends a shop's orders to a running server through its public API; the last line is JSON. Sending them again changes nothing.",
  )
  .addOption(new Option('--file <csv>', "the shop's orders, one a row").conflicts('generate'))
  .addOption(
    new Option('--generate <seed>', 'make a shop instead, and compare every balance with a plain model').argParser(count),
  )
  .option('--program <code>', 'created if it is missing', 'replay')
  .option('--currency <code>', 'of the amounts', currency, 'GBP')
  .option('--time-zone <name>', 'of the dates', 'Europe/London')
  .option('--region <code>', 'country of a program that is created; by default the first letters of the currency')
  .option('--points-per <decimal>', 'points per unit of money of a program that is created', '1')
  .addOption(
    new Option(
      '--rules <file>',
      'a program definition (see `npm run -s program`): its rules take the place of the default one, from the beginning of time; totals are then not compared',
    ).conflicts('generate'),
  )
  .option('--url <url>', "the server's address", endpoint, `http://${config.host}:${config.port}/graphql`)
  .option('--token <token>', "a server's token for the program; by default one is made with the key of this folder")
  .option('--concurrency <n>', 'requests at once', countFromOne, 32)
  .option('--columns <list>', "which of the file's columns is what", defaultColumns)
  .option('--return-prefix <prefix>', 'order ids that start so are returns', 'C')
  .option('--no-check', 'do not compare the totals with an independent computation')
  .option('--members <n>', 'of a generated shop', countFromOne, 60)
  .option('--months <n>', 'of a generated shop', countFromOne, 12);

/** Tokens made with this folder's key, for whatever program. */
async function door({ url, program, token }: Options): Promise<{ platform: Api | null; admin: Api; api: Api }> {
  if (token !== undefined) {
    const api = new Api(url, token);
    return { platform: null, admin: api, api };
  }
  const tokens = await localTokens(config);
  const admin = new Api(url, await tokens.admin(program));
  return { platform: new Api(url, tokens.platform), admin, api: new Api(url, await tokens.server(program)) };
}

async function replayFile(file: string, options: Options): Promise<void> {
  const { program: code, currency: money, timeZone, pointsPer, concurrency } = options;
  const rules = { columns: parseColumns(options.columns), currency: money, timeZone, returnPrefix: options.returnPrefix };
  const shop = await readOrders(file, rules);
  const wanted = plainProgram({ code, currency: money, timeZone, region: regionOf(options), pointsPer });
  const definition = options.rules === undefined ? null : fromTheBeginning(readDefinition(options.rules));
  const { platform, admin, api } = await door(options);
  if (platform !== null) await createIfMissing(platform, wanted);
  await checkProgram(api, wanted);
  if (definition !== null) await applyProgram(admin, definition, { dryRun: false, prune: true, name: options.rules ?? '' });
  const { result, expected, rejected } = await replayOrders(api, shop, { currency: money, pointsPer, concurrency });
  for (const { order, reason } of rejected.slice(0, 20)) console.error(`${order}: ${reason}`);
  const wrong = options.check && definition === null ? differences(result, expected) : [];
  for (const difference of wrong) console.error(`Not as computed from the file: ${difference}`);
  if (wrong.length > 0) process.exitCode = 1;
  console.log(JSON.stringify(result));
}

async function replayGenerated(seed: number, { url, members, months, concurrency }: Options): Promise<void> {
  const tokens = await localTokens(config);
  const program = async (code: string): Promise<Api> => new Api(url, await tokens.server(code));
  const result = await generateShop({ platform: new Api(url, tokens.platform), program }, { seed, members, months, concurrency });
  if (result.differences.length > 0) process.exitCode = 1;
  console.log(JSON.stringify(result));
}

command.action(async (options: Options) => {
  if (options.generate !== undefined) await replayGenerated(options.generate, options);
  else if (options.file !== undefined) await replayFile(options.file, options);
  else throw new StartupError('Say which orders: --file FILE or --generate SEED (--help lists all options).');
});

await command.parseAsync().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
