import { registerEnumType } from 'type-graphql';
import type { BacktestStatus } from './backtest.js';

export const BacktestStatusEnum: { [Status in BacktestStatus]: Status } = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
};
registerEnumType(BacktestStatusEnum, {
  name: 'BacktestStatus',
  description: 'How a backtest stands.',
  valuesConfig: {
    QUEUED: { description: 'It waits for others.' },
    RUNNING: { description: 'It is under way.' },
    DONE: { description: 'It has a result.' },
    CANCELLED: { description: 'It was cancelled.' },
    FAILED: { description: 'It broke off; the log of the server says why.' },
  },
});
