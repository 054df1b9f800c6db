import { expect, test } from 'vitest';
import type { MemberLookup } from '../../src/kernel/member-lookup.js';
import { lookupKey } from '../../src/kernel/member-lookup.js';
import { isRefusal, refuse } from '../../src/kernel/refusal.js';
import type { SqlClient } from '../../src/kernel/sql/bulk.js';
import type { Book } from '../../src/modules/ledger/batch/book.js';
import type { Command } from '../../src/modules/ledger/batch/command.js';
import { isRight, KnownMembers } from '../../src/modules/ledger/batch/known-members.js';
import { isConfirmed, resolveSubjects } from '../../src/modules/ledger/batch/resolve.js';

const program = 1;
const anna: MemberLookup = { by: 'externalId', value: 'anna' };
const ben: MemberLookup = { by: 'externalId', value: 'ben' };

const naming = (lookup: MemberLookup, actingMember: number | null = null): Command<unknown> =>
  ({ actingMember, subjects: [{ lookup, field: ['member'] }] }) as unknown as Command<unknown>;

/** Resolves against a program in which only these members exist. */
const resolve = (known: KnownMembers, commands: Command<unknown>[], members: [MemberLookup, number][]) =>
  resolveSubjects({} as SqlClient, program, commands, {
    resolveMembers: async () => new Map(members.map(([lookup, id]) => [lookupKey(lookup), id])),
    known,
    guess: null,
  });

/** A book in which a member was loaded, as a guess said. */
const bookWith = (id: number, externalId: string): Book =>
  ({ program: { id: program }, members: new Map([[id, { id, externalId }]]) }) as unknown as Book;

test('a member is guessed once it was resolved, and a batch with one unknown member is not guessed', async () => {
  const known = new KnownMembers();
  expect(known.guess(program, [naming(anna)])).toBeNull();
  await resolve(known, [naming(anna)], [[anna, 7]]);
  expect(known.guess(program, [naming(anna)])).toEqual([[7]]);
  expect(known.guess(program, [naming(anna), naming(ben)])).toBeNull();
  expect(known.guess(program + 1, [naming(anna)])).toBeNull();
});

test('a look-up that finds nobody any more is forgotten, and is not guessed again', async () => {
  const known = new KnownMembers();
  await resolve(known, [naming(anna)], [[anna, 7]]);
  const [outcome] = await resolve(known, [naming(anna)], []);
  expect(outcome && isRefusal(outcome)).toBe(true);
  expect(known.guess(program, [naming(anna)])).toBeNull();
});

test('a member that is another one now is guessed as that one', async () => {
  const known = new KnownMembers();
  await resolve(known, [naming(anna)], [[anna, 7]]);
  await resolve(known, [naming(anna)], [[anna, 8]]);
  expect(known.guess(program, [naming(anna)])).toEqual([[8]]);
});

test('a refused command does not make a right guess wrong', async () => {
  const known = new KnownMembers();
  const members: [MemberLookup, number][] = [
    [anna, 7],
    [ben, 9],
  ];
  const commands = [naming(anna), naming(ben, 7)];
  await resolve(known, commands, members);
  const guess = known.guess(program, commands);
  expect(guess).toEqual([[7], [9]]);
  const resolved = await resolve(known, commands, members);
  expect(resolved[1] && isRefusal(resolved[1])).toBe(true);
  expect(isRight(guess ?? [], resolved)).toBe(true);
});

test('a guess of another member is wrong', () => {
  expect(isRight([[7], [9]], [[7], [8]])).toBe(false);
  expect(isRight([[7, 9]], [[7, 10]])).toBe(false);
  expect(isRight([[7], [9]], [refuse('NOT_FOUND', ['member'], 'member-not-found'), [9]])).toBe(true);
});

test('a guess by external id or id is not looked up, and taken as it is', async () => {
  const known = new KnownMembers();
  const commands = [naming(anna), naming({ by: 'id', value: '9' })];
  const never = async () => expect.unreachable('nothing is to be looked up');
  const resolved = await resolveSubjects({} as SqlClient, program, commands, { resolveMembers: never, known, guess: [[7], [9]] });
  expect(resolved).toEqual([[7], [9]]);
});

test('a guess by phone is looked up all the same', async () => {
  const known = new KnownMembers();
  const phone: MemberLookup = { by: 'phone', value: '00' };
  const resolveMembers = async () => new Map([[lookupKey(phone), 8]]);
  expect(await resolveSubjects({} as SqlClient, program, [naming(phone)], { resolveMembers, known, guess: [[7]] })).toEqual([
    [8],
  ]);
});

test('the loaded member confirms the guess by the external id it has now; a wrong guess is forgotten', async () => {
  const known = new KnownMembers();
  await resolve(known, [naming(anna)], [[anna, 7]]);
  expect(isConfirmed(bookWith(7, 'anna'), [naming(anna)], [[7]], known)).toBe(true);
  expect(known.guess(program, [naming(anna)])).toEqual([[7]]);
  expect(isConfirmed(bookWith(7, 'anna-before'), [naming(anna)], [[7]], known)).toBe(false);
  expect(known.guess(program, [naming(anna)])).toBeNull();
});

test('a guessed member that is not there is no confirmation', () => {
  expect(isConfirmed(bookWith(8, 'anna'), [naming(anna)], [[7]], new KnownMembers())).toBe(false);
});
