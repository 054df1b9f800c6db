import { walletByCode } from '../../../kernel/program-config.js';
import { evaluate } from '../../earning/index.js';
import { noMetrics, TierTrack } from '../../tiers/index.js';
import { SimulatedCounters } from './counters.js';
import { KeptPurchase } from './kept-purchase.js';
import { takeBackPoints } from './take-back-points.js';
import { ReversalReader } from './taken-back.js';
import { Tally } from './tally.js';
const STATUS = 'status';
/**
 * Plays a program's history again by other rules and tiers, in the order in which it was recorded. Purchases that occurred in the period are judged anew; what lies
 * outside of it is taken as it was recorded, and sets the limits, numbers and tiers that the period begins with. Pure: it asks no clock and no database.
 */
export class Simulation {
    constructor(
    /** With the rules and tiers that are tried. */
    program, period) {
        this.program = program;
        this.period = period;
        this.members = new Map();
        this.counters = new SimulatedCounters();
        this.purchases = new Map();
        this.toReverse = [];
        this.nextReversal = Number.POSITIVE_INFINITY;
        this.tally = new Tally(program);
        this.status = walletByCode(program, STATUS);
    }
    knows(memberId) {
        return this.members.has(memberId);
    }
    addMember(memberId, { asides, ...known }) {
        const hasTiers = this.program.scheme.tiers.length > 0;
        const tier = hasTiers ? new TierTrack(this.program, known.joinedAt, asides) : null;
        this.members.set(memberId, { ...known, purchases: 0, tier });
    }
    play(event) {
        this.reverseUntil(event.recordedAt);
        if (event.kind === 'PURCHASE')
            this.purchase(event);
        else if (event.kind === 'RETURN')
            this.comesBack(event);
        else
            this.occurrence(event);
    }
    /** The tiers that members would have at `now`, by code; nobody's without tiers. */
    *tiersAt(now) {
        for (const [memberId, { tier, joinedAt }] of this.members) {
            if (!tier)
                continue;
            tier.settle(now);
            yield [memberId, tier.held, joinedAt];
        }
    }
    purchase(event) {
        const { memberId, occurredAt, recordedAt, facts, outcomes } = event;
        const member = this.member(memberId);
        member.tier?.settle(recordedAt);
        const isTried = this.period.from <= occurredAt && occurredAt < this.period.until;
        const { awards, granted } = isTried ? this.judge(event, member) : this.asRecorded(event);
        if (isTried) {
            this.tally.purchases += 1;
            this.tally.granted('recorded', memberId, outcomes);
            this.tally.granted('simulated', memberId, granted);
        }
        if (event.awards !== null)
            this.purchases.set(event.id, new KeptPurchase(event, awards, isTried));
        member.purchases += 1;
        if (!member.tier)
            return;
        const statusPoints = sum(granted.filter(({ walletCode }) => walletCode === this.status?.code).map((one) => one.granted));
        member.tier.add(occurredAt, { STATUS_POINTS: statusPoints, SPEND: facts.total, ORDERS: 1 });
        member.tier.rise(recordedAt);
    }
    judge(event, member) {
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
        };
        const evaluation = evaluate(this.program, happening, this.counters.usedOf);
        // more points than can be kept: the purchase could not have been recorded
        if (!evaluation)
            return { awards: [], granted: [] };
        for (const { key, points, times } of evaluation.uses)
            this.counters.use([key], points, times);
        return { awards: evaluation.awards.map((award) => ({ ...award, settled: 0, returned: 0 })), granted: evaluation.outcomes };
    }
    asRecorded({ outcomes, awards }) {
        this.counters.useRecorded(outcomes);
        const usesOf = (rule, version, walletId) => outcomes.find((one) => one.rule === rule && one.version === version && one.walletCode === this.codeOf(walletId))?.uses ??
            [];
        const kept = (awards ?? []).map((award) => ({
            ...award,
            uses: usesOf(award.rule, award.version, award.walletId),
            settled: 0,
            returned: 0,
        }));
        return { awards: kept, granted: outcomes };
    }
    factsOf(id, member, occurredAt) {
        const { joinedAt, birthday, tags, attributes, segments, purchases, tier } = member;
        return { id, joinedAt, birthday, tags, attributes, segments, purchases, tier: tier?.at(occurredAt) ?? null };
    }
    comesBack({ memberId, recordedAt, taken, reversed }) {
        const { tier } = this.member(memberId);
        tier?.settle(recordedAt);
        const sources = taken.flatMap(({ purchaseId, byPosition }) => {
            const purchase = this.purchases.get(purchaseId);
            if (!purchase)
                return [];
            const before = purchase.kept();
            purchase.take(byPosition);
            return [{ purchase, before, after: purchase.kept() }];
        });
        if (sources.some(({ purchase }) => purchase.isTried))
            this.tally.returns += 1;
        const status = this.takeBack(memberId, sources, reversed);
        for (const { purchase, before, after } of sources) {
            const at = purchase.event.occurredAt;
            tier?.takeOff(recordedAt, () => {
                for (const one of status.splice(0))
                    tier.add(one.occurredAt, { ...noMetrics, STATUS_POINTS: -one.points });
                const undone = before.remaining > 0 && after.remaining === 0;
                tier.add(at, { ...noMetrics, SPEND: after.remaining - before.remaining, ORDERS: undone ? -1 : 0 });
            });
            if (after.remaining === 0)
                this.purchases.delete(purchase.event.id);
        }
        tier?.rise(recordedAt);
    }
    /** Takes points back, gives to the limits what was taken, and answers what status points that were. */
    takeBack(memberId, sources, reversed) {
        const status = [];
        for (const { purchase, award, really, undone } of takeBackPoints(sources, reversed, (id) => this.codeOf(id))) {
            if (really > 0 || undone)
                this.counters.giveBack(award.uses, really, undone ? 1 : 0);
            if (award.walletId === this.status?.id)
                status.push({ occurredAt: purchase.event.occurredAt, points: really });
            if (purchase.isTried)
                this.tally.takenBack('simulated', memberId, this.codeOf(award.walletId), really);
        }
        for (const { purchase } of sources) {
            if (!purchase.isTried)
                continue;
            for (const [walletCode, points] of ReversalReader.total(reversed, purchase.event.orderId))
                this.tally.takenBack('recorded', memberId, walletCode, points);
        }
        return status;
    }
    occurrence(event) {
        for (const { keys, points } of event.uses)
            this.counters.use(keys, points, 1);
        if (event.reversedAt === null)
            return;
        this.toReverse.push(event);
        this.nextReversal = Math.min(this.nextReversal, event.reversedAt);
    }
    reverseUntil(now) {
        if (now < this.nextReversal)
            return;
        const isLater = ({ reversedAt }) => reversedAt !== null && reversedAt > now;
        for (const { uses } of this.toReverse.filter((event) => !isLater(event)))
            for (const { keys, points, returned } of uses)
                this.counters.giveBack(keys, returned, returned === points ? 1 : 0);
        this.toReverse = this.toReverse.filter(isLater);
        this.nextReversal = this.toReverse.reduce((first, { reversedAt }) => Math.min(first, reversedAt ?? first), Number.POSITIVE_INFINITY);
    }
    member(memberId) {
        const member = this.members.get(memberId);
        if (!member)
            throw new Error(`member ${memberId} of a purchase is not known`);
        return member;
    }
    codeOf(walletId) {
        return this.program.wallets.find(({ id }) => id === walletId)?.code ?? '';
    }
}
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
//# sourceMappingURL=simulation.js.map