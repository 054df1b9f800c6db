import { sum } from './arithmetic.js';
import type { Coupon, Pass, Payment, TopUp } from './bought.js';
import { closeMember } from './closing.js';
import type { Command, Outcome } from './commands.js';
import { couponsDue, endReservations, statusOf } from './coupons.js';
import { decideOn } from './decide-on.js';
import { nextDue, postDue } from './due.js';
import { fingerprintOf } from './fingerprint.js';
import { standing } from './passes.js';
import type { Instant, Scheme } from './scheme.js';
import {
  type Adjustment,
  accountOf,
  balanceOf,
  deathOf,
  type Hold,
  type Member,
  nothing,
  type Order,
  plus,
  type Totals,
  type World,
} from './world.js';

/**
 * The ledger's rules in memory: slow, without storage, and written apart from the product, so that the two can be compared. The clock only moves forward.
 */
export class Model {
  private constructor(private readonly world: World) {}

  static of(scheme: Scheme, now: Instant): Model {
    const empty = {
      members: [],
      orders: [],
      returns: [],
      holds: [],
      adjustments: [],
      redemptions: [],
      passes: [],
      topUps: [],
      payments: [],
      coupons: [],
      sent: [],
      answers: {},
    };
    return new Model({ scheme, now, lastId: 0, ...empty });
  }

  copy(): Model {
    return new Model(structuredClone(this.world));
  }

  /** The same for models that no later command could tell apart. */
  fingerprint(): string {
    return fingerprintOf(this.world);
  }

  enrol(id: string): void {
    const accounts = this.world.scheme.wallets.map(({ code }) => ({
      member: id,
      wallet: code,
      lots: [],
      entries: [],
      lastActivity: null,
    }));
    this.world.members.push({ id, status: 'ACTIVE', accounts });
  }

  setStatus(id: string, status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED'): void {
    const member = this.world.members.find((each) => each.id === id);
    if (member === undefined || member.status === 'CLOSED') return;
    if (status === 'CLOSED') closeMember(this.world, member);
    else member.status = status;
    this.audit();
  }

  moveTo(now: Instant): void {
    if (now < this.world.now) throw new Error('the clock only moves forward');
    this.world.now = now;
    endReservations(this.world);
    postDue(this.world);
    this.audit();
  }

  nextDue(): Instant | null {
    const all = [nextDue(this.world) ?? Number.POSITIVE_INFINITY, ...couponsDue(this.world)];
    return Math.min(...all) === Number.POSITIVE_INFINITY ? null : Math.min(...all);
  }

  run(command: Command): Outcome {
    const actor = 'by' in command ? command.by : 'backend';
    const address = JSON.stringify([actor, command.do, command.key]);
    const { key: _, ...asked } = command;
    const content = JSON.stringify(asked);
    const earlier = this.world.answers[address];
    if (earlier !== undefined && earlier.content !== content) return this.mismatch(command);
    if (earlier !== undefined) return this.live(command, earlier.outcome);
    const outcome = decideOn(this.world, command);
    if (outcome.ok) this.world.answers[address] = { content, outcome };
    postDue(this.world);
    this.audit();
    return outcome;
  }

  /** Other input under the same key; where it could never succeed, that may be said first. */
  private mismatch(command: Command): Outcome {
    const outcome = decideOn(structuredClone(this.world), command);
    const hopeless = outcome.ok ? [] : outcome.codes.filter((code) => code === 'INVALID' || code === 'NOT_FOUND');
    return { ok: false, codes: ['IDEMPOTENCY_KEY_MISMATCH', ...hopeless] };
  }

  /** The first answer; the things it tells of are shown as they are now. */
  private live(command: Command, outcome: Outcome): Outcome {
    if (!outcome.ok || outcome.status === undefined || !('name' in command)) return outcome;
    const { name } = command;
    if (this.world.passes.some((each) => each.name === name)) return { ...outcome, status: standing(this.world, name) };
    if (this.world.coupons.some((each) => each.name === name)) return { ...outcome, status: statusOf(this.world, name) };
    const found = [...this.world.holds, ...this.world.adjustments, ...this.world.redemptions].find((each) => each.name === name);
    return { ...outcome, status: found?.status ?? outcome.status };
  }

  balance(member: string, wallet: string): Totals {
    return balanceOf(accountOf(this.world, member, wallet));
  }

  /** As recorded by `at`, or as had occurred by then: there one number says what could be spent, and below zero it is a debt. */
  balanceAsOf(member: string, wallet: string, at: Instant, axis: 'RECORDED' | 'OCCURRED'): Totals {
    const { entries } = accountOf(this.world, member, wallet);
    const counted = entries.filter((entry) => (axis === 'RECORDED' ? entry.effectiveAt : entry.occurredAt) <= at);
    const totals = counted.reduce((total, entry) => plus(total, entry.change), nothing);
    if (axis === 'RECORDED') return totals;
    const net = totals.available - totals.debt;
    return { ...totals, available: Math.max(0, net), debt: Math.max(0, -net) };
  }

  /** Available points that will die, by instant, soonest first. */
  expiring(member: string, wallet: string): { expiresAt: Instant; points: number }[] {
    const account = accountOf(this.world, member, wallet);
    const byInstant = new Map<number, number>();
    for (const lot of account.lots) {
      const death = deathOf(this.world, account, lot);
      if (lot.pending || lot.remaining === 0 || death === Number.POSITIVE_INFINITY) continue;
      byInstant.set(death, (byInstant.get(death) ?? 0) + lot.remaining);
    }
    return [...byInstant].map(([expiresAt, points]) => ({ expiresAt, points })).sort((a, b) => a.expiresAt - b.expiresAt);
  }

  entries(member: string, wallet: string): Member['accounts'][number]['entries'] {
    return accountOf(this.world, member, wallet).entries;
  }

  orderOf(orderId: string): Order | undefined {
    return this.world.orders.find((each) => each.orderId === orderId);
  }

  holdOf(name: string): Hold | undefined {
    return this.world.holds.find((each) => each.name === name);
  }

  adjustmentOf(name: string): Adjustment | undefined {
    return this.world.adjustments.find((each) => each.name === name);
  }

  couponOf(name: string): Coupon | undefined {
    return this.world.coupons.find((each) => each.name === name);
  }

  passOf(name: string): Pass | undefined {
    return this.world.passes.find((each) => each.name === name);
  }

  topUpOf(topUpId: string): TopUp | undefined {
    return this.world.topUps.find((each) => each.topUpId === topUpId);
  }

  paymentOf(name: string): Payment | undefined {
    return this.world.payments.find((each) => each.name === name);
  }

  /** Where a pass or a coupon stands now. */
  statusOf(name: string): string {
    return this.passOf(name) ? standing(this.world, name) : statusOf(this.world, name);
  }

  /** Whose redemption or pass it is. */
  ownerOf(name: string): string | undefined {
    return [...this.world.redemptions, ...this.world.passes].find((each) => each.name === name)?.member;
  }

  /** The model must agree with itself: lots add up to balances, awards are never taken back twice, entries never go back in time. */
  private audit(): void {
    for (const account of this.world.members.flatMap((member) => member.accounts)) {
      const totals = balanceOf(account);
      const of = (pending: boolean) => sum(account.lots.filter((lot) => lot.pending === pending).map((lot) => lot.remaining));
      const holds = this.world.holds.filter((each) => each.member === account.member && each.wallet === account.wallet);
      const held = sum(holds.flatMap((each) => each.lots).map((part) => part.points));
      if (of(false) !== totals.available || of(true) !== totals.pending || held !== totals.held)
        throw new Error('model: lots and balance disagree');
      if (account.lots.some((lot) => lot.award !== null && lot.award.settled > lot.amount))
        throw new Error('model: more taken back than earned');
      const back = account.entries.some(
        (entry, i) => entry.effectiveAt < (account.entries[i - 1]?.effectiveAt ?? entry.effectiveAt),
      );
      if (back) throw new Error('model: an entry counts from before the one it follows');
    }
  }
}
