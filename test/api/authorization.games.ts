import { backEnds, brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** Games: by hand, as the rest of the table. */
export const gameExpectations: readonly Expectation[] = [
  {
    because: 'whoever plays, or shows a game, sees it with its odds and what it is held to',
    who: memberAnd('program:read', 'program:write', 'points:read', 'points:write'),
    coordinates: [
      'Query.games game',
      'Game.code kind name description startsAt endsAt cost dailyChances whenOut prizes version isOpen commitment chances draw entries',
      'GameCost.points walletCode',
      'GamePrize.code name imageUrl kind points walletCode giftCode quantity weight odds stock left reward',
      'GameChances.daily extra plays',
      'GameDraw.drawnAt entryCount entriesHash commitment serverSeed',
      'GameEntry.entry clientSeed prize',
      'GameEntryEdge.cursor node',
      'GameEntryConnection.edges nodes pageInfo',
    ],
  },
  {
    because: 'what a game may give in all, and how it does, is for the brand',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Game.status budget',
      'Query.gameAudit',
      'GameAudit.version plays statistic degreesOfFreedom pValue prizes',
      'GameAuditPrize.code name weight expected drawn given',
    ],
  },
  {
    because: 'games are made by people',
    who: people('program:write'),
    coordinates: [
      'Mutation.saveGame endGame rotateGameSeed',
      'GamePayload.game userErrors',
      'RotateGameSeedPayload.serverSeed commitment game userErrors',
    ],
  },
  {
    because: 'a member plays for itself, and back ends for it',
    who: memberAnd('points:write'),
    coordinates: ['Mutation.playGame', 'PlayGamePayload.play entries chances userErrors'],
  },
  {
    because: 'nobody gives itself chances',
    who: backEnds('points:write'),
    coordinates: ['Mutation.grantGameChances', 'GrantGameChancesPayload.chances userErrors'],
  },
  {
    because: 'a member reads what it played',
    who: memberAnd('points:read', 'points:write'),
    coordinates: [
      'Member.gamePlays gameChances',
      'GamePlay.id game version number clientSeed commitment serverSeed status drawn prize points cost redemption coupons passes playedAt',
      'GamePlayEdge.cursor node',
      'GamePlayConnection.edges nodes pageInfo',
    ],
  },
];
