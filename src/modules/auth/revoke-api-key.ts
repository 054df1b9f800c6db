import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { forProgram, writeAudit } from '../programs/index.js';
import { ApiKey } from './auth.entity.js';

/** Ends an API key: every server refuses it within five seconds. Revoking twice changes nothing more. Refuses: NOT_FOUND. */
export class RevokeApiKey {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, programId: number, globalId: string): Promise<ApiKey | Refusal[]> {
    const id = numericKey(globalId, 'ApiKey');
    return forProgram(this.orm, programId).transactional(async (em) => {
      const apiKey = id === null ? null : await em.findOne(ApiKey, { programId, id });
      if (apiKey === null) return [refuse('NOT_FOUND', ['id'], 'key-not-found')];
      if (apiKey.revokedAt !== null) return apiKey;
      const now = this.clock.now();
      apiKey.revokedAt = new Date(now);
      await writeAudit(em, {
        programId,
        at: now,
        actor: caller.principal,
        action: 'api-key.revoked',
        target: `key:${apiKey.id}`,
      });
      return apiKey;
    });
  }
}
