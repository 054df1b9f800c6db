import type { Read } from '../../database/index.js';
import { bulkInsert, idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import { type Attachment, attachmentTypes } from '../complaints/index.js';

export const photoTypes = attachmentTypes.filter((type) => type.startsWith('image/'));

const insert = bulkInsert<Attachment & { contributionId: number; position: number }>('contribution_photo', [
  ['contribution_id', 'bigint', (photo) => photo.contributionId],
  ['position', 'int', (photo) => photo.position],
  ['url', 'text', (photo) => photo.url],
  ['content_type', 'text', (photo) => photo.contentType],
  ['bytes', 'bigint', (photo) => photo.bytes],
]);

export function insertPhotos(
  sql: SqlClient,
  programId: number,
  contributionId: number,
  photos: readonly Attachment[],
): Promise<void> {
  const rows = photos.map((photo, position) => ({ ...photo, contributionId, position }));
  return insert(sql, programId, rows);
}

export async function deletePhotos(sql: SqlClient, programId: number, contributionId: number): Promise<void> {
  await sql.query({
    name: 'delete photos',
    text: 'DELETE FROM contribution_photo WHERE program_id = (SELECT $1::int) AND contribution_id = $2',
    values: [programId, contributionId],
  });
}

export const readPhotos: Read<number, Attachment[]> = async (sql, program, ids) => {
  const { rows } = await sql.query<Attachment & { id: number }>({
    name: 'photos',
    text: `SELECT contribution_id AS id, url, content_type AS "contentType", bytes FROM contribution_photo
      WHERE program_id = $1 AND contribution_id = ANY ($2::bigint[]) ORDER BY contribution_id, position`,
    values: [program.id, idArray(ids)],
  });
  return ids.map((id) => rows.filter((row) => row.id === id));
};
