import type { Instant } from '../../kernel/clock.js';

export type PartnerStatus = 'ACTIVE' | 'SUSPENDED' | 'REVOKED';

export interface PartnerRate {
  capacity: number;
  restorePerSecond: number;
}

/** What is decided about a partner. */
export interface PartnerTermsDraft {
  name: string;
  scopes: string[];
  /** Null: all kinds. */
  eventTypes: string[] | null;
  /** Null: the usual one. */
  rate: PartnerRate | null;
  onlyPersisted: boolean;
  jwks: { keys: Record<string, unknown>[] } | null;
  jwksUri: string | null;
}

/** A partner as it is kept. */
export class Partner {
  readonly id!: number;
  readonly code!: string;
  readonly name!: string;
  readonly status!: PartnerStatus;
  readonly scopes!: string[];
  readonly eventTypes!: string[] | null;
  readonly rate!: PartnerRate | null;
  readonly onlyPersisted!: boolean;
  readonly clientId!: string;
  readonly jwks!: { keys: Record<string, unknown>[] } | null;
  readonly jwksUri!: string | null;
  readonly keysVersion!: number;
  readonly createdAt!: Date;
  readonly updatedAt!: Date;
}

/** Why a credential can no longer be used, or that it can. */
export function isGood({ expiresAt, revokedAt }: { expiresAt: Date | null; revokedAt: Date | null }, now: Instant): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt.getTime() > now);
}
