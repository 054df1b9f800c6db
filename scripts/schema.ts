import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { assertValidSchema, buildSchema, findBreakingChanges } from 'graphql';
import { buildApiSchema } from '../src/schema.js';
import { printApi } from './schema/print.js';

const FILE = 'schema/schema.graphql';

async function main(): Promise<void> {
  const { check } = new Command('npm run schema --')
    .description(`Writes the API that the code serves to ${FILE}.`)
    .option('--check', 'write nothing; fail when the file is not what the code serves, and say what would break callers')
    .parse()
    .opts<{ check?: boolean }>();
  const schema = await buildApiSchema();
  assertValidSchema(schema);
  const served = printApi(schema);
  const committed = read();
  if (served === committed) return console.log(`${FILE} is what the code serves.`);
  for (const change of breakingChanges(committed, served)) console.log(`breaks callers: ${change}`);
  if (check) {
    console.log(`${FILE} is not what the code serves: run \`npm run schema\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(FILE, served);
    console.log(`${FILE} written. Tell callers in schema/CHANGELOG.md.`);
  }
}

function read(): string | null {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return null;
  }
}

function breakingChanges(before: string | null, after: string): string[] {
  if (before === null) return [];
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map((change) => change.description);
}

await main();
