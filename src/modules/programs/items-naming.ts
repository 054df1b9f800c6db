import type { SchemeKind } from '../../kernel/scheme/scheme.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';

/**
 * The items of a kind that have not ended and whose draft or newest version contains a fragment of JSON, by code. The program is locked against changes of
 * what it says until the transaction ends: none begins to name it meanwhile.
 */
export async function itemsNaming(sql: SqlClient, programId: number, kind: SchemeKind, fragment: object): Promise<string[]> {
  await sql.query({ text: 'SELECT FROM program WHERE id = $1 FOR SHARE', values: [programId] });
  const { rows } = await sql.query<{ code: string }>({
    text: `SELECT i.code FROM scheme_item i
      LEFT JOIN scheme_version v ON v.program_id = i.program_id AND v.kind = i.kind AND v.code = i.code AND v.version = i.newest
      WHERE i.program_id = $1 AND i.kind = $2 AND i.status <> 'ENDED' AND (i.draft @> $3::jsonb OR v.definition @> $3::jsonb) ORDER BY i.code`,
    values: [programId, kind, JSON.stringify(fragment)],
  });
  return rows.map(({ code }) => code);
}
