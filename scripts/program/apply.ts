import { StartupError } from '../../src/kernel/startup-error.js';
import { buildApiSchema } from '../../src/schema.js';
import type { Api, ApiUserError } from '../replay/api.js';
import { withDecimalTexts } from './decimal-texts.js';
import type { DefinitionFile } from './definition-file.js';
import type { ProgramChange } from './describe-changes.js';

const definitionDocument = 'query Definition { program { code definition } }';

const applyDocument = `mutation Apply($input: ApplyProgramInput!) {
  applyProgram(input: $input) { changes { kind code change before after } userErrors { field code message retryable } }
}`;

/** The program of the caller, in one piece. @throws StartupError */
export async function exportProgram(api: Api): Promise<DefinitionFile> {
  const { program } = await api.send<{ program: { definition: DefinitionFile } }>(definitionDocument, {});
  return program.definition;
}

export interface ApplyOptions {
  dryRun: boolean;
  prune: boolean;
  /** How the definition is called in errors: its file. */
  name: string;
}

/** Applies a definition to the caller's program. @throws StartupError that names every place where it is refused; nothing was done then */
export async function applyProgram(
  api: Api,
  definition: DefinitionFile,
  { dryRun, prune, name }: ApplyOptions,
): Promise<ProgramChange[]> {
  type Applied = { applyProgram: { changes: ProgramChange[]; userErrors: (ApiUserError & { field: string[] | null })[] } };
  const input = withDecimalTexts(definition, await buildApiSchema());
  const { applyProgram: outcome } = await api.send<Applied>(applyDocument, { input: { ...input, dryRun, prune } });
  if (outcome.userErrors.length === 0) return outcome.changes;
  const lines = outcome.userErrors.map(({ field, message }) => `  ${placeOf(definition, field ?? [])}: ${message}`);
  throw new StartupError(`${name} is refused, nothing was changed:\n${lines.join('\n')}`);
}

/** Where something stands in a file, with the code of the item: `rules[2] (welcome).effect.points`. */
export function placeOf(definition: DefinitionFile, field: readonly string[]): string {
  let place = '';
  let value: unknown = definition;
  for (const name of field) {
    const isPosition = Array.isArray(value);
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
    place += isPosition ? `[${name}]${codeOf(value)}` : `${place === '' ? '' : '.'}${name}`;
  }
  return place === '' ? 'the definition' : place;
}

function codeOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'code' in value ? ` (${String(value.code)})` : '';
}
