import fc from 'fast-check';
import {
  buildSchema,
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLScalarType,
  getVariableValues,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { withPlainInputs } from './plain-inputs.js';

const schema = buildSchema(`
  type Query { order(order: Order, ref: Ref): String }
  enum Channel { POS WEB }
  scalar Even
  input Line { sku: String!, amount: Int = 1, tags: [String!], parts: [Line!] }
  input Order { id: ID!, channel: Channel, even: Even, lines: [Line], first: Line!, note: String }
  input Ref @oneOf { id: ID, name: String }
`);
(schema.getType('Even') as GraphQLScalarType).parseValue = (value) => {
  if (typeof value !== 'number' || value % 2 !== 0) throw new GraphQLError('odd');
  return { half: value / 2 };
};
const plain = withPlainInputs(schema);

const definitions = (type: string) => {
  const [operation] = parse(`query ($value: ${type}) { order }`).definitions;
  return operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
};

/** What one of the schemas makes of a variable: the value, or that it does not fit. */
function coerced(by: typeof schema, type: string, value: unknown): unknown {
  const { coerced: values, errors } = getVariableValues(by, definitions(type), value === undefined ? {} : { value });
  return errors ? 'does not fit' : values;
}

const json = fc.letrec<{ any: unknown; line: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, 0, 2, 3, 1.5, '', 'POS', 'x', true),
    fc.array(tie('any'), { maxLength: 2 }),
    tie('line'),
  ),
  line: fc.record(
    {
      sku: fc.oneof(fc.constant('tea'), tie('any')),
      amount: tie('any'),
      tags: tie('any'),
      parts: fc.oneof(fc.array(tie('line'), { maxLength: 2 }), tie('any')),
    },
    { requiredKeys: [] },
  ),
}));
const order = fc.record(
  {
    id: fc.oneof(fc.constant('1'), json.any),
    channel: json.any,
    even: json.any,
    lines: fc.oneof(fc.array(json.line, { maxLength: 3 }), json.any),
    first: fc.oneof(fc.constant({ sku: 'tea' }), json.line),
    note: json.any,
    unknown: fc.constant(1),
  },
  { requiredKeys: ['id', 'first'] },
);
const ref = fc.record({ id: json.any, name: json.any }, { requiredKeys: [] });

test('whatever a variable is, it fits or not as for graphql-js, and comes out equal', () => {
  for (const type of ['Order', 'Order!', '[Order!]!', 'Ref', '[Ref]', 'Line', 'Int', '[Channel!]']) {
    fc.assert(
      fc.property(
        fc.oneof(order, ref, json.any, json.line, fc.array(order, { maxLength: 2 }), fc.constant(undefined)),
        (value) => {
          expect(coerced(plain, type, value)).toEqual(coerced(schema, type, value));
        },
      ),
      { numRuns: 300 },
    );
  }
});

test('fields come in the order of the type, with their defaults, and without those that were not given', () => {
  const value = { first: { tags: 'one', sku: 'tea' }, id: 7 };
  const type = schema.getType('Order') as GraphQLInputType;
  const [mine, theirs] = [coerced(plain, 'Order', value) as { value: object }, coerceInputValue(value, type)];
  expect(JSON.stringify(mine.value)).toBe(JSON.stringify(theirs));
  expect(mine.value).toEqual({ id: '7', first: { sku: 'tea', amount: 1, tags: ['one'] } });
});

test('all but input types are those of the schema itself', () => {
  expect(plain.getType('Order')).not.toBe(schema.getType('Order'));
  for (const name of ['Query', 'Channel', 'Even', 'String']) expect(plain.getType(name)).toBe(schema.getType(name));
});
