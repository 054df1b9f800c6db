import type { Caller } from '../../kernel/caller.js';
import { lookupKey } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { resolveMembers } from './resolve-members.js';

/** Who asks for a change, of whom, and since when. */
export interface Change {
  caller: Caller;
  program: ProgramConfig;
  ref: MemberRef;
}

/** The id of the member that an input's `member` names. Refuses INVALID and NOT_FOUND below that field. */
export async function findTarget(sql: SqlClient, read: ReadMemberRef, { program, ref }: Change): Promise<number | Refusal> {
  const lookup = read(ref, program);
  if (isRefusal(lookup)) return lookup.under('member');
  const found = await resolveMembers(sql, program.id, [lookup]);
  return found.get(lookupKey(lookup)) ?? refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found');
}
