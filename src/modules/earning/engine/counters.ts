import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Cap, Trigger } from '../../../kernel/scheme/rule.js';
import { dateOfDay } from '../../../kernel/zone-clock.js';
import { type ActiveRule, activeRules, type Unit } from './active-rules.js';
import { type LocalTime, localTime } from './calendar.js';

/**
 * The counters of caps and budgets. A cap's key says rule, scope, period, wallet and member, a budget's whose it is; codes have no colons. Versions of
 * a rule share their counters.
 */

/** The period of a cap in which something occurred, by the program's calendar. */
export function periodKey({ period }: Pick<Cap, 'period'>, time: LocalTime, campaign: string | null): string {
  switch (period) {
    case 'DAY':
      return `D${dateOfDay(time.day)}`;
    case 'WEEK':
      return `W${dateOfDay(time.monday)}`;
    case 'MONTH':
      return `M${dateOfDay(time.day).slice(0, 7)}`;
    case 'YEAR':
      return `Y${dateOfDay(time.day).slice(0, 4)}`;
    case 'CAMPAIGN':
      return `C${campaign ?? ''}`;
    case 'TOTAL':
      return 'T';
  }
}

export function capKey(active: ActiveRule, cap: Cap, unit: Unit, time: LocalTime, memberId: number | null): string {
  const { code, campaign } = active.rule;
  const key = `rule:${code}:${cap.scope}:${periodKey(cap, time, campaign)}:${unit.code}`;
  return cap.scope === 'MEMBER' ? `${key}:m${memberId ?? ''}` : key;
}

export const budgetKey = (ruleCode: string): string => `budget:${ruleCode}`;

export const campaignKey = (campaignCode: string): string => `campaign:${campaignCode}`;

/** Whether a counter is one member's own; all others are shared by the whole program. */
export function isOneMembers(key: string): boolean {
  const [, , scope] = key.split(':');
  return scope === 'MEMBER';
}

/** The counter of a limit on what one member may have of something else than a rule, in the period in which `at` falls; `of` is like `reward:7`. */
export function memberCounterKey(
  of: `${string}:${string}`,
  period: Exclude<Cap['period'], 'CAMPAIGN'>,
  memberId: number,
  at: Instant,
  timeZone: string,
): string {
  return `${of}:MEMBER:${periodKey({ period }, localTime(at, timeZone), null)}:m${memberId}`;
}

/** How much a counter may come to; null for no limit. */
export interface CounterLimit {
  points: number | null;
  times: number | null;
}

/** The limits of all counters that are shared by the whole program, for these triggers: the least where there are several. */
export function sharedLimits(
  program: ProgramConfig,
  triggers: readonly Trigger[],
  occurredAt: Instant,
): ReadonlyMap<string, CounterLimit> {
  const limits = new Map<string, CounterLimit>();
  const rules = triggers.flatMap((trigger) => activeRules(program, trigger, occurredAt)).filter(isLimited);
  for (const active of rules) {
    const { rule, campaign, units } = active;
    for (const cap of rule.caps) {
      if (cap.scope !== 'PROGRAM') continue;
      const time = localTime(occurredAt, program.timeZone);
      for (const unit of units) narrowLimit(limits, capKey(active, cap, unit, time, null), cap);
    }
    if (rule.budget !== null) narrowLimit(limits, budgetKey(rule.code), { points: rule.budget, times: null });
    const ofCampaign = campaign?.budget ?? null;
    if (campaign && ofCampaign !== null) narrowLimit(limits, campaignKey(campaign.code), { points: ofCampaign, times: null });
  }
  return limits;
}

/** Lets both limits of a counter hold. */
export function narrowLimit(limits: Map<string, CounterLimit>, key: string, { points, times }: CounterLimit): void {
  const known = limits.get(key);
  limits.set(key, { points: least(points, known?.points), times: least(times, known?.times) });
}

function least(one: number | null, other: number | null | undefined): number | null {
  return one === null || other == null ? (one ?? other ?? null) : Math.min(one, other);
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
      for (const unit of active.units) keys.add(capKey(active, cap, unit, time, memberId));
    }
    if (active.rule.budget !== null) keys.add(budgetKey(active.rule.code));
    if (active.campaign !== null && active.campaign.budget !== null) keys.add(campaignKey(active.campaign.code));
  }
  return [...keys];
}

export function isLimited({ rule, campaign }: ActiveRule): boolean {
  return rule.caps.length > 0 || rule.budget !== null || (campaign !== null && campaign.budget !== null);
}
