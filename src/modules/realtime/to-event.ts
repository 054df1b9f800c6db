import type { Delivery } from './coalesce.js';
import type { Cursors } from './cursor.js';
import { type Event, MemberEnrolled, WalletChange } from './realtime.types.js';

/** What a listener is shown of a delivery. Members, wallets and entries are read when a field asks. */
export function toEvent({ event, at }: Delivery, programId: number, cursors: Cursors): Event {
  const { type, memberId, walletId, firstSequence, lastSequence } = event;
  const common = { cursor: cursors.write(programId, at), type, occurredAt: new Date(event.occurredAt), memberId };
  return type === 'WALLET_CHANGED'
    ? Object.assign(new WalletChange(), common, { walletId, firstSequence, lastSequence })
    : Object.assign(new MemberEnrolled(), common);
}
