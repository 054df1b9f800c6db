import { kept, sum } from './arithmetic.js';
import { done, refusal } from './commands.js';
import { spendable, take, write } from './moves.js';
import { accountOf, walletScheme } from './world.js';
const left = (line) => line.amount - line.used;
/** Uses up an order's lines in position order; returns what found no room. */
function drawDown(order, amount, named) {
    let rest = amount;
    for (const line of order.lines) {
        const part = Math.min(rest, left(line));
        line.used += part;
        if (named)
            line.named += part;
        rest -= part;
    }
    return rest;
}
/** A return that names its order; returns the part that unnamed returns had used up before. */
function drawNamed(order, command) {
    const given = order.hasLines ? (command.lines ?? []) : [];
    let excess = 0;
    for (const { lineId, amount } of given) {
        const line = order.lines.find((each) => each.lineId === lineId);
        if (line === undefined)
            throw new Error(`no line ${lineId}`);
        const part = Math.min(amount, left(line));
        line.used += part;
        line.named += amount;
        excess += amount - part;
    }
    excess += drawDown(order, command.amount - sum(given.map((line) => line.amount)), true);
    order.named += command.amount;
    return excess;
}
/** Over the member's purchases that had happened by then, newest first; returns the orders touched and what found no purchase. */
function spread(world, member, amount, at) {
    const orders = world.orders
        .filter((order) => order.member === member && order.occurredAt <= at)
        .sort((a, b) => b.occurredAt - a.occurredAt || b.recordedNo - a.recordedNo);
    const touched = [];
    let rest = amount;
    for (const order of orders) {
        const after = drawDown(order, rest, false);
        if (after < rest)
            touched.push(order);
        rest = after;
    }
    return { touched, rest };
}
/** What the award has to give back by now, in all. */
function due(order, lot) {
    const remaining = (position) => sum(order.lines.filter((line) => position === null || line.position === position).map(left));
    return sum((lot.award?.base ?? []).map((base) => base.points - kept(base.points, remaining(base.position), base.amount)));
}
function settle(world, account, order, lot, occurredAt) {
    if (lot.award === null)
        return [];
    const owed = Math.max(0, due(order, lot) - lot.expired - lot.award.settled);
    lot.award.settled += owed;
    const policy = walletScheme(world, account.wallet).returnPolicy;
    const pending = lot.pending ? sum(take([lot], owed).map((part) => part.points)) : 0;
    const reachable = policy === 'PENDING_ONLY'
        ? []
        : [...(lot.pending ? [] : [lot]), ...spendable(world, account).filter((other) => other !== lot)];
    const available = sum(take(reachable, owed - pending).map((part) => part.points));
    const debt = policy === 'DEBT' ? owed - pending - available : 0;
    const taken = pending + available + debt;
    if (taken > 0)
        write(account, 'REVERSE', { available: -available, pending: -pending, debt }, { occurredAt, effectiveAt: world.now });
    const item = { wallet: account.wallet, orderId: order.orderId };
    return [
        ...(taken > 0 ? [{ ...item, points: taken, done: true }] : []),
        ...(taken < owed ? [{ ...item, points: owed - taken, done: false }] : []),
    ];
}
function check(world, command) {
    const { member: memberId, orderId, amount, lines = [] } = command;
    const order = world.orders.find((each) => each.orderId === orderId && each.member === memberId);
    const tooMuch = lines.some((given) => {
        const line = order?.lines.find((each) => each.lineId === given.lineId);
        return order?.hasLines === true && (line === undefined || given.amount > line.amount - line.named);
    });
    // what was wholly paid with points comes back for no money
    const costNothing = orderId !== undefined && (order === undefined || order.total === 0);
    return refusal([!world.members.some((each) => each.id === memberId), 'NOT_FOUND'], [orderId !== undefined && order === undefined, 'NOT_FOUND'], [amount < 0 || (amount === 0 && !costNothing) || lines.some((line) => line.amount < 0), 'INVALID'], [sum(lines.map((line) => line.amount)) > amount, 'INVALID'], [tooMuch || (order !== undefined && amount > order.total - order.named), 'INVALID'], [world.returns.some((each) => each.returnId === command.returnId), 'ALREADY_EXISTS']);
}
export function recordReturn(world, command) {
    const { member, orderId, amount, lines = [] } = command;
    const content = JSON.stringify([member, orderId ?? null, amount, lines]);
    const known = world.returns.find((each) => each.returnId === command.returnId);
    if (known !== undefined && known.content === content)
        return { ...known.first, created: false };
    const refused = check(world, command);
    if (refused !== null)
        return refused;
    const at = command.occurredAt ?? world.now;
    const order = world.orders.find((each) => each.orderId === orderId);
    const { touched, rest } = spread(world, member, order === undefined ? amount : drawNamed(order, command), at);
    const reversed = [];
    for (const each of new Set(order === undefined ? touched : [order, ...touched])) {
        for (const { code } of world.scheme.wallets) {
            const account = accountOf(world, member, code);
            for (const lot of account.lots.filter((one) => one.award?.orderId === each.orderId))
                reversed.push(...settle(world, account, each, lot, at));
        }
    }
    if (rest > 0)
        reversed.push({ wallet: null, orderId: null, points: 0, done: false });
    const first = done({ reversed });
    world.returns.push({ returnId: command.returnId, content, first });
    return first;
}
//# sourceMappingURL=returns.js.map