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
const config = loadConfig();
async function door({ program, url, token }) {
    return new Api(url, token ?? (await (await localTokens(config)).admin(program)));
}
async function runExport({ file, format, ...where }) {
    const definition = await exportProgram(await door(where));
    const text = printDefinition(definition, format ?? (file?.endsWith('.json') ? 'json' : 'yaml'));
    if (file === undefined)
        process.stdout.write(text);
    else
        writeFileSync(file, text);
}
async function runApply({ file, dryRun, prune, ...where }) {
    const definition = readDefinition(file);
    const changes = await applyProgram(await door(where), definition, { dryRun, prune, name: file });
    for (const line of describeChanges(changes))
        console.log(line);
    console.log(`${dryRun ? 'Dry run, nothing was changed' : `Applied to ${where.program}`}: ${countChanges(changes)}.`);
}
function withPlace(command) {
    return command
        .option('--program <code>', 'which program', 'demo')
        .option('--url <url>', "the server's address", endpoint, `http://${config.host}:${config.port}/graphql`)
        .option('--token <token>', "staff's or an administrator's token; by default one is made with the key of this folder");
}
const command = new Command('npm run -s program --').description('A program as a file: its wallets, rules, tiers, campaigns and all else that marketers decide, to keep under version control.');
withPlace(command.command('export'))
    .description('Prints the program as it is. Applying what was printed changes nothing.')
    .option('--file <path>', 'write it there instead')
    .addOption(new Option('--format <name>', 'by default JSON into a file that ends so, else YAML').choices(['yaml', 'json']))
    .action(runExport);
withPlace(command.command('apply'))
    .description('Brings the program to what a YAML or JSON file says, all of it or nothing, and prints what changes: + new, ~ changed, - ended.')
    .requiredOption('--file <path>', 'the definition')
    .option('--dry-run', 'only print what would change', false)
    .option('--prune', 'end what the file does not name, of the kinds that it names', false)
    .action(runApply);
await command.parseAsync().catch((error) => {
    if (!(error instanceof StartupError))
        throw error;
    console.error(error.message);
    process.exitCode = 1;
});
//# sourceMappingURL=program.js.map