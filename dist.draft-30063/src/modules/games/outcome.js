const SPACE = 2n ** 256n;
/**
 * Which of the weights a digest falls on: the digest as a number modulo the sum of the weights. Digests in the last, incomplete run of that sum are thrown away, and
 * the next round is asked: so each weight has exactly its share.
 */
export function pickWeighted(weights, digestOf) {
    const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
    const fair = SPACE - (SPACE % total);
    for (let round = 0;; round++) {
        const number = BigInt(`0x${digestOf(round)}`);
        if (number >= fair)
            continue;
        let left = number % total;
        return weights.findIndex((weight) => {
            left -= BigInt(weight);
            return left < 0n;
        });
    }
}
/**
 * Who wins what in a lucky draw: the entries in the order of their tickets; the first ones get the first prize, as many as there are of it, and so on. A
 * member wins once. Gives the codes of prizes by entry.
 */
export function drawWinners(entries, prizes, ticketOf) {
    const tickets = entries.map(({ entry, memberId }) => ({ entry, memberId, ticket: ticketOf(entry) }));
    tickets.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    const winners = new Map();
    const lucky = new Set();
    const left = prizes.flatMap(({ code, stock }) => Array.from({ length: stock ?? 0 }, () => code)).reverse();
    for (const { entry, memberId } of tickets) {
        if (lucky.has(memberId))
            continue;
        const prize = left.pop();
        if (prize === undefined)
            break;
        lucky.add(memberId);
        winners.set(entry, prize);
    }
    return winners;
}
//# sourceMappingURL=outcome.js.map