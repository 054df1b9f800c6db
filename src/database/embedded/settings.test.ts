import { expect, it } from 'vitest';
import { sharedMegabytes } from './settings.js';

const GB = 2 ** 30;

it.each([
  [GB / 2, 128],
  [GB, 128],
  [2 * GB, 256],
  [4.5 * GB, 576],
  [8 * GB, 1024],
  [512 * GB, 1024],
])('of %d bytes of memory PostgreSQL takes %d MB for its tables', (memory, megabytes) => {
  expect(sharedMegabytes(memory)).toBe(megabytes);
});
