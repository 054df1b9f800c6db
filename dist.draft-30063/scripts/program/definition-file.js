import { readFileSync } from 'node:fs';
import { parseDocument, stringify } from 'yaml';
import { StartupError } from '../../src/kernel/startup-error.js';
/** A definition from YAML or JSON text. Times may be written without quotes. @throws StartupError that names the line */
export function parseDefinition(text, name) {
    // JSON is YAML too. The core schema keeps dates as texts, as the API takes them.
    const document = parseDocument(text, { schema: 'core', uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined)
        throw new StartupError(`${name}: ${error.message.split('\n')[0]}`);
    const value = document.toJS();
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new StartupError(`${name} is no definition: it needs fields such as \`wallets\` and \`rules\`.`);
    return value;
}
/** @throws StartupError */
export function readDefinition(file) {
    let text;
    try {
        text = readFileSync(file, 'utf8');
    }
    catch (error) {
        throw new StartupError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return parseDefinition(text, file);
}
export function printDefinition(definition, format) {
    return format === 'json' ? `${JSON.stringify(definition, null, 2)}\n` : stringify(definition, { lineWidth: 120 });
}
const beginning = '1970-01-01T00:00:00.000Z';
/** The same, holding since the beginning of time wherever it names no start: for orders of years ago. What is not in force stays so. */
export function fromTheBeginning(definition) {
    const dated = (item) => {
        if (typeof item !== 'object' || item === null)
            return item;
        const starts = 'validFrom' in item || ('status' in item && item.status !== 'ACTIVE');
        return starts ? item : { ...item, validFrom: beginning };
    };
    return Object.fromEntries(Object.entries(definition).map(([kind, items]) => {
        if (kind === 'wallets')
            return [kind, items];
        return [kind, Array.isArray(items) ? items.map(dated) : dated(items)];
    }));
}
//# sourceMappingURL=definition-file.js.map