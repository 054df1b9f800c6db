import { createHash, createHmac } from 'node:crypto';
import { toGlobalId } from '../../kernel/global-id.js';
import { drawWinners, pickWeighted } from './outcome.js';
/** `key` is of the purpose `game-seed`. */
export function seedsFrom(key) {
    return (programId, game, epoch) => createHmac('sha256', key).update(`${programId}:${game}:${epoch}`).digest();
}
export function commitmentOf(seed) {
    return createHash('sha256').update(seed).digest();
}
function hmac(seed, message) {
    return createHmac('sha256', seed).update(message).digest('hex');
}
/** The place of the prize that a play draws. */
export function drawnPlace(seed, { game, memberId, nonce, clientSeed }, prizes) {
    const weights = prizes.map(({ weight }) => weight);
    const member = toGlobalId('Member', memberId);
    return pickWeighted(weights, (round) => hmac(seed, `${game}:${member}:${nonce}:${round}:${clientSeed}`));
}
export const entryId = (playId) => toGlobalId('GamePlay', playId);
/** Fixes who takes part, before it is known who wins. */
export function hashEntries(entries) {
    const hash = createHash('sha256');
    for (const { entry, clientSeed } of entries)
        hash.update(`${entry}:${clientSeed}\n`);
    return hash.digest();
}
/** Codes of prizes by entry. */
export function drawAmong(seed, game, entries, prizes) {
    const hash = hashEntries(entries).toString('hex');
    return drawWinners(entries, prizes, (entry) => hmac(seed, `${game}:${hash}:${entry}`));
}
//# sourceMappingURL=seeds.js.map