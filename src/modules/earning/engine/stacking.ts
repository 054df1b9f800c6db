import { type ActiveRule, byPriority } from './active-rules.js';
import { computeBase } from './base.js';
import { computeBonus } from './bonuses.js';
import type { Candidate } from './candidates.js';
import type { PurchaseFacts } from './happening.js';

/**
 * Leaves one rule of each exclusive group: the one with the highest priority, then the one that gives more, then the first by code. What a bonus gives
 * is measured on the base that is certain: of the rules outside of contested groups, and of the winners of groups without bonuses.
 */
export function chooseInGroups(
  candidates: readonly Candidate[],
  purchase: PurchaseFacts | null,
): { chosen: Candidate[]; excluded: { active: ActiveRule; by: string }[] } {
  const groups = contested(candidates);
  if (groups.length === 0) return { chosen: [...candidates], excluded: [] };
  const excluded = new Map<Candidate, string>();
  const decided = new Set(candidates.filter((candidate) => !groups.some((group) => group.includes(candidate))));
  const settle = (group: readonly Candidate[], base: readonly Candidate[]) => {
    const winner = best(group, base, purchase);
    for (const loser of group) if (loser !== winner) excluded.set(loser, winner.active.rule.code);
    decided.add(winner);
  };
  for (const group of groups) if (!group.some(isBonus)) settle(group, []);
  // Complete before any bonus is measured on it: which group is looked at first must not matter.
  const certain = [...decided].filter(({ active }) => active.isBase);
  for (const group of groups) if (group.some(isBonus)) settle(group, certain);
  return {
    chosen: candidates.filter((candidate) => !excluded.has(candidate)),
    excluded: [...excluded].map(([{ active }, by]) => ({ active, by })),
  };
}

const isBonus = ({ active }: Candidate): boolean => active.gain !== null;

/** The groups that more than one rule is of. */
function contested(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { group } = candidate.active.rule;
    if (group === null) continue;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [candidate]);
    else members.push(candidate);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function best(group: readonly Candidate[], base: readonly Candidate[], purchase: PurchaseFacts | null): Candidate {
  const highest = Math.max(...group.map(({ active }) => active.rule.priority));
  const [first, ...others] = group
    .filter(({ active }) => active.rule.priority === highest)
    .sort((a, b) => byPriority(a.active, b.active));
  if (first === undefined) throw new Error('an exclusive group without rules');
  let [winner, most] = [first, others.length === 0 ? 0 : pointsOf(first, base, purchase)];
  for (const other of others) {
    const points = pointsOf(other, base, purchase);
    if (points > most) [winner, most] = [other, points];
  }
  return winner;
}

/** Over all wallets, before any limit; a gift is no points. More than can be kept counts as most. */
function pointsOf({ active, selection }: Candidate, base: readonly Candidate[], purchase: PurchaseFacts | null): number {
  const { rule, gain, wallets } = active;
  if (gain === null) return (computeBase(active, purchase, selection)?.points ?? Number.POSITIVE_INFINITY) * wallets.length;
  return wallets.reduce((sum, wallet) => {
    const ofWallet = base.filter((candidate) => candidate.active.wallets.includes(wallet));
    const bonus = { gain, rounding: rule.rounding, basis: rule.basis };
    return sum + (computeBonus(bonus, ofWallet, purchase, selection)?.points ?? Number.POSITIVE_INFINITY);
  }, 0);
}
