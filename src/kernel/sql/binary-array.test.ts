import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { binaryArray, type ElementType } from './binary-array.js';

let own: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  own = await createTestDatabase();
  client = new pg.Client({ connectionString: own.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await own.drop();
});

/** What PostgreSQL reads, written by itself. */
async function readBack(type: ElementType, values: readonly unknown[], read: string): Promise<unknown[]> {
  const { rows } = await client.query(
    `SELECT ${read} AS value FROM unnest($1::${type === 'instant' ? 'timestamptz' : type}[]) WITH ORDINALITY AS u (v, place) ORDER BY place`,
    [binaryArray(type, values, (value) => value)],
  );
  return rows.map(({ value }) => value);
}

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
// a database text holds any character but NUL
const text = fc.string({ unit: 'grapheme', maxLength: 100 }).map((any) => any.replaceAll('\0', ''));

async function arrivesAsItWas<T>(
  type: ElementType,
  values: fc.Arbitrary<T>,
  read: string,
  shown: (value: T) => unknown,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(orNull(values), { maxLength: 12 }), async (list) => {
      expect(await readBack(type, list, read)).toEqual(list.map((value) => (value === null ? null : shown(value))));
    }),
    { numRuns: 60 },
  );
}

test('whole numbers arrive as they were, up to the largest and down to the smallest', async () => {
  await arrivesAsItWas('bigint', fc.maxSafeInteger(), 'v::text', String);
  await arrivesAsItWas('int', fc.integer(), 'v::text', String);
});

test('instants arrive to the millisecond, also those before 1970 and 2000', async () => {
  const instant = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) });
  await arrivesAsItWas('instant', instant, '(extract(epoch FROM v) * 1000)::bigint::text', String);
});

test('texts of any script and length, booleans, bytes and JSON arrive as they were', async () => {
  await arrivesAsItWas('text', text, 'v', (value) => value);
  await arrivesAsItWas('boolean', fc.boolean(), 'v', (value) => value);
  await arrivesAsItWas(
    'bytea',
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    'v',
    (value) => value,
  );
  await arrivesAsItWas('jsonb', fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())), 'v', (value) => ({ ...value }));
});

test('an array longer than what was written before has all of its elements', async () => {
  const long = Array.from({ length: 5000 }, (_, place) => `${'长'.repeat(20)}${place}`);
  expect(await readBack('text', long, 'v')).toEqual(long);
});

test('a fraction or no number at all throws, and is not sent', () => {
  for (const wrong of [1.5, 2 ** 53, Number.NaN, 'x'])
    expect(() => binaryArray('bigint', [wrong], (value) => value)).toThrow(TypeError);
  expect(() => binaryArray('instant', [Number.NaN], (value) => value)).toThrow(TypeError);
});
