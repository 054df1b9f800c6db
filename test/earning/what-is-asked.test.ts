import { describe, expect, test } from 'vitest';
import type { RuleDefinition } from '../../src/kernel/scheme/rule.js';
import type { SqlClient } from '../../src/kernel/sql/bulk.js';
import { earningParts, FollowUps, needsForAwards } from '../../src/modules/earning/index.js';
import { Book } from '../../src/modules/ledger/batch/book.js';
import { IdSource } from '../../src/modules/ledger/batch/ids.js';
import { Needs } from '../../src/modules/ledger/batch/needs.js';
import { rule } from '../support/rules.js';
import { programOf, ruleOf } from './engine.fixture.js';

const versionsOf = (rules: Record<string, RuleDefinition>) =>
  Object.entries(rules).map(([code, definition]) => ruleOf({ ...definition, code }));

/** The names of all statements that earning sends for a batch in which two members buy. */
async function asked(rules: Record<string, RuleDefinition>): Promise<string[]> {
  const names: string[] = [];
  const sql: SqlClient = {
    async query({ name = '?' }) {
      names.push(name);
      return { rows: [], rowCount: 0, command: 'SELECT' };
    },
  };
  const port = (name: string) => async () => {
    names.push(name);
    return new Map();
  };
  const ports = {
    ...{ readBirthdays: port('birthdays'), readTraits: port('traits'), readSegments: port('segments'), followers: [] },
    tierNeeds: () => void names.push('tiers'),
  };
  const parts = earningParts(ports, new FollowUps({} as never, () => undefined));
  const program = programOf(versionsOf(rules));
  const book = new Book(program, 1000, new IdSource());
  const needs = new Needs(program, 1000, parts);
  for (const memberId of [1, 2]) needsForAwards(needs, memberId, ['PURCHASE'], 1000);
  for (const part of parts) book.setPart(part, await part.load(sql, book, needs.of(part)));
  for (const part of parts) await part.loadMore?.(sql, book, book.of(part));
  for (const part of parts) await Promise.all(part.write(sql, book, book.of(part)));
  return [...new Set(names)];
}

const shared = { scope: 'PROGRAM', period: 'DAY', points: 10, times: null } as const;

describe('what a batch asks the database for, beyond its orders', () => {
  test.each<[string, Record<string, RuleDefinition>, string[]]>([
    ['nothing for a rule without limits and conditions', { default: rule({ walletCodes: ['points', 'status'] }) }, []],
    ['nothing for the rules of other triggers', { a: rule(), b: rule({ trigger: 'ACTIVITY', budget: 5 }) }, []],
    ['nothing for conditions on the order itself', { a: rule({ condition: { kind: 'CHANNEL', oneOf: ['web'] } }) }, []],
    ["one member's counters", { a: rule({ caps: [{ ...shared, scope: 'MEMBER' }] }) }, ['read counters']],
    [
      "everybody's counters, without locks as long as they are far from their limits",
      { a: rule({ caps: [shared] }), b: rule({ budget: 5 }) },
      ['read counters'],
    ],
    [
      'how many purchases there were',
      { a: rule({ condition: { kind: 'PURCHASE_NUMBER', oneOf: [1], every: null } }) },
      ['buyers'],
    ],
    ['birthdays', { a: rule({ condition: { kind: 'BIRTHDAY_MONTH' } }) }, ['birthdays']],
    ['tags', { a: rule({ condition: { kind: 'TAGS', anyOf: ['vip'] } }) }, ['traits']],
    ['segments', { a: rule({ condition: { kind: 'NOT', of: { kind: 'SEGMENT', oneOf: ['x'] } } }) }, ['segments']],
    ['tiers', { a: rule({ condition: { kind: 'TIER', oneOf: ['gold'], atLeast: null } }) }, ['tiers']],
  ])('%s', async (_, rules, expected) => {
    expect(await asked(rules)).toEqual(expected);
  });
});
