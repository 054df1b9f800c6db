import type { ComplaintPayload } from '../complaints/index.js';
import type { RedemptionPayload } from '../rewards/index.js';
import type { TierChangePayload } from '../tiers/index.js';
import type { Delivery } from './coalesce.js';
import type { Cursors } from './cursor.js';
import { ComplaintUpdate, type Event, MemberEnrolled, RedemptionUpdate, TierChange, WalletChange } from './realtime.types.js';

/** What a listener is shown of a delivery. Members, wallets and entries are read when a field asks. */
export function toEvent({ event, at }: Delivery, programId: number, cursors: Cursors): Event {
  const { type, memberId, walletId, firstSequence, lastSequence } = event;
  const common = { cursor: cursors.write(programId, at), type, occurredAt: new Date(event.occurredAt), memberId };
  if (type === 'WALLET_CHANGED') return Object.assign(new WalletChange(), common, { walletId, firstSequence, lastSequence });
  if (type === 'MEMBER_ENROLLED') return Object.assign(new MemberEnrolled(), common);
  if (type === 'REDEMPTION_UPDATED') {
    const { id: redemptionId, status } = event.payload as RedemptionPayload;
    return Object.assign(new RedemptionUpdate(), common, { redemptionId, status });
  }
  if (type === 'COMPLAINT_UPDATED') {
    const { id: complaintId, status } = event.payload as ComplaintPayload;
    return Object.assign(new ComplaintUpdate(), common, { complaintId, status });
  }
  const change = event.payload as TierChangePayload;
  const { upcoming, cause, effectiveAt } = change;
  return Object.assign(new TierChange(), common, {
    change,
    upcoming,
    effectiveAt: new Date(effectiveAt),
    causeCode: cause.code,
  });
}
