import fc from 'fast-check';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { anonymous, type Caller } from '../../kernel/caller.js';
import { ManualClock } from '../../kernel/clock.js';
import { RequestContext } from '../../kernel/context.js';
import { anyReader, type Reader } from '../../kernel/reader.js';
import { Turns } from '../../kernel/turns.js';
import { answerVariables } from './answer-variables.js';
import { type AudienceDeps, Audiences, audienceKey } from './audience.js';
import type { PreparedOperation } from './documents.js';

function operationOf(text: string): PreparedOperation {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return { plan: { answerVariables: answerVariables(document, operation) }, denied: new Map() } as unknown as PreparedOperation;
}

const operation = operationOf(`subscription ($after: Cursor, $full: Boolean!, $first: Int) {
  walletChanged(after: $after) { cursor wallet @include(if: $full) { expiring(first: $first) { points } } }
}`);
const till: Caller = { ...anonymous, kind: 'server', programId: 1, principal: 'server:till', scopes: new Set(['stream:read']) };
const anna: Caller = { ...anonymous, kind: 'member', programId: 1, principal: 'member:1', memberId: 1 };
const keyOf = (caller: Caller, variables: Record<string, unknown> = { full: true }, reader: Reader = anyReader) =>
  audienceKey({ operation, variables, caller, reader });

describe('who is told the same', () => {
  it('does not depend on where a listener resumed, nor on whose credential it has', () => {
    expect(keyOf(till, { full: true, after: 'a' })).toBe(
      keyOf({ ...till, principal: 'server:other', credentialId: 'k' }, { full: true }),
    );
  });

  it.each<[string, string]>([
    ['another member', keyOf({ ...anna, memberId: 2 })],
    ['another program', keyOf({ ...anna, programId: 2 })],
    ['another language', keyOf(anna, { full: true }, { language: 'zh-CN', tags: [] })],
    ['another second language of the brand', keyOf(anna, { full: true }, { language: 'en', tags: ['fr', 'ja'] })],
    ['another language of the brand', keyOf(anna, { full: true }, { language: 'en', tags: ['fr'] })],
    ['another value of a variable', keyOf(anna, { full: false })],
    ['a value where none was given', keyOf(anna, { full: true, first: 5 })],
    ['null where none was given', keyOf(anna, { full: true, first: null })],
    ['a back end', keyOf(till)],
  ])('%s is told something else', (_, key) => {
    expect(key).not.toBe(keyOf(anna));
  });

  it('is never the same for callers with other scopes', () => {
    const scopes = fc.uniqueArray(fc.constantFrom('stream:read', 'pii:read', 'points:read', 'members:read'));
    fc.assert(
      fc.property(scopes, scopes, (some, others) => {
        const same = keyOf({ ...till, scopes: new Set(some as never) }) === keyOf({ ...till, scopes: new Set(others as never) });
        expect(same).toBe(some.toSorted().join() === others.toSorted().join());
      }),
    );
  });
});

describe('an audience', () => {
  const schema = buildSchema('type Query { a: Int } type Subscription { n: Int }');
  const args = { schema, document: parse('subscription { n }') };

  function audiences() {
    const ran: string[] = [];
    const deps: AudienceDeps = {
      turns: new Turns(1),
      contextFor: (caller, reader, requestId) => {
        ran.push(caller.principal);
        return new RequestContext(caller, null, requestId, reader, new ManualClock(0));
      },
      answer: ({ data }) => ({ data: data ?? null }),
    };
    const all = new Audiences(deps);
    const one = operationOf('subscription { n }');
    const join = (caller: Caller) => all.join({ operation: one, args, variables: {}, caller, reader: anyReader, requestId: 'r' });
    return { join, ran };
  }

  it('of several runs the operation once for an event, knows no principal, and has the answer of one alone', async () => {
    const { join, ran } = audiences();
    const event = { n: 5, cursor: 'c' };
    const alone = await join(anna).tell(event);
    const together = [join(till), join({ ...till, principal: 'server:other' })];
    const told = await Promise.all(together.map((audience) => audience.tell(event)));
    expect(ran).toEqual(['audience', 'audience']);
    expect(told).toEqual([alone, alone]);
    expect(alone).toEqual({ text: '{"data":{"n":5}}', cursor: 'c' });
    expect((await together[0]?.tell({ n: 6 }))?.text).toBe('{"data":{"n":6}}');
  });

  it('that all have left is forgotten', () => {
    const { join } = audiences();
    const first = join(till);
    expect(join(till)).toBe(first);
    first.leave();
    first.leave();
    expect(join(till)).not.toBe(first);
  });
});

describe('the variables that answers depend on', () => {
  it.each([
    ['subscription ($a: ID) { x(a: $a) { b } }', []],
    ['subscription ($a: ID, $b: Int) { x(a: $a) { y(b: $b) } }', ['b']],
    ['subscription ($a: Boolean!) { x { y @skip(if: $a) } }', ['a']],
    ['subscription ($a: ID) { ... on Subscription { x { y(a: $a) } } }', ['a']],
    ['subscription ($a: ID) { x { ...F } } fragment F on X { y(a: $a) }', ['a']],
    ['subscription ($a: ID) { ...F } fragment F on Subscription { x(a: $a) { y } }', ['a']],
  ])('of %s are %j', (text, expected) => {
    const document = parse(text);
    expect(answerVariables(document, document.definitions[0] as OperationDefinitionNode)).toEqual(expected);
  });
});
