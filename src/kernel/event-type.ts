import { registerEnumType } from 'type-graphql';
import { type AccessRule, accessRule, allowed } from './access.js';
import type { Caller } from './caller.js';

/** Every kind of event that callers can name. */
export const EventType = {
  WALLET_CHANGED: 'WALLET_CHANGED',
  TIER_CHANGED: 'TIER_CHANGED',
  REDEMPTION_UPDATED: 'REDEMPTION_UPDATED',
  PASS_UPDATED: 'PASS_UPDATED',
  COUPON_UPDATED: 'COUPON_UPDATED',
  COMPLAINT_UPDATED: 'COMPLAINT_UPDATED',
  ALARM_RAISED: 'ALARM_RAISED',
  SURVEY_INVITED: 'SURVEY_INVITED',
  SURVEY_RESPONDED: 'SURVEY_RESPONDED',
  MEMBER_ENROLLED: 'MEMBER_ENROLLED',
  LEADERBOARD_CHANGED: 'LEADERBOARD_CHANGED',
  POLL_CHANGED: 'POLL_CHANGED',
  WEBHOOK_DISABLED: 'WEBHOOK_DISABLED',
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
    COUPON_UPDATED: {
      description: 'A member got a coupon, or one was kept, used or given back. Of coupons that are nobody’s: to who uses them.',
    },
    COMPLAINT_UPDATED: { description: 'A complaint was filed, or moved on. Told to its member, and to who may read complaints.' },
    ALARM_RAISED: {
      description: 'More people speak of one thing than is usual; it happened to no member. Told to who may read alarms.',
    },
    SURVEY_INVITED: { description: 'Somebody is asked, or asked again. Told to its member, and to who works with surveys.' },
    SURVEY_RESPONDED: { description: 'A survey was answered. Told to its member, and to who works with surveys.' },
    MEMBER_ENROLLED: { description: 'Somebody became a member.' },
    LEADERBOARD_CHANGED: { description: 'The first places of a leaderboard changed; it happened to no member.' },
    POLL_CHANGED: {
      description: 'Members voted in a poll, or it was decided; it happened to no member. Told to who may read the community.',
    },
    WEBHOOK_DISABLED: {
      description:
        'A webhook endpoint was switched off. Told to the brand, and to the partner whose endpoint it is; it happened to no member.',
    },
  },
});

/** Who reads complaints that it did not file just now; no partner. */
export const complaintReaders = accessRule('member:self', 'staff', 'server', 'admin', {
  scope: ['complaints:read', 'complaints:write'],
});

/** Who reads what members publish: members, the brand's people and systems, and partners to whom it was given. */
export const communityReaders = accessRule('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['community:read', 'community:write'],
});

const everyKind = Object.keys(EventType) as AskedKind[];

/** Who reads alarms: the brand alone. */
export const alarmReaders = accessRule('staff', 'server', 'admin', { scope: ['alarms:read', 'alarms:write'] });

/** Who hears of invitations and answers; no partner. */
const surveyReaders = accessRule('member:self', 'staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });

/** Kinds that are not for everybody who listens: nobody else learns that there are any. */
const reserved: readonly [AccessRule, readonly AskedKind[]][] = [
  [complaintReaders, ['COMPLAINT_UPDATED']],
  [communityReaders, ['POLL_CHANGED']],
  [surveyReaders, ['SURVEY_INVITED', 'SURVEY_RESPONDED']],
  [alarmReaders, ['ALARM_RAISED']],
];

/** The kinds of events that a caller may know of at all; null for all. */
export function audibleKinds(caller: Caller): readonly AskedKind[] | null {
  const silent = reserved.flatMap(([rule, kinds]) => (allowed(caller, rule) ? [] : kinds));
  return silent.length === 0 ? null : everyKind.filter((kind) => !silent.includes(kind));
}
