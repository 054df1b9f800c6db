import { isRefusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { envelopeOf } from './commands/envelope.js';
import { writtenEntries } from './read/index.js';
/** Makes a command of a request and runs it. Whatever refuses on the way is the answer. */
export async function execute(context, commands, idempotencyKey, make) {
    const envelope = envelopeOf(context, idempotencyKey);
    const command = isRefusal(envelope) ? envelope : make(envelope);
    return isRefusal(command) ? command : commands.run(command);
}
/** The entries of a result for its payload: those just written as they are, those of an earlier result read again; of one member, where given. */
export async function entriesFor(context, reader, done, memberId) {
    const mine = (id) => memberId === undefined || id === memberId;
    if (done.entries.length > 0)
        return writtenEntries(context.tenant, done.entries.filter((entry) => mine(entry.memberId)));
    const pages = await Promise.all(done.ranges.filter(([id]) => mine(id)).map((range) => reader.entriesIn(context, range)));
    return pages.flat();
}
export function errorsOf(context, refusal) {
    return [toUserError(refusal, context.language)];
}
//# sourceMappingURL=answer.js.map