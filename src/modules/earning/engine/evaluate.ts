import type { ProgramConfig, WalletConfig } from '../../../kernel/program-config.js';
import type { Gift } from '../../../kernel/scheme/rule.js';
import type { Outcome } from '../purchase-state.js';
import { GIFT_UNIT } from './active-rules.js';
import { type Computed, computeBase, cutLines, extraOf } from './base.js';
import { type BaseRule, computeBonus } from './bonuses.js';
import { type Candidate, findCandidates } from './candidates.js';
import type { Evaluation, GrantedAward, GrantedGift, UsedOf } from './evaluation.js';
import { Facts } from './facts.js';
import type { Happening } from './happening.js';
import { Limits } from './limits.js';
import type { Rational } from './rational.js';
import { chooseInGroups } from './stacking.js';
import { tierBonuses } from './tier-bonus.js';
import { effectOf, emptyOutcome, outcomeOf } from './trace.js';

/** The trace is kept with every purchase for ever: of a thousand rules that did not apply, these have the highest priority. */
const MAX_FAILED_TRACED = 100;

/**
 * What rules make of something that happened. In the order of their priorities first the rules that give by themselves, then multipliers and bonuses,
 * which add up: each is computed from the unrounded base, as far as limits let that through. The tier's multiplier comes last. Null when an award would be more than 2^53-1 points.
 */
export function evaluate(program: ProgramConfig, happening: Happening, used: UsedOf): Evaluation | null {
  const facts = new Facts(program, happening);
  const { candidates, failed } = findCandidates(facts);
  const { chosen, excluded } = chooseInGroups(candidates, happening.purchase);
  const granting = new Granting(facts, new Limits(facts, used), chosen);
  for (const candidate of bonusesLast(chosen)) {
    const { rule, wallets } = candidate.active;
    for (const wallet of wallets) if (!granting.byRule(candidate, wallet)) return null;
    if (rule.effect.kind === 'GIFT') granting.gift(candidate, rule.effect.gift);
  }
  if (!granting.byTier()) return null;
  const { awards, gifts, outcomes, limits } = granting;
  for (const { active, by } of excluded) outcomes.push(emptyOutcome(active, { code: 'EXCLUDED', by }));
  for (const { active, failure } of failed.slice(0, MAX_FAILED_TRACED)) outcomes.push(emptyOutcome(active, failure));
  return { awards, gifts, outcomes, uses: limits.uses };
}

/** Candidates come by priority, and stay so among themselves. */
function bonusesLast(candidates: readonly Candidate[]): Candidate[] {
  const isBonus = ({ active }: Candidate) => active.gain !== null;
  return [...candidates.filter((candidate) => !isBonus(candidate)), ...candidates.filter(isBonus)];
}

/** Collects awards and their trace. Each step answers false when an award would be more than 2^53-1 points. */
class Granting {
  readonly awards: GrantedAward[] = [];
  readonly gifts: GrantedGift[] = [];
  readonly outcomes: Outcome[] = [];
  private readonly base: Candidate[];
  /** Where limits cut a rule of the base: which part was let through. */
  private readonly shares = new Map<WalletConfig, Map<Candidate, Rational>>();

  constructor(
    private readonly facts: Facts,
    readonly limits: Limits,
    chosen: readonly Candidate[],
  ) {
    this.base = chosen.filter(({ active }) => active.isBase);
  }

  byRule(candidate: Candidate, wallet: WalletConfig): boolean {
    const { active, selection } = candidate;
    const { purchase } = this.facts.happening;
    const computed = this.compute(candidate, wallet);
    if (computed === null) return false;
    const { code, version, maturity, expiry } = active.rule;
    const { points: wanted, lines } = computed;
    const cut = this.limits.cut(active, wallet, wanted);
    if (active.isBase && cut.granted < wanted) this.noteShare(candidate, wallet, { n: cut.granted, d: wanted });
    const amount = purchase === null ? 0 : selection.amount + extraOf(active, purchase);
    const effect = effectOf(active, this.facts.program, amount, selection);
    this.outcomes.push(outcomeOf({ rule: code, version, walletCode: wallet.code }, effect, wanted, cut));
    const { granted: points, uses } = cut;
    if (points === 0) return true;
    const base = lines === null ? null : cutLines(lines, wanted, points);
    this.awards.push({ rule: code, version, walletId: wallet.id, points, base, maturity, expiry, uses });
    return true;
  }

  /** Once, however much was bought; nothing for what cost nothing. */
  gift({ active, selection }: Candidate, gift: Gift): void {
    if (this.facts.happening.purchase !== null && selection.amount === 0) return;
    const { code: rule, version, name } = active.rule;
    const { granted, by, uses } = this.limits.cut(active, GIFT_UNIT, gift.quantity);
    this.gifts.push({ rule, version, gift, granted, reason: { code: by ?? 'GIFT', name }, uses });
  }

  byTier(): boolean {
    const bonuses = tierBonuses(this.facts, this.base, (candidate, wallet) => this.granted(candidate, wallet));
    if (bonuses === null) return false;
    for (const { outcome, award } of bonuses) {
      this.outcomes.push(outcome);
      if (award.points > 0) this.awards.push(award);
    }
    return true;
  }

  private noteShare(candidate: Candidate, wallet: WalletConfig, share: Rational): void {
    const ofWallet = this.shares.get(wallet) ?? new Map<Candidate, Rational>();
    this.shares.set(wallet, ofWallet.set(candidate, share));
  }

  /** A rule of the base as far as limits let it through: what bonuses are computed from. */
  private granted(candidate: Candidate, wallet: WalletConfig): BaseRule {
    const share = this.shares.get(wallet)?.get(candidate);
    return share === undefined ? candidate : { ...candidate, share };
  }

  private compute({ active, selection }: Candidate, wallet: WalletConfig): Computed | null {
    const { purchase } = this.facts.happening;
    const { rule, gain } = active;
    if (gain === null) return computeBase(active, purchase, selection);
    const base = this.base
      .filter((candidate) => candidate.active.wallets.includes(wallet))
      .map((candidate) => this.granted(candidate, wallet));
    return computeBonus({ gain, rounding: rule.rounding, basis: rule.basis }, base, purchase, selection);
  }
}
