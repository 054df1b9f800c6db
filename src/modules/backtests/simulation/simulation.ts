import type { Instant } from '../../../kernel/clock.js';
import { type ProgramConfig, type WalletConfig, walletByCode } from '../../../kernel/program-config.js';
import { evaluate, type MemberFacts, type Outcome } from '../../earning/index.js';
import { noMetrics, TierTrack } from '../../tiers/index.js';
import type { HistoryEvent, MemberHistory, OccurrenceEvent, PurchaseEvent, ReturnEvent } from '../history.js';
import { SimulatedCounters } from './counters.js';
import { KeptPurchase, type SimulatedAward } from './kept-purchase.js';
import { type Source, takeBackPoints } from './take-back-points.js';
import { ReversalReader } from './taken-back.js';
import { type GivenPieces, Tally } from './tally.js';

const STATUS = 'status';

interface SimulatedMember extends Omit<MemberHistory, 'asides'> {
  purchases: number;
  tier: TierTrack | null;
}

/** What a purchase was given. */
interface Judged {
  awards: SimulatedAward[];
  granted: readonly Outcome[];
  given: readonly GivenPieces[];
}

/**
 * Plays a program's history again by other rules and tiers, in the order in which it was recorded. Purchases that occurred in the period are judged anew; what lies
 * outside of it is taken as it was recorded, and sets the limits, numbers and tiers that the period begins with. Pure: it asks no clock and no database.
 */
export class Simulation {
  readonly tally: Tally;
  private readonly members = new Map<number, SimulatedMember>();
  private readonly counters = new SimulatedCounters();
  private readonly purchases = new Map<number, KeptPurchase>();
  private toReverse: OccurrenceEvent[] = [];
  private nextReversal: Instant = Number.POSITIVE_INFINITY;
  private readonly status: WalletConfig | null;

  constructor(
    /** With the rules and tiers that are tried. */
    private readonly program: ProgramConfig,
    private readonly period: { from: Instant; until: Instant },
  ) {
    this.tally = new Tally(program);
    this.status = walletByCode(program, STATUS);
  }

  knows(memberId: number): boolean {
    return this.members.has(memberId);
  }

  addMember(memberId: number, { asides, ...known }: MemberHistory): void {
    const hasTiers = this.program.scheme.tiers.length > 0;
    const tier = hasTiers ? new TierTrack(this.program, known.joinedAt, asides) : null;
    this.members.set(memberId, { ...known, purchases: 0, tier });
  }

  play(event: HistoryEvent): void {
    this.reverseUntil(event.recordedAt);
    if (event.kind === 'PURCHASE') this.purchase(event);
    else if (event.kind === 'RETURN') this.comesBack(event);
    else this.occurrence(event);
  }

  /** The tiers that members would have at `now`, by code; nobody's without tiers. */
  *tiersAt(now: Instant): Generator<[memberId: number, tier: string, joinedAt: Instant]> {
    for (const [memberId, { tier, joinedAt }] of this.members) {
      if (!tier) continue;
      tier.settle(now);
      yield [memberId, tier.held, joinedAt];
    }
  }

  private purchase(event: PurchaseEvent): void {
    const { memberId, occurredAt, recordedAt, facts, outcomes, gifts } = event;
    const member = this.member(memberId);
    member.tier?.settle(recordedAt);
    const isTried = this.period.from <= occurredAt && occurredAt < this.period.until;
    const { awards, granted, given } = isTried ? this.judge(event, member) : this.asRecorded(event);
    if (isTried) {
      this.tally.purchases += 1;
      this.tally.granted('recorded', memberId, outcomes);
      this.tally.granted('simulated', memberId, granted);
      this.tally.given('recorded', gifts);
      this.tally.given('simulated', given);
    }
    if (event.awards !== null) this.purchases.set(event.id, new KeptPurchase(event, awards, isTried));
    member.purchases += 1;
    if (!member.tier) return;
    const statusPoints = sum(granted.filter(({ walletCode }) => walletCode === this.status?.code).map((one) => one.granted));
    member.tier.add(occurredAt, { STATUS_POINTS: statusPoints, SPEND: facts.total, ORDERS: 1 });
    member.tier.rise(recordedAt);
  }

  private judge(event: PurchaseEvent, member: SimulatedMember): Judged {
    const { occurredAt, facts } = event;
    const known = this.factsOf(event.memberId, member, occurredAt);
    const happening = {
      trigger: 'PURCHASE',
      of: null,
      occurredAt,
      member: known,
      purchase: facts,
      streak: null,
      payload: {},
      referral: null,
    } as const;
    const evaluation = evaluate(this.program, happening, this.counters.usedOf);
    // more points than can be kept: the purchase could not have been recorded
    if (!evaluation) return { awards: [], granted: [], given: [] };
    for (const { key, points, times } of evaluation.uses) this.counters.use([key], points, times);
    const awards = evaluation.awards.map((award) => ({ ...award, settled: 0, returned: 0 }));
    const given = evaluation.gifts.map(({ rule, gift: { kind, code, quantity }, granted }) => ({
      ...{ rule, kind, of: code, wanted: quantity, given: granted },
    }));
    return { awards, granted: evaluation.outcomes, given };
  }

  private asRecorded({ outcomes, gifts, awards }: PurchaseEvent): Judged {
    this.counters.useRecorded(outcomes, gifts);
    const usesOf = (rule: string, version: number, walletId: number) =>
      outcomes.find((one) => one.rule === rule && one.version === version && one.walletCode === this.codeOf(walletId))?.uses ??
      [];
    const kept = (awards ?? []).map((award) => ({
      ...award,
      uses: usesOf(award.rule, award.version, award.walletId),
      settled: 0,
      returned: 0,
    }));
    return { awards: kept, granted: outcomes, given: gifts };
  }

  private factsOf(id: number, member: SimulatedMember, occurredAt: Instant): MemberFacts {
    const { joinedAt, birthday, tags, attributes, segments, purchases, tier } = member;
    return { id, joinedAt, birthday, tags, attributes, segments, purchases, tier: tier?.at(occurredAt) ?? null };
  }

  private comesBack({ memberId, recordedAt, taken, reversed }: ReturnEvent): void {
    const { tier } = this.member(memberId);
    tier?.settle(recordedAt);
    const sources = taken.flatMap(({ purchaseId, byPosition }): Source[] => {
      const purchase = this.purchases.get(purchaseId);
      if (!purchase) return [];
      const before = purchase.kept();
      purchase.take(byPosition);
      return [{ purchase, before, after: purchase.kept() }];
    });
    if (sources.some(({ purchase }) => purchase.isTried)) this.tally.returns += 1;
    const status = this.takeBack(memberId, sources, reversed);
    for (const { purchase, before, after } of sources) {
      const at = purchase.event.occurredAt;
      tier?.takeOff(recordedAt, () => {
        for (const one of status.splice(0)) tier.add(one.occurredAt, { ...noMetrics, STATUS_POINTS: -one.points });
        const undone = before.remaining > 0 && after.remaining === 0;
        tier.add(at, { ...noMetrics, SPEND: after.remaining - before.remaining, ORDERS: undone ? -1 : 0 });
      });
      if (after.remaining === 0) this.purchases.delete(purchase.event.id);
    }
    tier?.rise(recordedAt);
  }

  /** Takes points back, gives to the limits what was taken, and answers what status points that were. */
  private takeBack(memberId: number, sources: readonly Source[], reversed: ReturnEvent['reversed']) {
    const status: { occurredAt: Instant; points: number }[] = [];
    for (const { purchase, award, really, undone } of takeBackPoints(sources, reversed, (id) => this.codeOf(id))) {
      if (really > 0 || undone) this.counters.giveBack(award.uses, really, undone ? 1 : 0);
      if (award.walletId === this.status?.id) status.push({ occurredAt: purchase.event.occurredAt, points: really });
      if (purchase.isTried) this.tally.takenBack('simulated', memberId, this.codeOf(award.walletId), really);
    }
    for (const { purchase } of sources) {
      if (!purchase.isTried) continue;
      for (const [walletCode, points] of ReversalReader.total(reversed, purchase.event.orderId))
        this.tally.takenBack('recorded', memberId, walletCode, points);
    }
    return status;
  }

  private occurrence(event: OccurrenceEvent): void {
    for (const { keys, points } of event.uses) this.counters.use(keys, points, 1);
    if (event.reversedAt === null) return;
    this.toReverse.push(event);
    this.nextReversal = Math.min(this.nextReversal, event.reversedAt);
  }

  private reverseUntil(now: Instant): void {
    if (now < this.nextReversal) return;
    const isLater = ({ reversedAt }: OccurrenceEvent): boolean => reversedAt !== null && reversedAt > now;
    for (const { uses } of this.toReverse.filter((event) => !isLater(event)))
      for (const { keys, points, returned } of uses) this.counters.giveBack(keys, returned, returned === points ? 1 : 0);
    this.toReverse = this.toReverse.filter(isLater);
    this.nextReversal = this.toReverse.reduce(
      (first, { reversedAt }) => Math.min(first, reversedAt ?? first),
      Number.POSITIVE_INFINITY,
    );
  }

  private member(memberId: number): SimulatedMember {
    const member = this.members.get(memberId);
    if (!member) throw new Error(`member ${memberId} of a purchase is not known`);
    return member;
  }

  private codeOf(walletId: number): string {
    return this.program.wallets.find(({ id }) => id === walletId)?.code ?? '';
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
