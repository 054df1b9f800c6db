import './backtests.messages.js';
export { BacktestRunner } from './backtest-runner.js';
export { Backtests } from './backtests.js';
export { BacktestMemberResolver, BacktestResolver } from './backtests.resolver.js';
//# sourceMappingURL=index.js.map