import { getNamedType, isCompositeType, isInterfaceType, isObjectType, isUnionType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef, } from 'graphql';
import { accessOf } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { answerVariables } from './answer-variables.js';
import { costNode, isCostly } from './cost.js';
/** Fields an operation may have after its fragments are spread: 1,000 tokens of nested fragments can spread to billions. */
const MAX_FIELDS = 5_000;
/** Walks one operation of a valid document. */
export function planOperation(schema, document, operation, limits) {
    const root = schema.getRootType(operation.operation);
    const walk = new Walk(schema, document, operation, limits);
    const cost = root ? walk.enter([{ type: root, selections: operation.selectionSet }], 1, false) : [];
    const refusal = walk.refusal;
    return {
        type: operation.operation,
        label: labelOf(walk.rootFields),
        refusal,
        guarded: walk.guarded,
        cost: refusal ? [] : cost,
        operation,
        answerVariables: answerVariables(document, operation),
    };
}
class Walk {
    constructor(schema, document, operation, limits) {
        this.schema = schema;
        this.operation = operation;
        this.limits = limits;
        this.guarded = new Map();
        this.rootFields = [];
        this.refusal = null;
        this.fields = 0;
        this.aliases = 0;
        this.fragments = new Map();
        for (const definition of document.definitions) {
            if (definition.kind === Kind.FRAGMENT_DEFINITION)
                this.fragments.set(definition.name.value, definition);
        }
    }
    /** The costly fields selected on `parents` at `depth`, each response name once, as it is executed. */
    enter(parents, depth, introspecting) {
        const limit = introspecting ? this.limits.introspectionDepth : this.limits.depth;
        const groups = new Map();
        const spread = new Set();
        for (const { type, selections } of parents)
            this.collect(type, selections, groups, spread);
        if (depth === 1)
            this.rootFields.push(...[...groups.values()].map(({ node }) => node.name.value));
        const costs = [];
        for (const [name, group] of groups) {
            if (this.refusal)
                return [];
            const intoSchema = introspecting || group.node.name.value === '__schema' || group.node.name.value === '__type';
            if (depth > (intoSchema ? this.limits.introspectionDepth : limit))
                this.refuse(`is nested deeper than ${limit} levels`);
            const children = group.below.length > 0 ? this.enter(group.below, depth + 1, intoSchema) : [];
            const cost = costNode(name, group.field, group.node, this.operation, children, depth === 1);
            if (!intoSchema && isCostly(cost))
                costs.push(cost);
        }
        return costs;
    }
    collect(parent, selections, groups, spread) {
        if (!isCompositeType(parent))
            return;
        for (const selection of selections.selections) {
            if (this.refusal)
                return;
            if (selection.kind === Kind.FIELD) {
                this.add(parent, selection, groups);
                continue;
            }
            const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
            if (!fragment)
                continue;
            if (selection.kind === Kind.FRAGMENT_SPREAD) {
                if (spread.has(selection.name.value))
                    continue;
                spread.add(selection.name.value);
            }
            const condition = fragment.typeCondition ? this.schema.getType(fragment.typeCondition.name.value) : parent;
            if (condition)
                this.collect(condition, fragment.selectionSet, groups, spread);
        }
    }
    add(parent, node, groups) {
        const field = fieldOf(parent, node.name.value);
        if (!field)
            return;
        this.fields += 1;
        if (node.alias)
            this.aliases += 1;
        if (this.fields > MAX_FIELDS)
            this.refuse(`selects more than ${MAX_FIELDS} fields`);
        if (this.aliases > this.limits.aliases)
            this.refuse(`has more than ${this.limits.aliases} aliases`);
        this.guard(parent, field.name);
        const name = node.alias?.value ?? node.name.value;
        let group = groups.get(name);
        if (!group) {
            group = { field, node, below: [] };
            groups.set(name, group);
        }
        if (node.selectionSet)
            group.below.push({ type: getNamedType(field.type), selections: node.selectionSet });
    }
    /** Introspection is public: the schema is documentation. */
    guard(parent, fieldName) {
        if (fieldName.startsWith('__') || parent.name.startsWith('__'))
            return;
        if (!isObjectType(parent) && !isInterfaceType(parent))
            return;
        this.guarded.set(`${parent.name}.${fieldName}`, accessOf(parent, fieldName));
    }
    refuse(why) {
        this.refusal ??= new ApiError('GRAPHQL_VALIDATION_FAILED', `This operation ${why}.`);
    }
}
function fieldOf(parent, name) {
    if (name === TypeNameMetaFieldDef.name)
        return TypeNameMetaFieldDef;
    if (name === SchemaMetaFieldDef.name)
        return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name)
        return TypeMetaFieldDef;
    return isUnionType(parent) ? undefined : parent.getFields()[name];
}
function labelOf(rootFields) {
    return rootFields.length === 1 ? (rootFields[0] ?? 'none') : 'several';
}
//# sourceMappingURL=plan.js.map