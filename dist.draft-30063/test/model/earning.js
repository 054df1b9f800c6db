import { pointsFor, sum } from './arithmetic.js';
import { addDays } from './calendar.js';
import { done, refusal } from './commands.js';
import { postDue } from './due.js';
import { credit, mature, newLot, write } from './moves.js';
import { accountOf } from './world.js';
/** The order's lines, with what they leave of the total as an implicit last one; a single line when none are given. */
function linesOf(command) {
    const given = command.lines ?? [];
    const rest = command.total - sum(given.map((line) => line.amount));
    const all = [...given];
    if (given.length === 0 || rest > 0)
        all.push({ lineId: null, amount: rest });
    return all.map(({ lineId, amount }, position) => ({
        position,
        lineId,
        amount,
        named: 0,
        used: 0,
    }));
}
function baseOf(world, rule, order) {
    const bases = rule.basis === 'LINE'
        ? order.lines.map(({ position, amount }) => ({ position, amount }))
        : [{ position: null, amount: order.total }];
    return bases.map((base) => ({
        ...base,
        points: pointsFor(base.amount, world.scheme.moneyDigits, rule.pointsPer, rule.rounding),
    }));
}
function award(world, rule, wallet, order) {
    const account = accountOf(world, order.member, wallet);
    const base = baseOf(world, rule, order);
    const points = sum(base.map((line) => line.points));
    if (points === 0)
        return 0;
    const when = { occurredAt: order.occurredAt, effectiveAt: world.now };
    const lot = newLot(world, account, points, {
        award: {
            orderId: order.orderId,
            rule: rule.code,
            version: rule.version,
            base,
            settled: 0,
        },
    });
    account.lastActivity = Math.max(account.lastActivity ?? order.occurredAt, order.occurredAt);
    if (rule.maturity.kind === 'NONE') {
        lot.availableFrom = order.occurredAt;
        credit(world, account, 'EARN', [{ lot, points }], null, when);
        return points;
    }
    lot.pending = true;
    lot.remaining = points;
    if (rule.maturity.kind === 'DELAY')
        lot.maturesAt = addDays(order.occurredAt, rule.maturity.days, world.scheme.timeZone);
    write(account, 'EARN', { pending: points }, when);
    return points;
}
export function purchase(world, command) {
    const { member: memberId, total, lines = [], orderId } = command;
    const member = world.members.find((each) => each.id === memberId);
    const known = world.orders.find((order) => order.orderId === orderId);
    const content = JSON.stringify([memberId, total, lines]);
    if (known !== undefined && known.content === content)
        return { ...known.first, created: false };
    const refused = refusal([member === undefined, 'NOT_FOUND'], [member?.status === 'CLOSED', 'NOT_ELIGIBLE'], [total < 0 || lines.some((line) => line.amount < 0), 'INVALID'], [sum(lines.map((line) => line.amount)) > total, 'INVALID'], [new Set(lines.map((line) => line.lineId)).size < lines.length, 'INVALID'], [known !== undefined, 'ALREADY_EXISTS']);
    if (refused !== null)
        return refused;
    const occurredAt = command.occurredAt ?? world.now;
    world.lastId += 1;
    const order = {
        orderId,
        member: memberId,
        total,
        hasLines: lines.length > 0,
        lines: linesOf(command),
        named: 0,
        occurredAt,
        recordedNo: world.lastId,
        content,
        first: done(),
    };
    world.orders.push(order);
    const granted = {};
    // Which rule comes first is not laid down; it matters only where both awards meet a debt.
    for (const rule of [...world.scheme.rules].sort((a, b) => (a.code < b.code ? -1 : 1))) {
        if (occurredAt < rule.validFrom || (rule.validUntil !== null && occurredAt >= rule.validUntil))
            continue;
        for (const wallet of rule.wallets) {
            granted[wallet] = (granted[wallet] ?? 0) + award(world, rule, wallet, order);
            postDue(world);
        }
    }
    order.first = done({ granted });
    return order.first;
}
/** The event that matures what is still pending of an order; one that has nothing pending is confirmed without entries. */
export function confirm(world, command) {
    const order = world.orders.find((each) => each.orderId === command.orderId);
    const member = world.members.find((each) => each.id === order?.member);
    const refused = refusal([order === undefined, 'NOT_FOUND'], [member?.status === 'CLOSED', 'NOT_ELIGIBLE']);
    if (refused !== null)
        return refused;
    for (const account of member?.accounts ?? []) {
        for (const lot of account.lots) {
            if (lot.award?.orderId !== command.orderId || !lot.pending)
                continue;
            mature(world, account, lot, command.occurredAt ?? world.now, world.now);
        }
    }
    return done();
}
//# sourceMappingURL=earning.js.map