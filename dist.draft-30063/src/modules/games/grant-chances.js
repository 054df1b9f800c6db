import { refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import { mayEarn } from '../ledger/index.js';
import { newestGame } from './game-kind.js';
import { gameBook } from './games-part.js';
import { askMember } from './play-game.js';
const MAX_GRANT = 1_000;
const MAX_EXTRA = 1_000_000;
/**
 * Gives a member chances beside those of the day; they stay until they are used.
 * Refuses: INVALID (chances, reason), NOT_FOUND (member, game), NOT_ELIGIBLE (closed), LIMIT_REACHED (more than can be kept).
 */
export function grantGameChances(envelope, request) {
    const { game, chances, reason } = request;
    if (chances < 1 || chances > MAX_GRANT)
        return refuse('INVALID', ['chances'], 'between', { min: 1, max: MAX_GRANT });
    if (!isText(reason, 200))
        return refuse('INVALID', ['reason'], 'text-length', { max: 200 });
    return {
        ...envelope,
        operation: 'grantGameChances',
        subjects: [{ lookup: request.member, field: ['member'] }],
        fingerprint: ([member]) => ({ member, game, chances, reason }),
        needs: (needs, [member]) => askMember(needs, member, game),
        decide: (book, [member]) => decide(book, member, request, envelope.principal),
        store: (result) => ({ ...result }),
        restore: (stored) => stored,
    };
}
function decide(book, memberId, { game, chances, reason }, actor) {
    const refusal = mayEarn(book.member(memberId), 'member');
    if (refusal)
        return refusal;
    if (newestGame(book.program, game) === null)
        return refuse('NOT_FOUND', ['game'], 'game-not-found');
    const games = gameBook(book);
    const member = games.member(memberId, game);
    if (member.extra + chances > MAX_EXTRA)
        return refuse('LIMIT_REACHED', ['chances'], 'between', { min: 1, max: MAX_EXTRA });
    Object.assign(member, { extra: member.extra + chances, changed: true });
    const grantId = book.ids.next();
    games.grants.push({ id: grantId, game, memberId, chances, reason, actor });
    book.audit({ action: 'game.chances-granted', target: `member:${memberId}`, details: { game, chances } });
    return { memberId, grantId };
}
//# sourceMappingURL=grant-chances.js.map