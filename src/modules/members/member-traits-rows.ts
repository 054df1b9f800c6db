import type { AttributeValue } from '../../kernel/scheme/condition.js';
import { idArray, type SqlClient } from '../../kernel/sql/bulk.js';

/** What rules look at in a member. */
export interface KnownTraits {
  tags: ReadonlySet<string>;
  attributes: Readonly<Record<string, AttributeValue>>;
}

/** Reads the traits of members by id, in one statement sent at once; who has none is missing. */
export async function readTraits(
  sql: SqlClient,
  programId: number,
  memberIds: readonly number[],
): Promise<Map<number, KnownTraits>> {
  const { rows } = await sql.query<{ id: number; tags: string[]; attributes: Record<string, AttributeValue> }>({
    name: 'member traits',
    text: 'SELECT id, tags, attributes FROM member WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
    values: [programId, idArray(memberIds)],
  });
  return new Map(rows.map(({ id, tags, attributes }) => [id, { tags: new Set(tags), attributes }]));
}
