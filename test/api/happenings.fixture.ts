import type { MemberLookup } from '../../src/kernel/member-lookup.js';
import type { Refusal } from '../../src/kernel/refusal.js';
import {
  needsForAwards,
  needsOccurrence,
  type OccurrenceDraft,
  occurrencesPart,
  type ReversalRecord,
  recordOccurrence,
  reverseOccurrence,
} from '../../src/modules/earning/index.js';
import { type Book, type Command, systemEnvelope } from '../../src/modules/ledger/index.js';
import type { TestApp } from '../support/app.js';

type Needs = Parameters<Command<unknown>['needs']>[0];

/** A command about one member, as features write them. */
export function about<Result>(
  programId: number,
  lookup: MemberLookup,
  needs: (needs: Needs, memberId: number) => void,
  decide: (book: Book, memberId: number) => Result | Refusal,
): Command<Result> {
  return {
    ...systemEnvelope(programId),
    operation: 'test',
    subjects: [{ lookup, field: ['member'] }],
    fingerprint: () => null,
    needs: (all, [id]) => needs(all, id as number),
    decide: (book, [id]) => decide(book, id as number),
    store: () => ({}),
    restore: () => undefined as Result,
  };
}

/** A review that somebody wrote just now, or something else. */
export function happening(app: TestApp, changes: Partial<OccurrenceDraft> = {}): OccurrenceDraft {
  return { trigger: 'ACTIVITY', of: 'review', key: null, occurredAt: app.clock.now(), ...changes };
}

/** The command that records it. */
export function recording(programId: number, lookup: MemberLookup, draft: OccurrenceDraft) {
  const { trigger, of, key, occurredAt } = draft;
  return about(
    programId,
    lookup,
    (needs, memberId) => {
      needsForAwards(needs, memberId, [trigger], occurredAt);
      if (key !== null) needsOccurrence(needs, { memberId, trigger, of, key });
    },
    (book, memberId) => recordOccurrence(book, memberId, draft),
  );
}

export const named = (externalId: string): MemberLookup => ({ by: 'externalId', value: externalId });

export function record(app: TestApp, programId: number, member: string, draft: OccurrenceDraft) {
  return app.app.commands.run(recording(programId, named(member), draft));
}

/** Takes back what the review of that key was given. */
export function takeBack(app: TestApp, programId: number, member: string, key: string) {
  const name = { trigger: 'ACTIVITY', of: 'review', key } as const;
  return app.app.commands.run(
    about(
      programId,
      named(member),
      (needs, memberId) => needsOccurrence(needs, { ...name, memberId }, { reversedAt: needs.now }),
      (book, memberId): ReversalRecord[] => {
        const found = book.of(occurrencesPart).find({ ...name, memberId });
        return found ? reverseOccurrence(book, memberId, found, book.now, { code: 'CONTRIBUTION_REMOVED', reasonCode: key }) : [];
      },
    ),
  );
}
