import { expect, test } from 'vitest';
import { unpackEntries } from './entry-line.js';

const cells = [
  '7',
  '12',
  'EARN',
  '5',
  '0',
  '0',
  '-2',
  '5',
  '0',
  '0',
  '0',
  '2026-03-31 16:00:00.12+00',
  '2026-03-31 16:00:01+00',
  '2026-03-31 16:00:01+00',
];

test('a line is an entry, whatever its order id is made of', () => {
  const line = [...cells, '{"code":"HOLD"}', JSON.stringify('a\u001fb\u001e"c"')].join('\u001f');
  const [entry, ...others] = unpackEntries([line, line].join('\u001e'));
  expect(others).toHaveLength(1);
  expect(entry).toMatchObject({
    sequence: 7,
    transaction: 12,
    kind: 'EARN',
    change: { available: 5, pending: 0, held: 0, debt: -2 },
    after: { available: 5, pending: 0, held: 0, debt: 0 },
    occurredAt: '2026-03-31T16:00:00.120Z',
    recordedAt: '2026-03-31T16:00:01.000Z',
    reason: { code: 'HOLD' },
    orderId: 'a\u001fb\u001e"c"',
  });
});

test('no text is no entries, and a line without its last cell has no order', () => {
  expect(unpackEntries(null)).toEqual([]);
  expect(unpackEntries([...cells, '{"code":"EXPIRY"}'].join('\u001f'))[0]?.orderId).toBeNull();
});
