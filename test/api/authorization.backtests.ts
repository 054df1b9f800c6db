import { brand, type Expectation, people } from './authorization.audiences.js';

/** Who may try rules on what was recorded, and see what came of it. */
export const backtestExpectations: readonly Expectation[] = [
  {
    because: 'what would have been is for those who may see how the program works',
    who: brand('program:read'),
    coordinates: [
      'Query.backtest backtests',
      'Backtest.id status active from to done total result requestedBy requestedAt endedAt',
      'BacktestConnection.edges nodes pageInfo',
      'BacktestEdge.cursor node',
      'BacktestResult.purchases returns wallets rules gifts tiers members',
      'BacktestWallet.walletCode recorded simulated liabilityChange',
      'BacktestFlow.granted takenBack net',
      'BacktestGift.rule kind code recorded wanted simulated',
      'BacktestRule.rule walletCode recorded wanted simulated awards cut',
      'BacktestTiers.members up down moves',
      'BacktestTierMove.from to members',
      'BacktestMember.wallets member',
      'BacktestDifference.walletCode recorded simulated difference',
    ],
  },
  {
    because: 'those who change rules try them first',
    who: people('program:write'),
    coordinates: ['Mutation.startBacktest cancelBacktest', 'BacktestPayload.backtest userErrors'],
  },
];
