import fc from 'fast-check';
import {
  buildSchema,
  execute,
  type GraphQLObjectType,
  type GraphQLScalarType,
  NoUnusedVariablesRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { Interruption, showEvent } from '../../kernel/live-source.js';
import { compileProjector } from './projector.js';

const schema = buildSchema(`
  enum Colour { RED BLUE }
  scalar Even
  scalar Moment
  interface Event { id: ID! at: Moment! note: String colour: Colour who: Person }
  type Person { name: String }
  type Rise implements Event { id: ID! at: Moment! note: String colour: Colour who: Person amount: Int! even: Even tags: [String] derived: String }
  type Fall implements Event { id: ID! at: Moment! note: String colour: Colour who: Person depth: Float! }
  type Query { none: Int }
  type Subscription { events(after: String): Event!  risen(after: String): Rise! copied: Rise }
`);
class Rise {}
class Fall {}
const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;
(schema.getType('Even') as GraphQLScalarType).serialize = (value) => {
  if (Number(value) % 2 !== 0) throw new Error('odd');
  return value;
};
(schema.getType('Moment') as GraphQLScalarType).serialize = (value) => (value as Date).toISOString();
typeOf('Rise').isTypeOf = (value: unknown) => value instanceof Rise;
(schema.getType('Event') as { resolveType?: unknown }).resolveType = (value: unknown) =>
  value instanceof Fall ? 'Fall' : 'Rise';
for (const field of Object.values(typeOf('Subscription').getFields())) if (field.name !== 'copied') field.resolve = showEvent;
typeOf('Rise').getFields()['derived'] = { ...typeOf('Rise').getFields()['derived'], resolve: () => 'x' } as never;

interface Case {
  text: string;
  variables: Record<string, unknown>;
}

const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);
const directive = fc.constantFrom(
  '',
  '',
  '',
  ' @include(if: $a)',
  ' @skip(if: $b)',
  ' @include(if: true)',
  ' @skip(if: true)',
  ' @include(if: $a) @skip(if: $b)',
);
const named = (fields: readonly string[]) =>
  fc
    .tuple(fc.nat(4), fc.constantFrom(...fields), directive)
    // the same name for different fields would not be valid
    .map(
      ([alias, field, on]) => (alias === 0 ? `x_${field}: ` : alias === 1 && field === 'id' ? '__proto__: ' : '') + field + on,
    );
const common = ['id', 'at', 'note', 'colour', '__typename'];
const ofRise = [...common, 'amount', 'even'];
const ofFall = [...common, 'depth'];
const several = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const spread = directive.map((one) => `...Part${one}`);
const inline = fc.oneof(
  fc.tuple(directive, several(named(ofRise))).map(([on, fields]) => `... on Rise${on} { ${fields} }`),
  fc.tuple(directive, several(named(ofFall))).map(([on, fields]) => `... on Fall${on} { ${fields} }`),
  fc.tuple(directive, several(named(common))).map(([on, fields]) => `...${on} { ${fields} }`),
);
const rest = fc.constantFrom('', '', '', '', ' who { name }', ' ... on Rise { tags }', ' ... on Rise { derived }');
const documents: fc.Arbitrary<Case> = fc
  .record({
    root: fc.constantFrom('events', 'told: events(after: $after)'),
    fields: several(fc.oneof(named(common), inline, spread)),
    fragment: several(fc.oneof(named(common), inline)),
    rest,
    variables: fc.record({ a: fc.boolean(), b: fc.boolean(), after: fc.constant('c') }),
  })
  .map(({ root, fields, fragment, rest: more, variables }) => ({
    text: `subscription ($a: Boolean!, $b: Boolean!, $after: String) { ${root} { ${fields} ...Part${more} } } fragment Part on Event { ${fragment} }`,
    variables,
  }));

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  7,
  'text',
  Number.NaN,
  () => 'called',
  new Error('no'),
  Promise.resolve('late'),
);
const mostly = (usual: fc.Arbitrary<unknown>) => fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
const properties = fc.record({
  id: mostly(fc.string({ unit: 'binary' })),
  at: mostly(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })),
  note: mostly(fc.option(fc.string({ unit: 'grapheme' }))),
  colour: mostly(fc.constantFrom('RED', 'BLUE', null)),
  amount: mostly(fc.integer({ min: -1000, max: 1000 })),
  even: mostly(fc.integer({ min: 0, max: 9 }).map((half) => half * 2)),
  depth: mostly(fc.double({ noNaN: true, noDefaultInfinity: true })),
  tags: fc.constant(['t']),
  who: fc.constant({ name: 'w' }),
});
const events = fc
  .tuple(fc.constantFrom(Rise, Rise, Fall), properties)
  .map(([Kind, values]) => Object.assign(new Kind(), values) as object);

function compiled({ text, variables }: Case) {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return compileProjector({ schema, document, operation, variables });
}

async function executed({ text, variables }: Case, rootValue: object): Promise<string> {
  const { errors, data } = await execute({ schema, document: parse(text), variableValues: variables, rootValue });
  return JSON.stringify({ ...(errors && { errors }), data });
}

describe('a projector', () => {
  it('writes byte for byte what an execution gives, or leaves it to one', async () => {
    const counts = { written: 0, left: 0 };
    await fc.assert(
      fc.asyncProperty(documents, events, async (asked, event) => {
        expect(validate(schema, parse(asked.text), rules)).toEqual([]);
        const text = compiled(asked)?.(event) ?? null;
        if (text === null) counts.left += 1;
        else {
          counts.written += 1;
          expect(text).toBe(await executed(asked, event));
        }
      }),
      { numRuns: 500 },
    );
    // so that the comparison means something, and so does what is left
    expect(counts.written).toBeGreaterThan(100);
    expect(counts.left).toBeGreaterThan(50);
  });

  const rise = Object.assign(new Rise(), { id: '1', at: new Date(0), note: null, colour: 'RED', amount: 3, even: 4 });
  const ask = (selection: string) => ({ text: `subscription { events { ${selection} } }`, variables: {} });

  it.each(['id at note colour', '__typename ... on Rise { amount }', 'a: id ... on Event { b: note }'])(
    'writes { %s } itself',
    async (selection) => {
      expect(compiled(ask(selection))?.(rise)).toBe(await executed(ask(selection), rise));
    },
  );

  it('writes the answer of a field that tells of one type only, and leaves what is not of it', async () => {
    const asked = { text: 'subscription ($a: Boolean!) { risen { id amount @include(if: $a) } }', variables: { a: false } };
    expect(compiled(asked)?.(rise)).toBe(await executed(asked, rise));
    expect(compiled(asked)?.(Object.assign(new Fall(), rise))).toBeNull();
  });

  it.each(['who { name }', 'id ... on Rise { tags }', '... on Rise { derived }'])(
    'leaves { %s } to an execution',
    (selection) => {
      expect(compiled(ask(selection))?.(rise) ?? null).toBeNull();
    },
  );

  it('of an interface writes the types for which it can, and leaves the others', async () => {
    const asked = ask('id ... on Rise { derived }');
    const fall = Object.assign(new Fall(), { id: '2', at: new Date(0), depth: 1 });
    expect(compiled(asked)?.(rise)).toBeNull();
    expect(compiled(asked)?.(fall)).toBe(await executed(asked, fall));
  });

  it('leaves errors, interruptions, several fields and fields with resolvers of their own to an execution', () => {
    expect(compiled(ask('id'))?.(Object.assign(new Rise(), rise, { id: null }))).toBeNull();
    expect(compiled(ask('... on Rise { even }'))?.(Object.assign(new Rise(), rise, { even: 3 }))).toBeNull();
    expect(compiled(ask('id'))?.(new Interruption(new Error('over')))).toBeNull();
    expect(compiled({ text: 'subscription { copied { id } }', variables: {} })).toBeNull();
    expect(
      compiled({ text: 'subscription { a: risen { id } ... on Subscription { b: risen { id } } }', variables: {} }),
    ).toBeNull();
  });
});
