import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { ApiKey, CreateApiKey, KeyGuard } from '../auth/index.js';
import { MOST_CREDENTIALS } from './partner-secrets.js';

interface KeyDraft {
  partnerId: number | null;
  scopes: string[] | null;
  expiresAt: Date | null;
}

/** Makes API keys of partners: keys of kind `partner` with the partner's code as their name, so that both keys of a rotation are the same actor. */
export class PartnerKeys {
  constructor(
    private readonly keys: CreateApiKey,
    private readonly findPartner: (
      programId: number,
      id: number,
    ) => Promise<{ code: string; status: string; scopes: string[] } | null>,
    private readonly clock: Clock,
  ) {}

  /** Refuses: INVALID, NOT_FOUND, INVALID_STATE (revoked), NOT_ELIGIBLE (a scope that the partner or the caller has not), LIMIT_REACHED (two are good). */
  async create(
    caller: Caller,
    programId: number,
    { partnerId, scopes: asked, expiresAt }: KeyDraft,
  ): Promise<{ apiKey: ApiKey; secret: string } | Refusal[]> {
    const partner = partnerId === null ? null : await this.findPartner(programId, partnerId);
    if (partner === null) return [refuse('NOT_FOUND', ['partnerId'], 'partner-not-found')];
    if (partner.status === 'REVOKED') return [refuse('INVALID_STATE', ['partnerId'], 'partner-revoked')];
    const scopes = asked ?? partner.scopes;
    const beyond = scopes.findIndex((scope) => !partner.scopes.includes(scope));
    if (beyond >= 0)
      return [
        refuse('NOT_ELIGIBLE', ['scopes', String(beyond)], 'partner-scope', { scope: (scopes[beyond] ?? '').slice(0, 60) }),
      ];
    const draft = { name: partner.code, kind: 'partner' as const, scopes, expiresAt };
    return this.keys.run(caller, programId, draft, partnerKeyRoom(this.clock, 'partnerId'));
  }
}

/** Whether there is room for one more key: of a partner two can be good at a time, whichever way they are made. Refuses LIMIT_REACHED. */
export function partnerKeyRoom(clock: Clock, field: string): KeyGuard {
  return async (em, programId, { kind, name: code }) => {
    if (kind !== 'partner') return null;
    await em.execute('SELECT FROM partner WHERE program_id = ? AND code = ? FOR NO KEY UPDATE', [programId, code]);
    const [row] = await em.execute<{ good: string }[]>(
      `SELECT count(*) AS good FROM api_key WHERE program_id = ? AND kind = 'partner' AND name = ? AND revoked_at IS NULL
        AND (expires_at IS NULL OR expires_at > ?)`,
      [programId, code, new Date(clock.now())],
    );
    return Number(row?.good ?? 0) >= MOST_CREDENTIALS ? refuse('LIMIT_REACHED', [field], 'partner-two-credentials') : null;
  };
}
