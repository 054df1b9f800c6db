import type { RequestContext } from '../../kernel/context.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { type InputError, toUserError } from '../../kernel/user-error.js';
import type { Command } from './batch/command.js';
import type { Commands } from './batch/commands.js';
import type { Done } from './batch/outcome.js';
import { type Envelope, envelopeOf } from './commands/envelope.js';
import { type EntryView, type LedgerReader, writtenEntries } from './read/index.js';

/** Makes a command of a request and runs it; what is read for the answer goes by the program that it met. Whatever refuses on the way is the answer. */
export async function execute<Result>(
  context: RequestContext,
  commands: Commands,
  idempotencyKey: string,
  make: (envelope: Envelope) => Command<Result> | Refusal,
): Promise<Done<Result> | Refusal> {
  const envelope = envelopeOf(context, idempotencyKey);
  const command = isRefusal(envelope) ? envelope : make(envelope);
  if (isRefusal(command)) return command;
  const done = await commands.run(command);
  context.catchUp();
  return done;
}

/** The entries of a result for its payload: those just written as they are, those of an earlier result read again; of one member, where given. */
export async function entriesFor(
  context: RequestContext,
  reader: LedgerReader,
  done: Done<unknown>,
  memberId?: number,
): Promise<EntryView[]> {
  const mine = (id: number) => memberId === undefined || id === memberId;
  if (done.entries.length > 0)
    return writtenEntries(
      context.tenant,
      done.entries.filter((entry) => mine(entry.memberId)),
    );
  const pages = await Promise.all(done.ranges.filter(([id]) => mine(id)).map((range) => reader.entriesIn(context, range)));
  return pages.flat();
}

export function errorsOf(context: RequestContext, refusal: Refusal): InputError[] {
  return [toUserError(refusal, context.language)];
}
