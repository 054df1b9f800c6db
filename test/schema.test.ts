import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printApi } from '../scripts/schema/print.js';
import { buildApiSchema } from '../src/schema.js';

const committed = readFileSync('schema/schema.graphql', 'utf8');
const schema = buildSchema(committed);
const sorted = (text: string) => printSchema(lexicographicSortSchema(buildSchema(text)));

interface Described {
  coordinate: string;
  description: string;
}

const described = (coordinate: string, it: { description?: string | null | undefined }): Described => ({
  coordinate,
  description: it.description ?? '',
});

function coordinatesOf(type: GraphQLNamedType): Described[] {
  const itself = described(type.name, type);
  if (isEnumType(type)) return [itself, ...type.getValues().map((value) => described(`${type.name}.${value.name}`, value))];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [itself];
  const fields: (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
  return [itself, ...fields.flatMap((field) => [described(`${type.name}.${field.name}`, field), ...argumentsOf(type, field)])];
}

function argumentsOf(type: GraphQLNamedType, field: { name: string; args?: readonly GraphQLArgument[] }): Described[] {
  return (field.args ?? []).map((argument) => described(`${type.name}.${field.name}(${argument.name}:)`, argument));
}

const own = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
// the three operation types are what every GraphQL API has
const coordinates = own.flatMap(coordinatesOf).filter(({ coordinate }) => !/^(Query|Mutation|Subscription)$/.test(coordinate));

describe('the schema', () => {
  it('in the repository is the one that the code serves', async () => {
    // sorted: in which order modules add fields to a type depends on what was loaded before, and only `npm run schema` starts afresh
    const served = sorted(printApi(await buildApiSchema()));
    expect(served === sorted(committed) ? 'same' : 'run `npm run schema`').toBe('same');
  });

  it('says of every type, field, argument and value what it is', () => {
    expect(coordinates.length).toBeGreaterThan(200);
    expect(coordinates.filter(({ description }) => description.trim().length < 3).map(({ coordinate }) => coordinate)).toEqual(
      [],
    );
  });

  it('speaks in sentences: a capital or a name in front, a full stop at the end', () => {
    const ragged = coordinates.filter(({ description }) => !/^[A-Z0-9`"].*[.?)]$/s.test(description));
    expect(ragged.map(({ coordinate, description }) => `${coordinate}: ${description}`)).toEqual([]);
  });

  it('has one input a mutation, and a payload that lists what was refused', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields());
    const odd = mutations.filter(
      ({ args, type }) =>
        !/^input: \w+Input!$/.test(args.map((it) => `${it.name}: ${it.type}`).join()) || !/Payload!$/.test(String(type)),
    );
    expect(odd.map((mutation) => mutation.name)).toEqual([]);
    const silent = own.filter((type) => isObjectType(type) && type.name.endsWith('Payload') && !type.getFields().userErrors);
    expect(silent.map((type) => type.name)).toEqual([]);
  });

  it('answers lists that can grow as connections', () => {
    const connections = own.filter((type) => isObjectType(type) && type.name.endsWith('Connection'));
    const shape = (type: GraphQLNamedType) => (isObjectType(type) ? Object.keys(type.getFields()).sort().join() : '');
    expect(connections.filter((type) => shape(type) !== 'edges,nodes,pageInfo').map((type) => type.name)).toEqual([]);
  });

  it('names every operation in the changelog for callers', () => {
    const changelog = readFileSync('schema/CHANGELOG.md', 'utf8');
    const operations = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap((type) =>
      Object.keys(type.getFields()),
    );
    expect(operations.filter((operation) => !changelog.includes(`\`${operation}\``))).toEqual([]);
  });
});
