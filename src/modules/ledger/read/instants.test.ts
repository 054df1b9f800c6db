import { expect, test } from 'vitest';
import { instantText } from './instants.js';

test.each([
  ['2026-03-31 16:00:00+00', '2026-03-31T16:00:00.000Z'],
  ['2026-03-31 16:00:00.1+00', '2026-03-31T16:00:00.100Z'],
  ['2026-03-31 16:00:00.123+00', '2026-03-31T16:00:00.123Z'],
  ['2026-03-31 16:00:00.123456+00', '2026-03-31T16:00:00.123Z'],
])('PostgreSQL writes %s, the API %s', (written, shown) => {
  expect(instantText(written)).toBe(shown);
  expect(new Date(shown).toISOString()).toBe(shown);
});
