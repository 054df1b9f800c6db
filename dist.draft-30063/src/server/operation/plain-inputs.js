import { GraphQLError, GraphQLScalarType, isInputObjectType, isListType, isNonNullType, } from 'graphql';
/** Says no more than that: whoever meets it asks graphql-js, which tells the caller what is wrong and where. */
const misfit = new GraphQLError('a value does not fit its type');
/**
 * The same schema for executing operations, but that variables of input types are coerced by functions made once for each type. graphql-js looks up the type
 * of each part again for every value, keeps the path to it, and builds objects without a prototype, which V8 keeps as dictionaries and reads slowly ever
 * after. What fits comes out equal; what does not fit is an error without a proper text. Not for operations that ask for types by name.
 */
export function withPlainInputs(schema) {
    const coercers = new Map();
    const stands = new Map();
    for (const type of Object.values(schema.getTypeMap())) {
        if (!isInputObjectType(type))
            continue;
        const coerce = objectCoercer(type, coercers);
        stands.set(type.name, new GraphQLScalarType({ name: type.name, parseValue: coerce }));
    }
    return Object.create(schema, { getType: { value: (name) => stands.get(name) ?? schema.getType(name) } });
}
function coercerOf(type, coercers) {
    if (isNonNullType(type)) {
        const inner = coercerOf(type.ofType, coercers);
        return (value) => (value == null ? misfits() : inner(value));
    }
    if (isListType(type)) {
        const inner = coercerOf(type.ofType, coercers);
        return (value) => (value == null ? null : Array.isArray(value) ? value.map(inner) : [inner(value)]);
    }
    if (isInputObjectType(type)) {
        const inner = objectCoercer(type, coercers);
        return (value) => (value == null ? null : inner(value));
    }
    return (value) => {
        if (value == null)
            return null;
        const parsed = type.parseValue(value);
        return parsed === undefined ? misfits() : parsed;
    };
}
/** Its fields are looked at with the first value: input types may contain themselves. */
function objectCoercer(type, coercers) {
    const known = coercers.get(type);
    if (known)
        return known;
    let fields = null;
    let names = new Set();
    const coerce = (value) => {
        if (fields === null) {
            fields = fieldsOf(type, coercers);
            names = new Set(fields.map(({ name }) => name));
        }
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return misfits();
        for (const name in value)
            if (!names.has(name))
                return misfits();
        const coerced = coerceFields(fields, value);
        return type.isOneOf && !isOneOf(coerced) ? misfits() : coerced;
    };
    coercers.set(type, coerce);
    return coerce;
}
function coerceFields(fields, given) {
    const coerced = {};
    for (const { name, coerce, byDefault, isRequired } of fields) {
        const value = given[name];
        if (value !== undefined)
            coerced[name] = coerce(value);
        else if (byDefault !== undefined)
            coerced[name] = byDefault;
        else if (isRequired)
            misfits();
    }
    return coerced;
}
function fieldsOf(type, coercers) {
    return Object.values(type.getFields()).map(({ name, type: fieldType, defaultValue }) => ({
        name,
        coerce: coercerOf(fieldType, coercers),
        byDefault: defaultValue,
        isRequired: isNonNullType(fieldType),
    }));
}
function isOneOf(coerced) {
    const [value, ...others] = Object.values(coerced);
    return others.length === 0 && value != null;
}
function misfits() {
    throw misfit;
}
//# sourceMappingURL=plain-inputs.js.map