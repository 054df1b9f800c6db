import { boundedCache } from '../../../kernel/bounded-cache.js';
import { lookupKey } from '../../../kernel/member-lookup.js';
import { isRefusal, type Refusal } from '../../../kernel/refusal.js';
import type { Command, Subject } from './command.js';

/**
 * Which member a look-up or record meant when it was last resolved. It lets a batch lock and load without waiting for the look-up, which is made all the
 * same: where a guess was wrong the batch is run again. What is not known yet is looked up before the command joins a batch (`Commands.run`).
 */
export class KnownMembers {
  private readonly ids = boundedCache<number>(200_000);

  /** The members of each command, or null where one is not known. */
  guess(programId: number, commands: readonly Command<unknown>[]): number[][] | null {
    const guesses: number[][] = [];
    for (const command of commands) {
      const ids: number[] = [];
      for (const subject of command.subjects) {
        const id = this.ids.get(keyOf(programId, subject));
        if (id === undefined) return null;
        ids.push(id);
      }
      guesses.push(ids);
    }
    return guesses;
  }

  learn(programId: number, subject: Subject, id: number): void {
    this.ids.set(keyOf(programId, subject), id);
  }

  forget(programId: number, subject: Subject): void {
    this.ids.delete(keyOf(programId, subject));
  }
}

/** Whether what was guessed for commands is what they resolved to. One that is refused needs no members: what was locked for it does no harm. */
export function isRight(guess: readonly number[][], resolved: readonly (number[] | Refusal)[]): boolean {
  return resolved.every((ids, index) => isRefusal(ids) || ids.every((id, position) => id === guess[index]?.[position]));
}

function keyOf(programId: number, subject: Subject): string {
  return 'lookup' in subject
    ? `${programId} ${lookupKey(subject.lookup)}`
    : `${programId} ${subject.record.table}.${subject.record.column} ${subject.key}`;
}
