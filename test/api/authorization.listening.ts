import { type Expectation, everyone, memberAnd } from './authorization.audiences.js';
import { leaderboardExpectations } from './authorization.leaderboards.js';

/** The event stream: by hand, as the rest of the table. */
export const listeningExpectations: readonly Expectation[] = [
  {
    because: 'what a gateway is composed from is documentation',
    who: everyone,
    coordinates: ['Query._service', '_Service.sdl'],
  },
  {
    because: 'a member hears of itself, the others of those they serve',
    who: memberAnd('stream:read'),
    coordinates: [
      'Query.events streamHead',
      'Subscription.walletChanged tierChanged events',
      'Event.cursor type occurredAt member',
      'EventConnection.edges nodes pageInfo',
      'EventEdge.cursor node',
      'WalletChange.cursor type occurredAt member wallet entries',
      'TierChange.cursor type occurredAt member from to cause causeCode upcoming effectiveAt',
      'MemberEnrolled.cursor type occurredAt member',
    ],
  },
  ...leaderboardExpectations,
];
