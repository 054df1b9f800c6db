import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { actualCost, requestedCost } from './cost.js';
import { planOperation } from './plan.js';

const schema = buildSchema(`
  type Query { member: Member members(first: Int, last: Int): MemberConnection! nodes(ids: [ID!]!): [Member]! top(first: Int! = 10): [Row!]! }
  type Mutation { pay(points: Int): Payload! }
  type Payload { member: Member entries: [Entry!]! }
  type Member { id: ID! wallets: [Wallet!]! wallet: Wallet }
  type Wallet { code: String entries(first: Int, last: Int): EntryConnection! }
  type Entry { id: ID! wallet: Wallet! }
  type Row { rank: Int member: Member }
  type MemberConnection { edges: [MemberEdge!]! nodes: [Member!]! pageInfo: PageInfo! }
  type MemberEdge { cursor: String node: Member! }
  type EntryConnection { edges: [EntryEdge!]! nodes: [Entry!]! pageInfo: PageInfo! }
  type EntryEdge { cursor: String node: Entry! }
  type PageInfo { hasNextPage: Boolean }
`);
const payField = schema.getMutationType()?.getFields()['pay'];

function plan(text: string) {
  const document: DocumentNode = parse(text);
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  return planOperation(schema, document, operation!, { depth: 20, introspectionDepth: 20, aliases: 20 });
}
const foreseen = (text: string, variables: Record<string, unknown> = {}) => requestedCost(plan(text).cost, variables);

describe('the cost that is foreseen', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ member { id } }', 1],
    ['{ member { wallet { code } } }', 2],
    ['mutation { pay { member { id } entries { id } } }', 12],
    ['mutation { a: pay { member { id } } b: pay { member { id } } }', 22],
    ['{ members(first: 50) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 50],
    ['{ members(last: 5) { nodes { wallet { code } } } }', 10],
    ['{ members { nodes { id } } }', 20],
    ['{ members(first: 10) { nodes { wallets { entries(first: 10) { nodes { id } } } } } }', 10 * (1 + 1 * (1 + 10))],
    ['{ members(first: 100000) { nodes { id } } }', 100],
    ['{ members(first: -1) { nodes { id } } }', 20],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['{ top { rank member { id } } }', 20],
    ['{ top(first: 2) { rank } }', 2],
    ['{ __schema { queryType { name } } __type(name: "Row") { name } }', 2],
    ['{ __schema { types { name } } member { id } }', 252],
    [
      '{ __schema { a: types { name } b: types { name } } c: __schema { ...all } } fragment all on __Schema { types { name } }',
      752,
    ],
  ])('of %s is %i', (text, cost) => {
    expect(foreseen(text)).toBe(cost);
  });

  it('takes sizes from variables, their defaults, and the size of a page when both are missing', () => {
    const text = 'query Q($n: Int) { members(first: $n) { nodes { id } } }';
    expect(foreseen(text, { n: 7 })).toBe(7);
    expect(foreseen(text)).toBe(20);
    expect(foreseen(text, { n: 'many' })).toBe(20);
    expect(foreseen(text.replace('$n: Int', '$n: Int = 3'))).toBe(3);
    expect(foreseen('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(2);
  });

  it('counts a field once however often its fragments select it', () => {
    expect(
      foreseen(
        '{ member { ...a ...b } } fragment a on Member { wallet { code } } fragment b on Member { wallet { code entries(first: 3) { nodes { id } } } }',
      ),
    ).toBe(5);
  });

  it("takes a field's own cost where it declares one", () => {
    payField!.extensions = { cost: 100 };
    expect(foreseen('mutation { pay { member { id } } }')).toBe(101);
    payField!.extensions = {};
  });
});

describe('the cost that is charged in the end', () => {
  it('is that of what was returned', () => {
    const { cost } = plan('{ x: member { wallets { entries(first: 100) { edges { node { id } } pageInfo { hasNextPage } } } } }');
    expect(actualCost(cost, { x: null })).toBe(0);
    const entries = { edges: [{ node: { id: '1' } }, { node: { id: '2' } }], pageInfo: {} };
    expect(actualCost(cost, { x: { wallets: [{ entries }, { entries: { edges: [], pageInfo: {} } }] } })).toBe(1 + 2 + 2);
  });

  it('counts a mutation in full', () => {
    const { cost } = plan('mutation { pay { member { id } entries { id } } }');
    expect(actualCost(cost, { pay: { member: null, entries: [] } })).toBe(10);
    expect(actualCost(cost, { pay: { member: { id: '1' }, entries: [{ id: '1' }, { id: '2' }] } })).toBe(13);
  });
});
