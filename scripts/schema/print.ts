import { type GraphQLNamedType, type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';

const operations = ['Query', 'Mutation', 'Subscription'];
const rank = (type: GraphQLNamedType) => operations.indexOf(type.name) + 1 || operations.length + 1;

/** The schema as SDL: operations first, then the types by name, with the fields in the order in which the code declares them. */
export function printApi(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  types.sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
  return `${types.map(printType).join('\n\n')}\n`;
}
