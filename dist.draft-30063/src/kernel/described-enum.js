import { registerEnumType } from 'type-graphql';
/** Registers an enum with what its values mean. */
export function describedEnum(name, description, meanings) {
    const values = Object.fromEntries(Object.keys(meanings).map((value) => [value, value]));
    const valuesConfig = Object.fromEntries(Object.entries(meanings).map(([value, text]) => [value, { description: text }]));
    registerEnumType(values, { name, description, valuesConfig: valuesConfig });
    return values;
}
//# sourceMappingURL=described-enum.js.map