import { isInputObjectType, isListType, isNonNullType } from 'graphql';
/** The definition with numbers as texts where the API takes decimals, so that a file may say `multiplier: 2` and `min: 99.90`. */
export function withDecimalTexts(definition, schema) {
    const type = schema.getType('ApplyProgramInput');
    if (!isInputObjectType(type))
        throw new Error('the schema has no ApplyProgramInput');
    return convert(definition, type);
}
function convert(value, type) {
    if (isNonNullType(type))
        return convert(value, type.ofType);
    if (isListType(type))
        return Array.isArray(value) ? value.map((item) => convert(item, type.ofType)) : value;
    if (isInputObjectType(type)) {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return value;
        const fields = type.getFields();
        return Object.fromEntries(Object.entries(value).map(([name, item]) => {
            const field = fields[name];
            return [name, field === undefined ? item : convert(item, field.type)];
        }));
    }
    return type.name === 'Decimal' && typeof value === 'number' ? String(value) : value;
}
//# sourceMappingURL=decimal-texts.js.map