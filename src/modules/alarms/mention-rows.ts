import type { Read } from '../../database/index.js';
import { bulkInsert, idArray, millis } from '../../kernel/sql/bulk.js';
import type { Erasure } from '../members/index.js';
import type { Mention } from './mention.js';

export const insertMentions = bulkInsert<Mention>('mention', [
  ['id', 'bigint', (mention) => mention.id],
  ['source', 'text', (mention) => mention.source],
  ['post_id', 'text', (mention) => mention.postId],
  ['text', 'text', (mention) => mention.text],
  ['link', 'text', (mention) => mention.link],
  ['reach', 'bigint', (mention) => mention.reach],
  ['member_id', 'bigint', (mention) => mention.memberId],
  ['category', 'text', (mention) => mention.category],
  ['product', 'text', (mention) => mention.product],
  ['store', 'text', (mention) => mention.store],
  ['at', 'instant', (mention) => mention.at],
  ['recorded_by', 'text', (mention) => mention.recordedBy],
  ['recorded_at', 'instant', (mention) => mention.recordedAt],
]);

/** Mentions by id; null where there is none. */
export const readMentions: Read<number, Mention | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<Mention>({
    name: 'mentions by id',
    text: `SELECT m.id, m.source, m.post_id AS "postId", m.text, m.link, m.reach, m.member_id AS "memberId", m.category, m.product, m.store,
        ${millis('m.at')}, m.recorded_by AS "recordedBy", ${millis('m.recorded_at', '"recordedAt"')}
      FROM mention m WHERE m.program_id = $1 AND m.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

/** What a member who was erased said in public, and where, goes; that it was said stays. */
export const eraseMentions: Erasure = async (sql, programId, memberId) => {
  await sql.query({
    text: "UPDATE mention SET text = '-', link = NULL, post_id = NULL WHERE program_id = $1 AND member_id = $2",
    values: [programId, memberId],
  });
};
