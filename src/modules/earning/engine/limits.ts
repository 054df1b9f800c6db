import { type ActiveRule, GIFT_UNIT, type Unit } from './active-rules.js';
import { budgetKey, campaignKey, capKey, isLimited } from './counters.js';
import type { Counter, UsedOf } from './evaluation.js';
import type { Facts } from './facts.js';

/** What the limits leave of what a rule would give. */
export interface Cut {
  granted: number;
  /** The limit that left the least, as the code of a text: CAP_MEMBER_DAY, TIMES_PROGRAM_TOTAL, BUDGET, CAMPAIGN_BUDGET; null where none cut. */
  by: string | null;
  /** Keys of the counters that what is granted uses up. */
  uses: string[];
}

interface Limit {
  key: string;
  /** Whether it is about this member, whom a preview may not know. */
  ofNobody: boolean;
  /** What may be given in all, and what code says so. */
  points: number | null;
  pointsCode: string;
  times: number | null;
  timesCode: string;
}

/** Cuts awards to their caps and budgets, one after the other: what an award uses is no longer there for the next one. */
export class Limits {
  private readonly added = new Map<string, Counter>();

  constructor(
    private readonly facts: Facts,
    private readonly used: UsedOf,
  ) {}

  cut(active: ActiveRule, unit: Unit, wanted: number): Cut {
    if (!isLimited(active)) return { granted: wanted, by: null, uses: [] };
    const limits = this.limitsOf(active, unit);
    let [granted, by]: [number, string | null] = [wanted, null];
    const lower = (to: number, code: string) => {
      if (to < granted) [granted, by] = [Math.max(0, to), code];
    };
    for (const limit of limits) {
      const { points, times } = this.usedOf(limit);
      if (limit.times !== null && times >= limit.times) lower(0, limit.timesCode);
      if (limit.points !== null) lower(limit.points - points, limit.pointsCode);
    }
    const uses = granted > 0 ? [...new Set(limits.map(({ key }) => key))] : [];
    for (const key of uses) this.add(key, granted);
    return { granted, by, uses };
  }

  /** What was used up, in the order of first use. */
  get uses(): Counter[] {
    return [...this.added.values()];
  }

  private limitsOf(active: ActiveRule, unit: Unit): Limit[] {
    const { rule, campaign } = active;
    const memberId = this.facts.happening.member.id;
    const limits: Limit[] = rule.caps.map((cap) => ({
      key: capKey(active, cap, unit, this.facts.time, memberId),
      ofNobody: cap.scope === 'MEMBER' && memberId === null,
      points: cap.points,
      pointsCode: `CAP_${cap.scope}_${cap.period}`,
      times: cap.times,
      timesCode: `TIMES_${cap.scope}_${cap.period}`,
    }));
    if (rule.budget !== null) limits.push(budget(budgetKey(rule.code), rule.budget, 'BUDGET'));
    // it is one of points
    if (campaign !== null && campaign.budget !== null && unit !== GIFT_UNIT)
      limits.push(budget(campaignKey(campaign.code), campaign.budget, 'CAMPAIGN_BUDGET'));
    return limits;
  }

  private usedOf({ key, ofNobody }: Limit): { points: number; times: number } {
    const before = ofNobody ? { points: 0, times: 0 } : this.used(key);
    const added = this.added.get(key);
    return added === undefined ? before : { points: before.points + added.points, times: before.times + added.times };
  }

  private add(key: string, points: number): void {
    const counter = this.added.get(key) ?? { key, points: 0, times: 0 };
    counter.points += points;
    counter.times += 1;
    this.added.set(key, counter);
  }
}

function budget(key: string, points: number, code: string): Limit {
  return { key, ofNobody: false, points, pointsCode: code, times: null, timesCode: code };
}
