import type { Instant } from './clock.js';

export type CallerKind = 'anonymous' | 'member' | 'staff' | 'admin' | 'server' | 'partner';

/** What a registered partner agreed to beside its scopes. */
export interface PartnerTerms {
  id: number;
  /** Kinds of events that it is told of; null: all. */
  eventTypes: readonly string[] | null;
  /** Its own budget of cost points; null: the usual one. */
  budget: { capacity: number; restorePerSecond: number } | null;
  /** Whether it may run only documents that were registered for it. */
  onlyPersisted: boolean;
}

/** Who sends a request. An `admin` without a program is the platform's. */
export interface Caller {
  kind: CallerKind;
  programId: number | null;
  /** The actor behind the credential, the same after a rotation: `member:42`, `server:till`, `staff:anna`. */
  principal: string;
  memberId: number | null;
  scopes: ReadonlySet<string>;
  /** When the credential ends; null for one that does not. */
  expiresAt: Instant | null;
  credentialId: string | null;
  /** Null for everybody but registered partners. */
  partner: PartnerTerms | null;
}

export const anonymous: Caller = {
  kind: 'anonymous',
  programId: null,
  principal: 'anonymous',
  memberId: null,
  scopes: new Set(),
  expiresAt: null,
  credentialId: null,
  partner: null,
};
