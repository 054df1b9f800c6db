import type { Pool } from 'pg';
import type { Instant } from '../../kernel/clock.js';
import { isSecretOf } from './api-key.js';

export interface KnownApiKey {
  programId: number;
  id: number;
  name: string;
  kind: 'server' | 'partner';
  scopes: string[];
  expiresAt: Instant | null;
  revokedAt: Instant | null;
}

export type FindApiKey = (key: { prefix: string; secret: string }) => Promise<KnownApiKey | null>;

interface Row {
  program_id: number;
  id: number;
  name: string;
  kind: 'server' | 'partner';
  scopes: string[];
  secret_hash: Buffer;
  expires_at: Date | null;
  revoked_at: Date | null;
}

/** Finds the key with this prefix and this very secret, whichever program it is of: until then nobody knows the program. */
export function apiKeyFinder(pool: Pool): FindApiKey {
  return async ({ prefix, secret }) => {
    const { rows } = await pool.query<Row>({
      name: 'api key',
      text: 'SELECT program_id, id, name, kind, scopes, secret_hash, expires_at, revoked_at FROM find_api_key($1)',
      values: [prefix],
    });
    const [row] = rows;
    if (row === undefined || !isSecretOf(row.secret_hash, secret)) return null;
    const { program_id: programId, id, name, kind, scopes, expires_at: expiresAt, revoked_at: revokedAt } = row;
    return {
      programId,
      id,
      name,
      kind,
      scopes,
      expiresAt: expiresAt?.getTime() ?? null,
      revokedAt: revokedAt?.getTime() ?? null,
    };
  };
}
