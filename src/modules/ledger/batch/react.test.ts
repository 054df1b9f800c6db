import { describe, expect, test } from 'vitest';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Entry, MemberState, WalletState } from '../state.js';
import { type BatchPart, Book } from './book.js';
import { IdSource } from './ids.js';
import { react } from './react.js';

type React = NonNullable<BatchPart<unknown, unknown>['react']>;

const part = (react: React): BatchPart<unknown, unknown> => ({
  ...{ name: 'test', need: () => null, load: async () => null, write: () => [], react },
});

function bookOf(...memberIds: number[]): Book {
  const book = new Book({} as ProgramConfig, 0, new IdSource());
  for (const id of memberIds) {
    const wallet = { memberId: id, config: { id: 1 }, entries: [] as Entry[], noted: 0 } as unknown as WalletState;
    book.members.set(id, { id, wallets: new Map([[1, wallet]]) } as unknown as MemberState);
  }
  return book;
}

const write = (book: Book, memberId: number, sequence: number): void => {
  book
    .member(memberId)
    .wallets.get(1)
    ?.entries.push({ sequence } as Entry);
};

describe('reactions to a command', () => {
  test('see each entry once, their own ones too, until nothing new is written', () => {
    const book = bookOf(1);
    write(book, 1, 1);
    const seen: number[][] = [];
    const chain = part((_, memberId, entries) => {
      seen.push(entries.map(({ sequence }) => sequence));
      if (entries.some(({ sequence }) => sequence < 3)) write(book, memberId, (entries.at(-1)?.sequence ?? 0) + 1);
    });
    react(book, [chain], [1]);
    expect(seen).toEqual([[1], [2], [3]]);
  });

  test('are not told of entries that were announced before the command', () => {
    const book = bookOf(1);
    write(book, 1, 1);
    book.noteChanges();
    const seen: number[] = [];
    react(book, [part((_, memberId) => void seen.push(memberId))], [1]);
    expect(seen).toEqual([]);
  });

  test('are called once for a member that was touched without an entry, and not for others', () => {
    const book = bookOf(1, 2);
    book.touch(2);
    const seen: [number, number][] = [];
    react(book, [part((_, memberId, entries) => void seen.push([memberId, entries.length]))], [1, 2]);
    expect(seen).toEqual([[2, 0]]);
  });

  test('are called for another member of the command that a reaction wrote for', () => {
    const book = bookOf(1, 2);
    write(book, 2, 1);
    const seen: number[] = [];
    const crossing = part((_, memberId) => {
      seen.push(memberId);
      if (seen.length === 1) write(book, 1, 1);
    });
    react(book, [crossing], [1, 2]);
    expect(seen).toEqual([2, 1]);
  });

  test('end after eight rounds when they go in a circle', () => {
    const book = bookOf(1);
    write(book, 1, 1);
    let rounds = 0;
    const circle = part((_, memberId) => {
      rounds += 1;
      write(book, memberId, rounds + 1);
    });
    react(book, [circle], [1]);
    expect(rounds).toBe(8);
  });
});
