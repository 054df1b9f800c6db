import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig, WalletConfig } from '../../../kernel/program-config.js';
import type { Cap, Trigger } from '../../../kernel/scheme/rule.js';
import { type ActiveRule, activeRules } from './active-rules.js';
import { dateText, type LocalTime, localTime } from './calendar.js';

/**
 * The counters of caps and budgets. A cap's key says rule, scope, period, wallet and member, a budget's whose it is; codes have no colons. Versions of
 * a rule share their counters.
 */

/** The period of a cap in which something occurred, by the program's calendar. */
export function periodKey({ period }: Cap, time: LocalTime, campaign: string | null): string {
  switch (period) {
    case 'DAY':
      return `D${dateText(time.day)}`;
    case 'WEEK':
      return `W${dateText(time.monday)}`;
    case 'MONTH':
      return `M${dateText(time.day).slice(0, 7)}`;
    case 'YEAR':
      return `Y${dateText(time.day).slice(0, 4)}`;
    case 'CAMPAIGN':
      return `C${campaign ?? ''}`;
    case 'TOTAL':
      return 'T';
  }
}

export function capKey(active: ActiveRule, cap: Cap, wallet: WalletConfig, time: LocalTime, memberId: number | null): string {
  const { code, campaign } = active.rule;
  const key = `rule:${code}:${cap.scope}:${periodKey(cap, time, campaign)}:${wallet.code}`;
  return cap.scope === 'MEMBER' ? `${key}:m${memberId ?? ''}` : key;
}

export const budgetKey = (ruleCode: string): string => `budget:${ruleCode}`;

export const campaignKey = (campaignCode: string): string => `campaign:${campaignCode}`;

/** Whether a counter is one member's own; all others are shared by the whole program. */
export function isOneMembers(key: string): boolean {
  const [kind, , scope] = key.split(':');
  return kind === 'rule' && scope === 'MEMBER';
}

/** Every counter that evaluating these triggers may ask for: to be loaded beforehand. Without a member those of the program only. */
export function counterKeys(
  program: ProgramConfig,
  triggers: Trigger | readonly Trigger[],
  occurredAt: Instant,
  memberId: number | null,
): string[] {
  const rules = [triggers].flat().flatMap((trigger) => activeRules(program, trigger, occurredAt));
  if (!rules.some(isLimited)) return [];
  const time = localTime(occurredAt, program.timeZone);
  const keys = new Set<string>();
  for (const active of rules) {
    for (const cap of active.rule.caps) {
      if (cap.scope === 'MEMBER' && memberId === null) continue;
      for (const wallet of active.wallets) keys.add(capKey(active, cap, wallet, time, memberId));
    }
    if (active.rule.budget !== null) keys.add(budgetKey(active.rule.code));
    if (active.campaign !== null && active.campaign.budget !== null) keys.add(campaignKey(active.campaign.code));
  }
  return [...keys];
}

export function isLimited({ rule, campaign }: ActiveRule): boolean {
  return rule.caps.length > 0 || rule.budget !== null || (campaign !== null && campaign.budget !== null);
}
