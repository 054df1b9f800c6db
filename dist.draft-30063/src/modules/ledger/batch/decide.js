import { isRefusal, refuse } from '../../../kernel/refusal.js';
import { keyOf, requestHash } from './idempotency.js';
import { Earlier } from './outcome.js';
import { react } from './react.js';
/**
 * Decides the commands of a batch in turn, each on top of the one before. A repeated key gets the first result, or
 * IDEMPOTENCY_KEY_MISMATCH for other input; a refusal is not kept.
 */
export function decideAll(book, parts, commands, resolved, keys) {
    const newKeys = [];
    const outcomes = commands.map((command, index) => {
        const memberIds = resolved[index];
        if (isRefusal(memberIds))
            return memberIds;
        const { principal, operation, idempotencyKey } = command;
        if (idempotencyKey === null)
            return decideOne(book, parts, command, memberIds);
        const id = keyOf(principal, operation, idempotencyKey);
        const hash = requestHash(command, memberIds);
        const known = keys.get(id);
        if (known)
            return repeat(command, known, hash, memberIds);
        const outcome = decideOne(book, parts, command, memberIds);
        if (isRefusal(outcome))
            return outcome;
        const result = { value: command.store(outcome.value), ranges: outcome.ranges };
        const record = { principal, operation, key: idempotencyKey, requestHash: hash, result };
        keys.set(id, record);
        newKeys.push(record);
        return outcome;
    });
    return { outcomes, newKeys };
}
function decideOne(book, parts, command, memberIds) {
    book.begin(command.principal);
    const decision = command.decide(book, memberIds);
    if (isRefusal(decision))
        return decision;
    if (decision instanceof Earlier)
        return { value: decision.value, ranges: decision.ranges, entries: book.entriesOf(decision.ranges) };
    react(book, parts, memberIds);
    const ranges = book.noteChanges(memberIds);
    return { value: decision, ranges, entries: book.entriesOf(ranges) };
}
function repeat(command, known, hash, memberIds) {
    if (!known.requestHash.equals(hash))
        return refuse('IDEMPOTENCY_KEY_MISMATCH', ['idempotencyKey'], 'key-mismatch');
    const stored = known.result;
    return { value: command.restore(stored.value, memberIds), ranges: stored.ranges, entries: [] };
}
//# sourceMappingURL=decide.js.map