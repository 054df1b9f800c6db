import { GraphQLObjectType, isIntrospectionType, isObjectType, isSpecifiedScalarType, printType, } from 'graphql';
const operations = ['Query', 'Mutation', 'Subscription'];
const rank = (type) => operations.indexOf(type.name) + 1 || operations.length + 1;
const byName = (one, other) => (one < other ? -1 : 1);
/** The schema as SDL: operations first, then the types by name, with the fields in the order in which the code declares them. */
export function printApi(schema) {
    const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
    types.sort((one, other) => rank(one) - rank(other) || byName(one.name, other.name));
    return `${types.map((type) => printType(inOrder(type))).join('\n\n')}\n`;
}
/** Many modules add to the operations, and in which order they are loaded is nobody's business. */
function inOrder(type) {
    if (!operations.includes(type.name) || !isObjectType(type))
        return type;
    const { fields, ...rest } = type.toConfig();
    const sorted = Object.entries(fields).sort(([one], [other]) => byName(one, other));
    return new GraphQLObjectType({ ...rest, fields: Object.fromEntries(sorted) });
}
//# sourceMappingURL=print.js.map