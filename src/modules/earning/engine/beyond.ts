import type { Counter, Evaluation, GrantedAward } from './evaluation.js';

/** What one evaluation gives more than another, rule by rule. */
export function beyond(evaluation: Evaluation, other: Evaluation): Evaluation {
  const given = new Left(other.awards.map((award) => [nameOf(award), award.points]));
  const wanted = new Left(other.outcomes.map((outcome) => [`${outcome.rule} ${outcome.walletCode}`, outcome.wanted]));
  const granted = new Left(other.outcomes.map((outcome) => [`${outcome.rule} ${outcome.walletCode}`, outcome.granted]));
  const awards = evaluation.awards
    .map((award) => ({ ...award, points: given.leave(nameOf(award), award.points) }))
    .filter(({ points }) => points > 0);
  const outcomes = evaluation.outcomes
    .map((outcome) => {
      const name = `${outcome.rule} ${outcome.walletCode}`;
      return { ...outcome, wanted: wanted.leave(name, outcome.wanted), granted: granted.leave(name, outcome.granted) };
    })
    .filter((outcome) => outcome.wanted > 0);
  const gifts = evaluation.gifts.filter(({ rule }) => !other.gifts.some((gift) => gift.rule === rule && gift.granted > 0));
  return { awards, gifts, outcomes, uses: usesOf([...awards, ...gifts.map(({ granted, uses }) => ({ points: granted, uses }))]) };
}

/** A tier gives in several parts where what it multiplies has different dates. */
const nameOf = ({ rule, walletId, maturity, expiry }: GrantedAward): string => JSON.stringify([rule, walletId, maturity, expiry]);

/** Amounts by name, to be taken off of others. */
class Left {
  private readonly amounts = new Map<string, number>();

  constructor(amounts: readonly (readonly [string, number])[]) {
    for (const [name, amount] of amounts) this.amounts.set(name, (this.amounts.get(name) ?? 0) + amount);
  }

  /** What is left of an amount when that of the name is taken off. */
  leave(name: string, amount: number): number {
    const taken = Math.min(amount, this.amounts.get(name) ?? 0);
    this.amounts.set(name, (this.amounts.get(name) ?? 0) - taken);
    return amount - taken;
  }
}

function usesOf(awards: readonly Pick<GrantedAward, 'points' | 'uses'>[]): Counter[] {
  const uses = new Map<string, Counter>();
  for (const { points, uses: keys } of awards) {
    for (const key of keys) {
      const used = uses.get(key) ?? { key, points: 0, times: 0 };
      uses.set(key, { key, points: used.points + points, times: used.times + 1 });
    }
  }
  return [...uses.values()];
}
