/** Whether the game still has a prize: stock and budget hold whatever the odds. */
export function isLeft(game, state, prize) {
    if (prize.stock !== null && (state.prizes.get(prize.code)?.given ?? 0) >= prize.stock)
        return false;
    return prize.kind !== 'POINTS' || game.budget === null || state.points + prize.points <= game.budget;
}
/**
 * What is given where `drawn` was drawn: that, or where it cannot be given, the next prize of the list that can, or nothing, as the game says. It never moves up
 * the list.
 */
export function settlePrize(game, drawn, canGive) {
    const { prizes, whenOut } = game;
    const candidates = whenOut === 'NEXT_PRIZE' ? prizes.slice(drawn) : prizes.slice(drawn, drawn + 1);
    const nothing = prizes.find(({ kind }) => kind === 'NOTHING');
    const isNothing = prizes[drawn] === nothing;
    const given = isNothing ? nothing : (candidates.find((prize) => prize !== nothing && canGive(prize)) ?? nothing);
    if (!given)
        throw new Error('a game has no prize that is nothing');
    return given;
}
/** Notes that a prize was given, with the limits that hold: no edit makes what was given before too much. */
export function noteGiven(game, state, prize) {
    const given = (state.prizes.get(prize.code)?.given ?? 0) + 1;
    state.prizes.set(prize.code, { given, stock: prize.stock, changed: true });
    if (prize.kind === 'POINTS')
        state.points += prize.points;
    state.budget = game.budget === null ? null : Math.max(game.budget, state.points);
    state.changed = true;
}
//# sourceMappingURL=settle-prize.js.map