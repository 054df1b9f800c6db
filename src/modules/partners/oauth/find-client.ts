import type { Pool } from 'pg';
import { inProgram } from '../../../database/index.js';
import { isLine } from '../../../kernel/text.js';
import type { Partner } from '../partner.js';
import { type PartnerRow, partnerColumns, toPartner } from '../partner-rows.js';

/** A partner as the token endpoint needs it. */
export interface OAuthClient {
  programId: number;
  partner: Partner;
  secrets: { id: number; prefix: string; secretHash: Buffer; expiresAt: Date | null; revokedAt: Date | null }[];
}

const MAX_LENGTH = 100;

/** Finds the partner with this client id, whichever program it is of: until then nobody knows the program. */
export type FindClient = (clientId: string) => Promise<OAuthClient | null>;

export function clientFinder(pool: Pool): FindClient {
  return async (clientId) => {
    if (!isLine(clientId, MAX_LENGTH)) return null;
    const { rows } = await pool.query<{ programId: number; id: number }>({
      name: 'partner client',
      text: 'SELECT program_id AS "programId", id::float8 AS id FROM find_partner_client($1)',
      values: [clientId],
    });
    const [found] = rows;
    if (found === undefined) return null;
    const { programId, id } = found;
    return inProgram(pool, programId, async (client) => {
      const { rows: partners } = await client.query<PartnerRow>(
        `SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id = $2`,
        [programId, id],
      );
      const { rows: secrets } = await client.query<OAuthClient['secrets'][number]>(
        `SELECT id::float8 AS id, prefix, secret_hash AS "secretHash", expires_at AS "expiresAt", revoked_at AS "revokedAt"
         FROM partner_secret WHERE program_id = $1 AND partner_id = $2 AND revoked_at IS NULL`,
        [programId, id],
      );
      return partners[0] ? { programId, partner: toPartner(partners[0]), secrets } : null;
    });
  };
}
