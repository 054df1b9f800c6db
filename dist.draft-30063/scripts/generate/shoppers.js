import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
const categories = ['tea', 'books', 'garden', 'toys'];
/** What one shopper does in a month. */
export const commandsPerMonth = 3;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Ends by itself while the run lasts; its shopper does nothing after it. */
const shortHoldSeconds = 2;
export const categoryOf = (lineId) => categories[lineId.length % categories.length] ?? 'tea';
/**
 * A few shoppers who know each other, and what they do: drawn from a seed, looking at the model for what is possible, and now and then for what is not.
 * What occurs, occurs in order, and never so that it falls due within the hours of the run.
 */
export class Shoppers {
    constructor(members, seed, model, start, months) {
        this.members = members;
        this.model = model;
        this.start = start;
        this.months = months;
        this.orders = [];
        this.holds = [];
        this.made = 0;
        this.random = xoroshiro128plus(seed);
    }
    /** Everything they will do, one after the other; the model must have run each command before the next is asked for. */
    *commands() {
        const days = this.months * 30;
        const events = this.members.length * this.months * commandsPerMonth;
        for (let event = 0; event < events; event += 1) {
            const daysAgo = days - Math.floor((event * days) / events);
            const occurredAt = this.start - daysAgo * dayMs + this.between(2, 10) * hourMs;
            yield this.next(occurredAt);
        }
        for (const member of this.members) {
            const { available } = this.model.balance(member, 'points');
            if (available > 0)
                yield this.hold(member, this.between(1, available), shortHoldSeconds);
        }
    }
    between(least, most) {
        return uniformInt(this.random, least, most);
    }
    pick(items) {
        return items.length === 0 ? undefined : items[this.between(0, items.length - 1)];
    }
    /** Often all that a member has, so that later returns find nothing; now and then a little more. */
    share(member) {
        const { available } = this.model.balance(member, 'points');
        return this.between(1, 2) === 1 ? Math.max(1, available) : this.between(1, available + 20);
    }
    id(kind) {
        this.made += 1;
        return `${this.members[0]}-${kind}${this.made}`;
    }
    next(occurredAt) {
        const member = this.pick(this.members) ?? '';
        const draw = this.between(1, 100);
        if (draw <= 36)
            return this.purchase(member, occurredAt);
        if (draw <= 54)
            return this.giveBack(member, occurredAt);
        if (draw <= 70)
            return this.confirm(occurredAt) ?? this.purchase(member, occurredAt);
        if (draw <= 81)
            return this.hold(member, this.share(member));
        if (draw <= 91)
            return this.endHold() ?? this.purchase(member, occurredAt);
        return this.transfer(member) ?? this.purchase(member, occurredAt);
    }
    purchase(member, occurredAt) {
        const orderId = this.id('order');
        const lines = Array.from({ length: this.between(0, 4) }, (_, index) => ({
            lineId: `line${'x'.repeat(index)}`,
            amount: this.between(0, 20_000),
        }));
        const paid = lines.reduce((sum, line) => sum + line.amount, 0);
        const total = lines.length === 0 ? this.between(0, 50_000) : paid + (this.between(0, 2) === 0 ? this.between(1, 1_500) : 0);
        const order = {
            do: 'purchase',
            key: orderId,
            member,
            orderId,
            total,
            ...(lines.length > 0 && { lines }),
            occurredAt,
        };
        this.orders.push(order);
        return order;
    }
    giveBack(member, occurredAt) {
        const returnId = this.id('return');
        const order = this.pick(this.orders.filter((each) => each.member === member));
        const wanted = { do: 'return', key: returnId, member, returnId, amount: this.between(1, 30_000), occurredAt };
        const draw = this.between(1, 3);
        if (order === undefined || draw === 1)
            return wanted;
        const line = this.pick(order.lines ?? []);
        if (draw === 2 || line === undefined)
            return { ...wanted, orderId: order.orderId, amount: this.between(1, Math.max(1, order.total)) };
        const amount = this.between(1, Math.max(1, line.amount));
        const lines = [{ lineId: line.lineId, amount }];
        return { ...wanted, orderId: order.orderId, amount, lines };
    }
    confirm(occurredAt) {
        const order = this.pick(this.orders.slice(-6));
        return order === undefined ? null : { do: 'confirm', key: this.id('confirm'), orderId: order.orderId, occurredAt };
    }
    hold(member, points, ttlSeconds) {
        const name = this.id('hold');
        const hold = {
            do: 'hold',
            key: name,
            member,
            wallet: 'points',
            points,
            name,
            ...(ttlSeconds !== undefined && { ttlSeconds }),
        };
        this.holds.push(hold);
        return hold;
    }
    endHold() {
        const hold = this.pick(this.holds.filter(({ name }) => this.model.holdOf(name)?.status === 'ACTIVE'));
        if (hold === undefined)
            return null;
        if (this.between(1, 3) === 1)
            return { do: 'release', key: this.id('release'), name: hold.name };
        return {
            do: 'capture',
            key: this.id('capture'),
            name: hold.name,
            ...(this.between(1, 2) === 1 && { points: this.between(1, hold.points) }),
        };
    }
    transfer(from) {
        const to = this.pick(this.members.filter((member) => member !== from));
        if (to === undefined)
            return null;
        return { do: 'transfer', key: this.id('transfer'), from, to, wallet: 'points', points: this.share(from) };
    }
}
//# sourceMappingURL=shoppers.js.map