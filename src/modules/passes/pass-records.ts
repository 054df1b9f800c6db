import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { Book, Command, Envelope, Needs, RecordKind, Subject } from '../ledger/index.js';
import { assertLocked, type PassState } from './pass-book.js';
import { passesPart } from './passes-part.js';

/** A pass that a command made or changed, and what it noted in its history. */
export interface Changed {
  passId: number;
  entryId: number | null;
}

export const changedCodec = {
  store: ({ passId, entryId }: Changed) => ({ passId, entryId }),
  restore: (stored: Record<string, unknown>) => stored as unknown as Changed,
};

/** How a caller names a pass: a code as it is stored. */
export type PassName = { id: number } | { code: string };

const kindOf = (table: string, column: 'id' | 'code'): RecordKind => ({
  table,
  column,
  type: column === 'id' ? 'bigint' : 'text',
  missing: 'pass-not-found',
});
const kinds = {
  owner: { id: kindOf('pass', 'id'), code: kindOf('pass', 'code') },
  buyer: { id: kindOf('pass_buyer', 'id'), code: kindOf('pass_buyer', 'code') },
};

/** Whom a pass is about: whose it is, or who bought it. */
export function subjectOfPass(name: PassName, who: keyof typeof kinds, field: string): Subject {
  if ('id' in name) return { record: kinds[who].id, key: name.id, field: [field] };
  return { record: kinds[who].code, key: name.code, field: [field] };
}

function needsPass(needs: Needs, name: PassName): void {
  const need = needs.of(passesPart);
  if ('id' in name) need.passes.add(name.id);
  else need.codes.add(name.code);
}

export const fieldOf = (name: PassName): string => ('id' in name ? 'passId' : 'code');

/** The pass that is named, as it is now, for whoever asks. Refuses: NOT_FOUND. @throws StaleBatch when it was given away meanwhile */
function passNamed(book: Book, name: PassName, { actingMember }: Envelope): PassState | Refusal {
  const state = book.of(passesPart);
  const pass = 'id' in name ? state.passes.get(name.id) : state.withCode(name.code);
  if (!pass) return refuse('NOT_FOUND', [fieldOf(name)], 'pass-not-found');
  assertLocked(book, pass);
  const isForeign = actingMember !== null && pass.memberId !== actingMember;
  return isForeign ? refuse('NOT_FOUND', [fieldOf(name)], 'pass-not-found') : pass;
}

/** A command about one pass; what was due of it has happened before `decide`. */
export function aboutPass(
  envelope: Envelope,
  name: PassName,
  operation: string,
  input: object,
  decide: (book: Book, pass: PassState, memberIds: readonly number[]) => Changed | Refusal,
  more: { subjects?: Subject[]; needs?: (needs: Needs, memberIds: readonly number[]) => void } = {},
): Command<Changed> {
  return {
    ...envelope,
    operation,
    subjects: [subjectOfPass(name, 'owner', fieldOf(name)), ...(more.subjects ?? [])],
    fingerprint: ([, ...others]) => ({ name, ...input, others }),
    needs(needs, memberIds) {
      needsPass(needs, name);
      more.needs?.(needs, memberIds);
    },
    decide(book, memberIds) {
      const pass = passNamed(book, name, envelope);
      return isRefusal(pass) ? pass : decide(book, pass, memberIds);
    },
    ...changedCodec,
  };
}

/** INVALID_STATE, or EXPIRED where its time is over. */
export function endedRefusal({ status }: PassState, field: string): Refusal {
  return refuse(status === 'EXPIRED' ? 'EXPIRED' : 'INVALID_STATE', [field], 'pass-ended', { status });
}
