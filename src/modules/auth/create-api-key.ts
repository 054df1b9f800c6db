import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { RandomBytes } from '../../kernel/crypto/random-text.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { scopes as allScopes, isScope } from '../../kernel/scopes.js';
import { forProgram, nextRecordId, writeAudit } from '../programs/index.js';
import { makeApiKey } from './api-key.js';
import { ApiKey } from './auth.entity.js';

export interface ApiKeyDraft {
  name: string;
  kind: 'server' | 'partner';
  scopes: string[];
  expiresAt?: Date | null;
}

/** May refuse a key within the transaction that makes it. */
export type KeyGuard = (em: EntityManager, programId: number, draft: ApiKeyDraft) => Promise<Refusal | null>;

/**
 * Makes an API key. Its secret is in the answer and nowhere else. Keys of one kind and name are one actor: a new one beside the old makes a rotation.
 * Refuses: INVALID for a name, scope or end that cannot be, NOT_ELIGIBLE for a scope that the caller has not, and what the guard does.
 */
export class CreateApiKey {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    private readonly random: RandomBytes,
  ) {}

  async run(
    caller: Caller,
    programId: number,
    draft: ApiKeyDraft,
    guard: KeyGuard,
  ): Promise<{ apiKey: ApiKey; secret: string } | Refusal[]> {
    const now = this.clock.now();
    const refusals = check(draft, caller, now);
    if (refusals.length > 0) return refusals;
    const { key, prefix, secretHash } = makeApiKey(this.random);
    const { name, kind, expiresAt = null } = draft;
    const scopes = [...new Set(draft.scopes)].sort();
    const apiKey = await forProgram(this.orm, programId).transactional(async (em) => {
      const refusal = await guard(em, programId, draft);
      if (refusal !== null) return refusal;
      const id = await nextRecordId(em);
      const details = { name, kind, scopes, prefix };
      await writeAudit(em, {
        programId,
        at: now,
        actor: caller.principal,
        action: 'api-key.created',
        target: `key:${id}`,
        details,
      });
      return em.create(ApiKey, {
        programId,
        id,
        name,
        kind,
        prefix,
        secretHash,
        scopes,
        createdAt: new Date(now),
        expiresAt,
        revokedAt: null,
      });
    });
    return isRefusal(apiKey) ? [apiKey] : { apiKey, secret: key };
  }
}

function check({ name, scopes, expiresAt = null }: ApiKeyDraft, caller: Caller, now: Instant): Refusal[] {
  const refusals: Refusal[] = [];
  // The name becomes the actor in the ledger and the audit trail.
  if (!/^[\w.-]{1,100}$/.test(name)) refusals.push(refuse('INVALID', ['name'], 'key-name'));
  for (const [position, scope] of scopes.entries()) {
    const path = ['scopes', String(position)];
    if (!isScope(scope))
      refusals.push(refuse('INVALID', path, 'scope-unknown', { scope: scope.slice(0, 60), scopes: allScopes.join(', ') }));
    else if (caller.kind !== 'admin' && !caller.scopes.has(scope))
      refusals.push(refuse('NOT_ELIGIBLE', path, 'scope-not-yours', { scope }));
  }
  if (expiresAt !== null && expiresAt.getTime() <= now) refusals.push(refuse('INVALID', ['expiresAt'], 'expires-in-past'));
  return refusals;
}
