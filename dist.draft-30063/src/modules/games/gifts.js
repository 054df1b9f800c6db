import { walletByCode } from '../../kernel/program-config.js';
import { grant, hasRoom } from '../ledger/index.js';
import { giftOf, giveReward, needsGift } from '../rewards/index.js';
/** What each kind of prize asks for, when it can be given, and how: all that knows the kinds of prizes. */
export function needsGiftOf(needs, gift) {
    if (gift.kind === 'REWARD')
        needsGift(needs, gift.reward);
}
/** Whether a member can be given it now, stock and budget of the game aside. */
export function isThere(book, memberId, gift) {
    switch (gift.kind) {
        case 'NOTHING':
            return true;
        case 'POINTS': {
            const wallet = walletOf(book, memberId, gift.wallet);
            return wallet !== null && hasRoom(wallet, gift.points);
        }
        case 'REWARD':
            return giftOf(book, memberId, gift.reward) !== null;
    }
}
const nothing = { points: 0, walletId: null, sequence: null, redemptionId: null };
/** Gives what `isThere`. Points are an earning of their own, told from all others by the code of its reason. */
export function handOver(book, winner, prize) {
    const { memberId, playId, game } = winner;
    switch (prize.kind) {
        case 'NOTHING':
            return nothing;
        case 'POINTS': {
            const { points, expiry, wallet: code } = prize;
            const wallet = walletOf(book, memberId, code);
            if (!wallet)
                throw new Error(`member ${memberId} has no wallet ${code}`);
            const reason = { code: 'GAME_PRIZE', game, prize: prize.name, play: playId };
            const made = { lotId: book.ids.next(), points, occurredAt: book.now, expiry, award: null, orderId: null, reason };
            const entry = grant(wallet, { kind: 'EARN', maturity: { kind: 'NONE' }, ...made }, book.stamp());
            return { ...nothing, points, walletId: wallet.config.id, sequence: entry.sequence };
        }
        case 'REWARD': {
            const reward = giftOf(book, memberId, prize.reward);
            if (!reward)
                throw new Error(`reward ${prize.reward} cannot be given`);
            return { ...nothing, redemptionId: giveReward(book, memberId, reward, `game:${game}`).id };
        }
    }
}
function walletOf(book, memberId, code) {
    const config = walletByCode(book.program, code);
    return config && (book.member(memberId).wallets.get(config.id) ?? null);
}
//# sourceMappingURL=gifts.js.map