import type { Instant } from '../../kernel/clock.js';

export type EventKind = 'WALLET_CHANGED' | 'TIER_CHANGED' | 'REDEMPTION_UPDATED' | 'COMPLAINT_UPDATED' | 'MEMBER_ENROLLED';

/** What this version can tell listeners about; rows of a newer version's kinds are passed over. */
export const eventKinds: readonly EventKind[] = [
  'WALLET_CHANGED',
  'TIER_CHANGED',
  'REDEMPTION_UPDATED',
  'COMPLAINT_UPDATED',
  'MEMBER_ENROLLED',
];

/** One row of the stream. */
export interface StreamEvent {
  position: number;
  type: EventKind;
  memberId: number;
  /** For WALLET_CHANGED: the wallet, and the entries that one command wrote into it. */
  walletId: number | null;
  firstSequence: number;
  lastSequence: number;
  /** What the writer told of it; null for WALLET_CHANGED. */
  payload: unknown;
  occurredAt: Instant;
}

/** What a listener is told of its program's events; null stands for all. */
export interface EventFilter {
  memberId: number | null;
  walletId: number | null;
  types: readonly EventKind[] | null;
}

export function matches(event: StreamEvent, filter: EventFilter): boolean {
  return (
    (filter.memberId === null || event.memberId === filter.memberId) &&
    (filter.walletId === null || event.walletId === filter.walletId) &&
    (filter.types === null || filter.types.includes(event.type))
  );
}
