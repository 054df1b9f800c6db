import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { PartnerTerms } from '../../kernel/caller.js';

/** A registered partner as credentials need it. */
export interface KnownPartner extends PartnerTerms {
  isActive: boolean;
  scopes: string[];
  /** Whether the secret or the key set that a token was issued for is still there; true for what names none. */
  isCredentialGood: boolean;
}

/** Finds the partner with this code; null where nobody registered one. `credential` is that of a token: `secret:<id>` or `keys:<version>`. */
export type FindPartner = (programId: number, code: string, credential: string | null) => Promise<KnownPartner | null>;

interface Row {
  id: number;
  status: string;
  scopes: string[];
  eventTypes: string[] | null;
  rateCapacity: number | null;
  rateRestore: number | null;
  onlyPersisted: boolean;
  isCredentialGood: boolean;
}

export function partnerFinder(pool: Pool): FindPartner {
  return async (programId, code, credential) => {
    const { rows } = await inProgram(pool, programId, (client) =>
      client.query<Row>({
        name: 'partner by code',
        text: `SELECT id::float8 AS id, status, scopes, event_types AS "eventTypes", rate_capacity AS "rateCapacity", rate_restore AS "rateRestore",
            only_persisted AS "onlyPersisted",
            $3::text IS NULL OR $3 = 'keys:' || keys_version OR EXISTS (
              SELECT FROM partner_secret s WHERE s.program_id = p.program_id AND s.partner_id = p.id AND $3 = 'secret:' || s.id AND s.revoked_at IS NULL
            ) AS "isCredentialGood"
          FROM partner p WHERE program_id = $1 AND code = $2`,
        values: [programId, code, credential],
      }),
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { id, status, scopes, eventTypes, onlyPersisted, rateCapacity, rateRestore, isCredentialGood } = row;
    const budget =
      rateCapacity === null || rateRestore === null ? null : { capacity: rateCapacity, restorePerSecond: rateRestore };
    return { id, isActive: status === 'ACTIVE', scopes, eventTypes, budget, onlyPersisted, isCredentialGood };
  };
}
