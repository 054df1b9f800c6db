import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { loadConfig } from '../src/config.js';
import { StartupError } from '../src/kernel/startup-error.js';
import { endpoint } from './endpoint.js';
import { localTokens } from './local-tokens.js';
import { applyProgram, exportProgram } from './program/apply.js';
import { printDefinition, readDefinition } from './program/definition-file.js';
import { countChanges, describeChanges } from './program/describe-changes.js';
import { Api } from './replay/api.js';
import { createIfMissing } from './replay/program.js';

interface Where {
  program: string;
  url: string;
  token?: string;
}

const config = loadConfig();

async function door({ program, url, token }: Where): Promise<Api> {
  return new Api(url, token ?? (await (await localTokens(config)).admin(program)));
}

async function runExport({ file, format, ...where }: Where & { file?: string; format?: 'yaml' | 'json' }): Promise<void> {
  const definition = await exportProgram(await door(where));
  const text = printDefinition(definition, format ?? (file?.endsWith('.json') ? 'json' : 'yaml'));
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

async function runApply({
  file,
  dryRun,
  prune,
  ...where
}: Where & { file: string; dryRun: boolean; prune: boolean }): Promise<void> {
  const definition = readDefinition(file);
  const changes = await applyProgram(await door(where), definition, { dryRun, prune, name: file });
  for (const line of describeChanges(changes)) console.log(line);
  console.log(`${dryRun ? 'Dry run, nothing was changed' : `Applied to ${where.program}`}: ${countChanges(changes)}.`);
}

interface NewProgram {
  name?: string;
  currency: string;
  timeZone: string;
  region: string;
}

async function runCreate({ program, url, token, name = program, ...settings }: Where & NewProgram): Promise<void> {
  const platform = new Api(url, token ?? (await localTokens(config)).platform);
  const isNew = await createIfMissing(platform, { code: program, ...settings, input: { name } });
  if (!isNew) throw new StartupError(`There is a program ${program} already: choose another --program.`);
  console.log(`Made program ${program}: one point for each whole ${settings.currency} that is paid.`);
}

function withPlace(command: Command): Command {
  return command
    .option('--program <code>', 'which program', 'demo')
    .option('--url <url>', "the server's address", endpoint, `http://${config.host}:${config.port}/graphql`)
    .option('--token <token>', "staff's or an administrator's token; by default one is made with the key of this folder");
}

const command = new Command('npm run -s program --').description(
  'A program as a file: its wallets, rules, tiers, campaigns and all else that marketers decide, to keep under version control.',
);

withPlace(command.command('export'))
  .description('Prints the program as it is. Applying what was printed changes nothing.')
  .option('--file <path>', 'write it there instead')
  .addOption(new Option('--format <name>', 'by default JSON into a file that ends so, else YAML').choices(['yaml', 'json']))
  .action(runExport);

withPlace(command.command('apply'))
  .description(
    'Brings the program to what a YAML or JSON file says, all of it or nothing, and prints what changes: + new, ~ changed, - ended.',
  )
  .requiredOption('--file <path>', 'the definition')
  .option('--dry-run', 'only print what would change', false)
  .option('--prune', 'end what the file does not name, of the kinds that it names', false)
  .action(runApply);

command
  .command('create')
  .description('Makes a new program, empty but for the wallets and the rule that every one begins with.')
  .requiredOption('--program <code>', 'its code: lower-case letters, digits and hyphens')
  .option('--name <name>', 'its name for people; its code if left out')
  .option('--time-zone <zone>', 'by whose days it counts', 'Asia/Shanghai')
  .option('--region <code>', 'whose phone numbers need no country code', 'CN')
  .option('--currency <code>', 'in which it is paid', 'CNY')
  .option('--url <url>', "the server's address", endpoint, `http://${config.host}:${config.port}/graphql`)
  .option('--token <token>', "the platform administrator's; by default one is made with the key of this folder")
  .action(runCreate);

await command.parseAsync().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
