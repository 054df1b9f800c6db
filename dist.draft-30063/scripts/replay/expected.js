const kept = (order) => (order.amount === 0n ? 0n : (order.points * order.remaining) / order.amount);
/** Uses `amount` up over the orders, newest first; gives the points that no longer are kept. */
function takeBack(orders, amount) {
    let open = amount;
    let taken = 0n;
    for (const order of orders.toReversed()) {
        const part = open < order.remaining ? open : order.remaining;
        const before = kept(order);
        order.remaining -= part;
        open -= part;
        taken += before - kept(order);
    }
    return taken;
}
/** `orders` in the order in which they are sent; `pointsPer` is a decimal, `decimals` those of the currency. The wallet's policy is DEBT, without expiry. */
export function expectedTotals(orders, pointsPer, decimals) {
    const [whole = '0', fraction = ''] = pointsPer.split('.');
    const rate = BigInt(whole + fraction);
    const divisor = 10n ** BigInt(decimals + fraction.length);
    const members = new Map();
    let earned = 0n;
    let takenBack = 0n;
    for (const order of orders) {
        const member = members.get(order.customer) ?? { bought: [], balance: 0n };
        members.set(order.customer, member);
        const amount = BigInt(order.amount);
        if (order.kind === 'purchase') {
            const points = (amount * rate) / divisor;
            member.bought.push({ amount, points, remaining: amount });
            member.balance += points;
            earned += points;
        }
        else {
            const points = takeBack(member.bought, amount);
            member.balance -= points;
            takenBack += points;
        }
    }
    const balances = [...members.values()].map((member) => member.balance);
    return {
        earned: Number(earned),
        takenBack: Number(takenBack),
        available: Number(balances.reduce((sum, balance) => (balance > 0n ? sum + balance : sum), 0n)),
        debt: Number(balances.reduce((sum, balance) => (balance < 0n ? sum - balance : sum), 0n)),
    };
}
//# sourceMappingURL=expected.js.map