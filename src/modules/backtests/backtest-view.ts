import { toGlobalId } from '../../kernel/global-id.js';
import type { Backtest, BacktestResult } from './backtest.js';
import type { BacktestResultType, BacktestType } from './backtests.types.js';
import type { Flow } from './simulation/tally.js';

/** A backtest as the API shows it. */
export function backtestView(backtest: Backtest): BacktestType {
  const { id, plan, from, until, result, requestedAt, endedAt, status, done, total, requestedBy } = backtest;
  return {
    id: toGlobalId('Backtest', id),
    status,
    active: plan.rules === null && plan.tiers === null,
    from: new Date(from),
    to: new Date(until),
    done,
    total,
    result: result && resultView(result),
    requestedBy,
    requestedAt: new Date(requestedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  };
}

function resultView({ wallets, members, ...result }: BacktestResult): BacktestResultType {
  return {
    ...result,
    // what was tried before gifts were counted says nothing of them
    gifts: result.gifts ?? [],
    wallets: wallets.map(({ walletCode, recorded, simulated }) => ({
      walletCode,
      recorded: flowView(recorded),
      simulated: flowView(simulated),
      liabilityChange: netOf(simulated) - netOf(recorded),
    })),
    members: members.map(({ memberId, wallets: own }) => ({
      memberId,
      wallets: own.map((wallet) => ({ ...wallet, difference: wallet.simulated - wallet.recorded })),
    })),
  };
}

const netOf = ({ granted, takenBack }: Flow): number => granted - takenBack;

const flowView = (flow: Flow) => ({ ...flow, net: netOf(flow) });
