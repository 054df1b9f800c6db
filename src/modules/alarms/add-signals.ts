import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { SignalDraft } from './signal.js';
import { wordsOf } from './words.js';

/**
 * Adds to what the burst alarm watches, in the transaction of what was said. What was said before, by kind and source, is left as it is. The text is read for
 * its words and not kept.
 */
export async function addSignals(sql: SqlClient, programId: number, drafts: readonly SignalDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await sql.query({
    name: 'insert signals',
    text: `INSERT INTO signal (program_id, id, kind, source_id, member_id, author, at, category, products, store, words, reach)
      SELECT $1::int, nextval('record_id'), s.kind, s."sourceId", s."memberId", s.author, to_timestamp(s.at / 1000.0), s.category,
        ARRAY(SELECT jsonb_array_elements_text(s.products)), s.store, ARRAY(SELECT jsonb_array_elements_text(s.words)), s.reach
      FROM jsonb_to_recordset($2::jsonb) AS s (kind text, "sourceId" text, "memberId" bigint, author text, at float8, category text,
        products jsonb, store text, words jsonb, reach bigint)
      ON CONFLICT DO NOTHING`,
    values: [programId, JSON.stringify(drafts.map(rowOf))],
  });
}

function rowOf({ kind, sourceId, memberId, at, category, product, store, text, author, reach }: SignalDraft): object {
  const products = product === null ? [] : [...new Set([product].flat())];
  const words = text === null ? [] : wordsOf(text);
  return {
    ...{ kind, sourceId, memberId, category, products, store, words },
    ...{ at: Number(at), author: author ?? null, reach: reach ?? 0 },
  };
}
