import { GraphQLError, Kind, parse, specifiedRules, validate, } from 'graphql';
import { LRUCache } from 'lru-cache';
import { withPlainInputs } from './plain-inputs.js';
import { planOperation } from './plan.js';
const MAX_DOCUMENTS = 2_000;
const MAX_TEXT = 16 * 1024 * 1024;
const MAX_VALIDATION_ERRORS = 20;
/** Introspection of types by their names, which must see the schema itself. */
const byName = /__type\b/;
/** Parses, validates and plans each query text once. */
export class Documents {
    constructor(schema, limits) {
        this.schema = schema;
        this.limits = limits;
        this.known = new LRUCache({
            max: MAX_DOCUMENTS,
            maxSize: MAX_TEXT,
            maxEntrySize: 128 * 1024,
            sizeCalculation: (_loaded, text) => text.length + 1,
        });
        this.plainSchema = withPlainInputs(schema);
    }
    load(text) {
        let loaded = this.known.get(text);
        if (!loaded) {
            loaded = this.read(text);
            this.known.set(text, loaded);
        }
        return loaded;
    }
    read(text) {
        let document;
        try {
            document = parse(text, { maxTokens: this.limits.tokens });
        }
        catch (error) {
            return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
        }
        const errors = validate(this.schema, document, specifiedRules, {
            maxErrors: MAX_VALIDATION_ERRORS,
            hideSuggestions: true,
        });
        if (errors.length > 0)
            return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
        return { document, operations: this.plans(document, !byName.test(text)) };
    }
    /** By name, and under null the only operation: the one that is meant when none is named. */
    plans(document, asksNoTypes) {
        const plans = new Map();
        const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
        for (const operation of operations) {
            const prepared = {
                plan: planOperation(this.schema, document, operation, this.limits),
                denied: new Map(),
                takesPlainInputs: asksNoTypes && hasPlainVariables(operation),
            };
            if (operation.name)
                plans.set(operation.name.value, prepared);
            if (operations.length === 1)
                plans.set(null, prepared);
        }
        return plans;
    }
}
/** A default of an input type is written in the document, where graphql-js reads it by the type itself. */
function hasPlainVariables({ variableDefinitions = [] }) {
    return variableDefinitions.length > 0 && variableDefinitions.every(({ defaultValue }) => defaultValue === undefined);
}
function coded(error, code) {
    if (!(error instanceof GraphQLError))
        throw error;
    const { message, nodes, source, positions } = error;
    return new GraphQLError(withoutSuggestion(message), { nodes, source, positions, extensions: { code } });
}
/** One rule suggests a selection whatever `hideSuggestions` says. */
function withoutSuggestion(message) {
    return message.replace(/ Did you mean .*\?$/, '');
}
//# sourceMappingURL=documents.js.map