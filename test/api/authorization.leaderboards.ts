import { brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** Who is where among members: by hand, as the rest of the table. */
export const leaderboardExpectations: readonly Expectation[] = [
  {
    because: 'whoever plays, or shows the game, sees who is first',
    who: memberAnd('program:read', 'points:read'),
    coordinates: [
      'Query.leaderboard',
      'Leaderboard.id code name startsAt endsAt closedAt prunedAt prizes top row around rows past',
      'LeaderboardRow.rank score displayName isMe',
      'LeaderboardPrize.fromRank toRank points walletCode',
      'LeaderboardRowConnection.edges nodes pageInfo',
      'LeaderboardRowEdge.cursor node',
      'LeaderboardConnection.edges nodes pageInfo',
      'LeaderboardEdge.cursor node',
    ],
  },
  {
    because: 'whose place it is, is not for other members, nor for partners',
    who: brand('members:read'),
    coordinates: ['LeaderboardRow.member'],
  },
  {
    because: 'how a leaderboard is set up is for the brand',
    who: brand('program:read'),
    coordinates: ['Query.leaderboardSettings'],
  },
  {
    because: 'the settings are read by who reads or changes them',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'LeaderboardSettings.code status version validFrom validUntil name metric of period seasonFrom seasonUntil prizes names shownByDefault settleMinutes keepDays keepRanks',
    ],
  },
  {
    because: 'marketers are people',
    who: people('program:write'),
    coordinates: ['Mutation.saveLeaderboard endLeaderboard', 'LeaderboardSettingsPayload.leaderboard userErrors'],
  },
  {
    because: 'a member decides for itself whether it is seen, and the shop says so for it',
    who: memberAnd('members:write'),
    coordinates: ['Mutation.showOnLeaderboards', 'ShowOnLeaderboardsPayload.member userErrors'],
  },
  {
    because: 'a member reads what it said',
    who: memberAnd('members:read'),
    coordinates: ['Member.shownOnLeaderboards'],
  },
  {
    because: 'whoever may see a leaderboard may see it move; others need to be allowed to listen',
    who: memberAnd('stream:read'),
    coordinates: ['Subscription.leaderboardChanged', 'LeaderboardChange.cursor type occurredAt member code startsAt'],
  },
  {
    because: 'it is the leaderboard that anybody may read who may read leaderboards',
    who: memberAnd('program:read', 'points:read'),
    coordinates: ['LeaderboardChange.leaderboard'],
  },
];
