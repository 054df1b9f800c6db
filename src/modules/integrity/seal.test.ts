import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type BlockHead, lineOf, SEALED_COLUMNS, sealOf } from './seal.js';

const head: BlockHead = { programId: 1, number: 2, sealedAt: '1700000000000000', lastPosition: 9, entries: 3, previous: 'ab' };
const key = Buffer.alloc(32, 3);

describe('what a seal covers', () => {
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

  it('an entry reads as JSON writes its columns: another one reads otherwise, a value is never the absence of one, nor two', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', ''));
    const awkward = fc.constantFrom('null', 'a","b', 'a\n', '\\', '\u0001\b\f\r\t\u007f\u2028', '/', '');
    const columns = fc.array(fc.option(fc.oneof(text, awkward)), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(columns, async (values) => {
        const { rows } = await client.query(`SELECT ${lineOf(['$1::text', '$2', '$3', '$4'])} AS line`, values);
        expect(rows).toEqual([{ line: `${JSON.stringify(values)}\n` }]);
      }),
    );
  });

  it('is every column of an entry', async () => {
    const { rows } = await client.query(
      "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'fealty.entry'::regclass AND attnum > 0",
    );
    expect(rows.map(({ name }) => name).filter((name) => !SEALED_COLUMNS.some((column) => column.includes(`e.${name}`)))).toEqual(
      [],
    );
  });

  it.each(Object.keys(head) as (keyof BlockHead)[])('a block with another %s has another seal', (field) => {
    const other = { ...head, [field]: typeof head[field] === 'number' ? 77 : '77' };
    expect(sealOf(key, other, 'lines')).not.toEqual(sealOf(key, head, 'lines'));
  });

  it('other entries and another key give another seal', () => {
    expect(sealOf(key, head, 'lines')).not.toEqual(sealOf(key, head, 'others'));
    expect(sealOf(key, head, 'lines')).not.toEqual(sealOf(Buffer.alloc(32, 4), head, 'lines'));
  });
});
