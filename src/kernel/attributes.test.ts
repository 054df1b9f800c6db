import { describe, expect, it } from 'vitest';
import { readAttributes, readChanges } from './attributes.js';

describe('attributes', () => {
  it.each([
    ['nothing', {}],
    ['texts, numbers and booleans', { size: 'M', empty: '', price: 12.5, gift: false }],
    ['names that JavaScript uses itself', JSON.parse('{"__proto__": "x", "constructor": 1}')],
  ])('may be %s', (_, input) => {
    const read = readAttributes(input, 'attributes', 50);
    expect(JSON.stringify(read)).toBe(JSON.stringify(input));
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it.each([
    ['a text', 'x', ['attributes']],
    ['null', null, ['attributes']],
    ['a list', ['x'], ['attributes']],
    ['more names than allowed', { a: 1, b: 2, c: 3 }, ['attributes']],
    ['an empty name', { '': 1 }, ['attributes']],
    ['a name with a line break', { 'a\nb': 1 }, ['attributes']],
    ['a name that is too long', { ['x'.repeat(101)]: 1 }, ['attributes']],
    ['an object within', { a: { b: 1 } }, ['attributes', 'a']],
    ['a list within', { a: [1] }, ['attributes', 'a']],
    ['a missing value', { a: null }, ['attributes', 'a']],
    ['a number without an end', { a: Number.POSITIVE_INFINITY }, ['attributes', 'a']],
    ['a text that is too long', { a: 'x'.repeat(1001) }, ['attributes', 'a']],
    ['a text that the database cannot keep', { a: 'x\0' }, ['attributes', 'a']],
  ])('are not %s', (_, input, field) => {
    expect(readAttributes(input, 'attributes', 2)).toMatchObject({ code: 'INVALID', field });
  });

  it('are taken away by null where they are changed', () => {
    expect(readChanges({ size: null, gift: true }, 'attributes', 2)).toEqual({ size: null, gift: true });
  });
});
