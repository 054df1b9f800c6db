import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { GiftKind } from '../../../kernel/scheme/rule.js';
import type { Outcome, RuleGift } from '../../earning/index.js';

export interface Flow {
  granted: number;
  takenBack: number;
}

export interface WalletTally {
  walletCode: string;
  recorded: Flow;
  simulated: Flow;
}

/** What one rule gave into one wallet. */
export interface RuleTally {
  rule: string;
  walletCode: string;
  recorded: number;
  wanted: number;
  simulated: number;
  awards: number;
  /** How many of them a limit made smaller, those to nothing included. */
  cut: number;
}

/** What one rule gave that is no points; what returns took back of it is not taken off. */
export interface GiftTally {
  rule: string;
  kind: GiftKind;
  code: string;
  recorded: number;
  wanted: number;
  simulated: number;
}

export type GivenPieces = Pick<RuleGift, 'rule' | 'kind' | 'of' | 'wanted' | 'given'>;

export interface MemberTally {
  memberId: number;
  wallets: { walletCode: string; recorded: number; simulated: number }[];
}

const MOST_AFFECTED = 20;

/** Sums of what was recorded and of what would have been. */
export class Tally {
  purchases = 0;
  returns = 0;
  private readonly wallets: Map<string, WalletTally>;
  private readonly rules = new Map<string, RuleTally>();
  private readonly gifts = new Map<string, GiftTally>();
  private readonly members = new Map<number, MemberTally['wallets']>();

  constructor(private readonly program: Pick<ProgramConfig, 'wallets'>) {
    this.wallets = new Map(
      program.wallets.map(({ code: walletCode }) => [
        walletCode,
        { walletCode, recorded: { granted: 0, takenBack: 0 }, simulated: { granted: 0, takenBack: 0 } },
      ]),
    );
  }

  granted(side: 'recorded' | 'simulated', memberId: number, outcomes: readonly Outcome[]): void {
    for (const { rule, walletCode, wanted, granted } of outcomes) {
      const wallet = this.wallets.get(walletCode);
      if (wallet) wallet[side].granted += granted;
      this.member(side, memberId, walletCode, granted);
      const ofRule = this.rule(rule, walletCode);
      ofRule[side] += granted;
      if (side === 'recorded') continue;
      ofRule.wanted += wanted;
      ofRule.awards += granted > 0 ? 1 : 0;
      ofRule.cut += granted < wanted ? 1 : 0;
    }
  }

  given(side: 'recorded' | 'simulated', gifts: readonly GivenPieces[]): void {
    for (const { rule, kind, of: code, wanted, given } of gifts) {
      const key = `${rule} ${kind} ${code}`;
      const tally = this.gifts.get(key) ?? { rule, kind, code, recorded: 0, wanted: 0, simulated: 0 };
      this.gifts.set(key, tally);
      tally[side] += given;
      if (side === 'simulated') tally.wanted += wanted;
    }
  }

  takenBack(side: 'recorded' | 'simulated', memberId: number, walletCode: string, points: number): void {
    const wallet = this.wallets.get(walletCode);
    if (wallet) wallet[side].takenBack += points;
    this.member(side, memberId, walletCode, -points);
  }

  walletTallies(): WalletTally[] {
    return [...this.wallets.values()];
  }

  ruleTallies(): RuleTally[] {
    const all = [...this.rules.values()].filter(({ walletCode }) => walletCode !== '');
    return all.sort((a, b) => compare(a.rule, b.rule) || compare(a.walletCode, b.walletCode));
  }

  giftTallies(): GiftTally[] {
    return [...this.gifts.values()].sort((a, b) => compare(a.rule, b.rule) || compare(a.code, b.code));
  }

  /** Those for whom most would be different, over all wallets. */
  mostAffected(): MemberTally[] {
    return [...this.members]
      .map(([memberId, wallets]) => ({ memberId, wallets, difference: differenceOf(wallets) }))
      .filter(({ difference }) => difference > 0)
      .sort((a, b) => b.difference - a.difference || a.memberId - b.memberId)
      .slice(0, MOST_AFFECTED)
      .map(({ memberId, wallets }) => ({ memberId, wallets }));
  }

  private rule(rule: string, walletCode: string): RuleTally {
    const key = `${rule} ${walletCode}`;
    const known = this.rules.get(key) ?? { rule, walletCode, recorded: 0, wanted: 0, simulated: 0, awards: 0, cut: 0 };
    this.rules.set(key, known);
    return known;
  }

  private member(side: 'recorded' | 'simulated', memberId: number, walletCode: string, points: number): void {
    if (points === 0) return;
    let wallets = this.members.get(memberId);
    if (wallets === undefined) {
      wallets = this.program.wallets.map(({ code }) => ({ walletCode: code, recorded: 0, simulated: 0 }));
      this.members.set(memberId, wallets);
    }
    const wallet = wallets.find((one) => one.walletCode === walletCode);
    if (wallet) wallet[side] += points;
  }
}

function differenceOf(wallets: MemberTally['wallets']): number {
  return wallets.reduce((sum, { recorded, simulated }) => sum + Math.abs(simulated - recorded), 0);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
