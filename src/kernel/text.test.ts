import { describe, expect, test } from 'vitest';
import { isKeepableJson, isLine, isText, readLine } from './text.js';

describe('what the database keeps as it is', () => {
  test.each<[string, boolean, boolean]>([
    ['Anna', true, true],
    ['安娜 👩‍👩‍👧 é', true, true],
    ['x'.repeat(20), true, true],
    ['x'.repeat(21), false, false],
    ['', false, false],
    ['two\nlines', true, false],
    ['a\tb', true, false],
    ['a\u007fb', true, false],
    ['a\0b', false, false],
    ['half \ud83d a pair', false, false],
    ['the other \udc69 half', false, false],
    ['halves \udc69\ud83d in the wrong order', false, false],
  ])('%j: a text %s, a line %s', (text, asText, asLine) => {
    const max = Math.max(20, text === 'x'.repeat(21) ? 20 : text.length);
    expect([isText(text, max), isLine(text, max)]).toEqual([asText, asLine]);
  });

  test.each([
    ['  Anna ', 'Anna'],
    [' \n', null],
    ['Anna\nMaria', null],
    [`${' '.repeat(30)}Anna`, 'Anna'],
    ['Anna Maria Theresia von', null],
  ])('the line %j is kept as %j', (text, kept) => {
    expect(readLine(text, 20)).toBe(kept);
  });

  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  test.each<[string, unknown, boolean]>([
    ['scalars', [null, true, 1.5, 'a\nb', {}], true],
    ['half a pair deep inside', { a: [{ b: 'x\ud800' }] }, false],
    ['a zero byte in a name', { 'a\0': 1 }, false],
    ['the six letters of an escaped zero byte', { a: '\\u0000' }, true],
    ['a depth of 32', nested(32), true],
    ['a depth of 33', nested(33), false],
    ['a depth beyond the stack', JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), false],
  ])('JSON with %s', (_what, value, keepable) => {
    expect(isKeepableJson(value)).toBe(keepable);
  });
});
