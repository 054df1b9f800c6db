import type { Instant } from '../../kernel/clock.js';

export type EventKind =
  | 'WALLET_CHANGED'
  | 'TIER_CHANGED'
  | 'REDEMPTION_UPDATED'
  | 'PASS_UPDATED'
  | 'COUPON_UPDATED'
  | 'COMPLAINT_UPDATED'
  | 'ALARM_RAISED'
  | 'SURVEY_INVITED'
  | 'SURVEY_RESPONDED'
  | 'MEMBER_ENROLLED'
  | 'LEADERBOARD_CHANGED'
  | 'POLL_CHANGED'
  | 'WEBHOOK_DISABLED';

/** What this version can tell listeners about; rows of a newer version's kinds are passed over. */
export const eventKinds: readonly EventKind[] = [
  'WALLET_CHANGED',
  'TIER_CHANGED',
  'REDEMPTION_UPDATED',
  'PASS_UPDATED',
  'COUPON_UPDATED',
  'COMPLAINT_UPDATED',
  'ALARM_RAISED',
  'SURVEY_INVITED',
  'SURVEY_RESPONDED',
  'MEMBER_ENROLLED',
  'LEADERBOARD_CHANGED',
  'POLL_CHANGED',
  'WEBHOOK_DISABLED',
];

/** One row of the stream. */
export interface StreamEvent {
  position: number;
  type: EventKind;
  memberId: number | null;
  /** For WALLET_CHANGED: the wallet, and the entries that one command wrote into it. */
  walletId: number | null;
  firstSequence: number;
  lastSequence: number;
  /** What the writer told of it; null for WALLET_CHANGED. */
  payload: unknown;
  occurredAt: Instant;
  /** Whether it was still a membership when the event was read: nobody hears anything of a closed one with its own token. */
  memberIsOpen: boolean;
  /** About what it takes in memory. */
  bytes: number;
  /** What all listeners are shown of it, once somebody has asked. */
  shown?: object | undefined;
}

/** What a listener is told of its program's events; null stands for all. */
export interface EventFilter {
  memberId: number | null;
  walletId: number | null;
  types: readonly EventKind[] | null;
  /** Of LEADERBOARD_CHANGED: only this one. */
  board?: string;
  /** Of POLL_CHANGED: only this one. */
  poll?: string;
  /** Of WEBHOOK_DISABLED: only what is this partner's; all where it is left out. */
  partnerId?: number;
}

export function matches(event: StreamEvent, filter: EventFilter): boolean {
  return (
    (filter.memberId === null || event.memberId === filter.memberId) &&
    (filter.walletId === null || event.walletId === filter.walletId) &&
    (filter.types === null || filter.types.includes(event.type)) &&
    (filter.board === undefined || (event.payload as { board?: string } | null)?.board === filter.board) &&
    (filter.poll === undefined || (event.payload as { poll?: string } | null)?.poll === filter.poll) &&
    (filter.partnerId === undefined ||
      event.type !== 'WEBHOOK_DISABLED' ||
      (event.payload as { partnerId?: number | null }).partnerId === filter.partnerId)
  );
}
