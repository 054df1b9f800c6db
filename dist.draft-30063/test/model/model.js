import { adjust, decide } from './adjusting.js';
import { sum } from './arithmetic.js';
import { closeMember } from './closing.js';
import { nextDue, postDue } from './due.js';
import { confirm, purchase } from './earning.js';
import { cancel, issue, pay, redeem, standing, topUp, use } from './prepaid.js';
import { recordReturn } from './returns.js';
import { capture, hold, release, transfer } from './spending.js';
import { accountOf, balanceOf, deathOf, nothing, plus, } from './world.js';
/**
 * The ledger's rules in memory: slow, without storage, and written apart from the product, so that the two can be compared. The clock only moves forward.
 */
export class Model {
    constructor(world) {
        this.world = world;
    }
    static of(scheme, now) {
        const empty = {
            members: [],
            orders: [],
            returns: [],
            holds: [],
            adjustments: [],
            redemptions: [],
            passes: [],
            topUps: [],
            sent: [],
            answers: {},
        };
        return new Model({ scheme, now, lastId: 0, ...empty });
    }
    copy() {
        return new Model(structuredClone(this.world));
    }
    /** The same for models that no later command could tell apart: numbers given out along the way count by their order only. */
    fingerprint() {
        const { members, orders, holds, adjustments, sent, answers, returns, redemptions, passes, topUps } = this.world;
        const rank = (member, wallet, id) => accountOf(this.world, member, wallet).lots.findIndex((lot) => lot.id === id);
        const byName = (list, name) => [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1));
        return JSON.stringify([
            members.map((member) => [
                member.status,
                member.accounts.map((account) => ({
                    ...account,
                    lots: account.lots.map((lot) => ({ ...lot, id: 0 })),
                })),
            ]),
            members.map(({ id }) => orders.filter((order) => order.member === id).map((order) => ({ ...order, recordedNo: 0 }))),
            byName(holds, (hold) => hold.name).map((hold) => ({
                ...hold,
                lots: hold.lots.map((part) => [rank(hold.member, hold.wallet, part.lot), part.points]),
            })),
            byName(adjustments, (adjustment) => adjustment.name),
            byName(redemptions, (each) => each.name).map((each) => ({
                ...each,
                lots: each.lots.map((part) => [rank(each.member, 'points', part.lot), part.points]),
            })),
            byName(passes, (each) => each.name),
            byName(topUps, (each) => each.topUpId),
            byName(returns, (each) => each.returnId),
            members.map(({ id }) => sent.filter((each) => each.member === id)),
            Object.keys(answers)
                .sort()
                .map((key) => [key, answers[key]]),
        ]);
    }
    enrol(id) {
        const accounts = this.world.scheme.wallets.map(({ code }) => ({
            member: id,
            wallet: code,
            lots: [],
            entries: [],
            lastActivity: null,
        }));
        this.world.members.push({ id, status: 'ACTIVE', accounts });
    }
    setStatus(id, status) {
        const member = this.world.members.find((each) => each.id === id);
        if (member === undefined || member.status === 'CLOSED')
            return;
        if (status === 'CLOSED')
            closeMember(this.world, member);
        else
            member.status = status;
        this.audit();
    }
    moveTo(now) {
        if (now < this.world.now)
            throw new Error('the clock only moves forward');
        this.world.now = now;
        postDue(this.world);
        this.audit();
    }
    nextDue() {
        return nextDue(this.world);
    }
    run(command) {
        const actor = 'by' in command ? command.by : 'backend';
        const address = JSON.stringify([actor, command.do, command.key]);
        const { key: _, ...asked } = command;
        const content = JSON.stringify(asked);
        const earlier = this.world.answers[address];
        if (earlier !== undefined && earlier.content !== content)
            return this.mismatch(command);
        if (earlier !== undefined)
            return this.live(command, earlier.outcome);
        const outcome = decideOn(this.world, command);
        if (outcome.ok)
            this.world.answers[address] = { content, outcome };
        postDue(this.world);
        this.audit();
        return outcome;
    }
    /** Other input under the same key; where it could never succeed, that may be said first. */
    mismatch(command) {
        const outcome = decideOn(structuredClone(this.world), command);
        const hopeless = outcome.ok ? [] : outcome.codes.filter((code) => code === 'INVALID' || code === 'NOT_FOUND');
        return { ok: false, codes: ['IDEMPOTENCY_KEY_MISMATCH', ...hopeless] };
    }
    /** The first answer; the things it tells of are shown as they are now. */
    live(command, outcome) {
        if (!outcome.ok || outcome.status === undefined || !('name' in command))
            return outcome;
        if (command.do === 'issue' || command.do === 'use')
            return { ...outcome, status: standing(this.world, command.name) };
        const found = [...this.world.holds, ...this.world.adjustments, ...this.world.redemptions].find((each) => each.name === command.name);
        return { ...outcome, status: found?.status ?? outcome.status };
    }
    balance(member, wallet) {
        return balanceOf(accountOf(this.world, member, wallet));
    }
    /** As recorded by `at`, or as had occurred by then: there one number says what could be spent, and below zero it is a debt. */
    balanceAsOf(member, wallet, at, axis) {
        const { entries } = accountOf(this.world, member, wallet);
        const counted = entries.filter((entry) => (axis === 'RECORDED' ? entry.effectiveAt : entry.occurredAt) <= at);
        const totals = counted.reduce((total, entry) => plus(total, entry.change), nothing);
        if (axis === 'RECORDED')
            return totals;
        const net = totals.available - totals.debt;
        return { ...totals, available: Math.max(0, net), debt: Math.max(0, -net) };
    }
    /** Available points that will die, by instant, soonest first. */
    expiring(member, wallet) {
        const account = accountOf(this.world, member, wallet);
        const byInstant = new Map();
        for (const lot of account.lots) {
            const death = deathOf(this.world, account, lot);
            if (lot.pending || lot.remaining === 0 || death === Number.POSITIVE_INFINITY)
                continue;
            byInstant.set(death, (byInstant.get(death) ?? 0) + lot.remaining);
        }
        return [...byInstant].map(([expiresAt, points]) => ({ expiresAt, points })).sort((a, b) => a.expiresAt - b.expiresAt);
    }
    entries(member, wallet) {
        return accountOf(this.world, member, wallet).entries;
    }
    orderOf(orderId) {
        return this.world.orders.find((each) => each.orderId === orderId);
    }
    holdOf(name) {
        return this.world.holds.find((each) => each.name === name);
    }
    adjustmentOf(name) {
        return this.world.adjustments.find((each) => each.name === name);
    }
    /** Whose redemption or pass it is. */
    ownerOf(name) {
        return [...this.world.redemptions, ...this.world.passes].find((each) => each.name === name)?.member;
    }
    /** The model must agree with itself: lots add up to balances, awards are never taken back twice, entries never go back in time. */
    audit() {
        for (const account of this.world.members.flatMap((member) => member.accounts)) {
            const totals = balanceOf(account);
            const of = (pending) => sum(account.lots.filter((lot) => lot.pending === pending).map((lot) => lot.remaining));
            const holds = this.world.holds.filter((each) => each.member === account.member && each.wallet === account.wallet);
            const held = sum(holds.flatMap((each) => each.lots).map((part) => part.points));
            if (of(false) !== totals.available || of(true) !== totals.pending || held !== totals.held)
                throw new Error('model: lots and balance disagree');
            if (account.lots.some((lot) => lot.award !== null && lot.award.settled > lot.amount))
                throw new Error('model: more taken back than earned');
            const back = account.entries.some((entry, i) => entry.effectiveAt < (account.entries[i - 1]?.effectiveAt ?? entry.effectiveAt));
            if (back)
                throw new Error('model: an entry counts from before the one it follows');
        }
    }
}
function decideOn(world, command) {
    switch (command.do) {
        case 'purchase':
            return purchase(world, command);
        case 'confirm':
            return confirm(world, command);
        case 'return':
            return recordReturn(world, command);
        case 'adjust':
            return adjust(world, command);
        case 'decide':
            return decide(world, command);
        case 'hold':
            return hold(world, command);
        case 'capture':
            return capture(world, command);
        case 'release':
            return release(world, command);
        case 'transfer':
            return transfer(world, command);
        case 'redeem':
            return redeem(world, command);
        case 'cancel':
            return cancel(world, command);
        case 'topUp':
            return topUp(world, command);
        case 'pay':
            return pay(world, command);
        case 'issue':
            return issue(world, command);
        case 'use':
            return use(world, command);
    }
}
//# sourceMappingURL=model.js.map