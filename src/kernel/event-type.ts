import { registerEnumType } from 'type-graphql';

/** Every kind of event that callers can name. */
export const EventType = {
  WALLET_CHANGED: 'WALLET_CHANGED',
  TIER_CHANGED: 'TIER_CHANGED',
  REDEMPTION_UPDATED: 'REDEMPTION_UPDATED',
  PASS_UPDATED: 'PASS_UPDATED',
  COMPLAINT_UPDATED: 'COMPLAINT_UPDATED',
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
    COMPLAINT_UPDATED: { description: 'A complaint changed; nothing of this kind is told yet.' },
    MEMBER_ENROLLED: { description: 'Somebody became a member.' },
    LEADERBOARD_CHANGED: { description: 'The first places of a leaderboard changed; it happened to no member.' },
  },
});
