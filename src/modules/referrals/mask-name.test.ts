import { expect, it } from 'vitest';
import { maskName } from './mask-name.js';

it.each([
  ['Bertha', 'B***'],
  ['王小明', '王***'],
  ['👩‍👧 Ann', '👩‍👧***'],
  ['A', 'A***'],
  ['', null],
  [null, null],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});
