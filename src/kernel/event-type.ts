import { registerEnumType } from 'type-graphql';
import { type AccessRule, accessRule, allowed } from './access.js';
import type { Caller } from './caller.js';

/** Every kind of event that callers can name. */
export const EventType = {
  WALLET_CHANGED: 'WALLET_CHANGED',
  TIER_CHANGED: 'TIER_CHANGED',
  REDEMPTION_UPDATED: 'REDEMPTION_UPDATED',
  PASS_UPDATED: 'PASS_UPDATED',
  COMPLAINT_UPDATED: 'COMPLAINT_UPDATED',
  ALARM_RAISED: 'ALARM_RAISED',
  MEMBER_ENROLLED: 'MEMBER_ENROLLED',
  LEADERBOARD_CHANGED: 'LEADERBOARD_CHANGED',
} as const;

/** Kinds that callers may ask for, also those of which nothing is told yet. */
export type AskedKind = keyof typeof EventType;

registerEnumType(EventType, {
  name: 'EventType',
  description: 'What happened.',
  valuesConfig: {
    WALLET_CHANGED: { description: "Entries were written into a member's wallet." },
    TIER_CHANGED: { description: 'A member has another tier, or will have a lower one soon.' },
    REDEMPTION_UPDATED: { description: 'A member took a reward, or a redemption moved on.' },
    PASS_UPDATED: { description: 'A member got a pass, or something happened to one.' },
    COMPLAINT_UPDATED: { description: 'A complaint was filed, or moved on. Told to its member, and to who may read complaints.' },
    ALARM_RAISED: {
      description: 'More people speak of one thing than is usual; it happened to no member. Told to who may read alarms.',
    },
    MEMBER_ENROLLED: { description: 'Somebody became a member.' },
    LEADERBOARD_CHANGED: { description: 'The first places of a leaderboard changed; it happened to no member.' },
  },
});

/** Who reads complaints that it did not file just now; no partner. */
export const complaintReaders = accessRule('member:self', 'staff', 'server', 'admin', {
  scope: ['complaints:read', 'complaints:write'],
});

const everyKind = Object.keys(EventType) as AskedKind[];

/** Who reads alarms: the brand alone. */
export const alarmReaders = accessRule('staff', 'server', 'admin', { scope: ['alarms:read', 'alarms:write'] });

const guarded: Partial<Record<AskedKind, AccessRule>> = { COMPLAINT_UPDATED: complaintReaders, ALARM_RAISED: alarmReaders };

/** The kinds of events that a caller may know of at all; null for all. Of some only who may read what they are about: nobody else learns that there are any. */
export function audibleKinds(caller: Caller): readonly AskedKind[] | null {
  const audible = everyKind.filter((kind) => guarded[kind] === undefined || allowed(caller, guarded[kind]));
  return audible.length === everyKind.length ? null : audible;
}
