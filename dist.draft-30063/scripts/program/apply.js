import { StartupError } from '../../src/kernel/startup-error.js';
import { buildApiSchema } from '../../src/schema.js';
import { withDecimalTexts } from './decimal-texts.js';
const definitionDocument = 'query Definition { program { code definition } }';
const applyDocument = `mutation Apply($input: ApplyProgramInput!) {
  applyProgram(input: $input) { changes { kind code change before after } userErrors { field code message retryable } }
}`;
/** The program of the caller, in one piece. @throws StartupError */
export async function exportProgram(api) {
    const { program } = await api.send(definitionDocument, {});
    return program.definition;
}
/** Applies a definition to the caller's program. @throws StartupError that names every place where it is refused; nothing was done then */
export async function applyProgram(api, definition, { dryRun, prune, name }) {
    const input = withDecimalTexts(definition, await buildApiSchema());
    const { applyProgram: outcome } = await api.send(applyDocument, { input: { ...input, dryRun, prune } });
    if (outcome.userErrors.length === 0)
        return outcome.changes;
    const lines = outcome.userErrors.map(({ field, message }) => `  ${placeOf(definition, field ?? [])}: ${message}`);
    throw new StartupError(`${name} is refused, nothing was changed:\n${lines.join('\n')}`);
}
/** Where something stands in a file, with the code of the item: `rules[2] (welcome).effect.points`. */
export function placeOf(definition, field) {
    let place = '';
    let value = definition;
    for (const name of field) {
        const isPosition = Array.isArray(value);
        value = typeof value === 'object' && value !== null ? value[name] : undefined;
        place += isPosition ? `[${name}]${codeOf(value)}` : `${place === '' ? '' : '.'}${name}`;
    }
    return place === '' ? 'the definition' : place;
}
function codeOf(value) {
    return typeof value === 'object' && value !== null && 'code' in value ? ` (${String(value.code)})` : '';
}
//# sourceMappingURL=apply.js.map