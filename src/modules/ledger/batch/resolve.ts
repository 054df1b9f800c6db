import { lookupKey, type MemberLookup, type ResolveMembers } from '../../../kernel/member-lookup.js';
import { type Refusal, refuse } from '../../../kernel/refusal.js';
import { type SqlClient, textArray } from '../../../kernel/sql/bulk.js';
import { together } from '../../../kernel/sql/together.js';
import type { Command, RecordKind, Subject } from './command.js';
import type { KnownMembers } from './known-members.js';

/**
 * Finds the members that each command touches, in as many statements as there are kinds of subjects. Per command: the member ids, or
 * NOT_FOUND, or FORBIDDEN_TARGET where a member's token names another member.
 */
export async function resolveSubjects(
  sql: SqlClient,
  programId: number,
  commands: readonly Command<unknown>[],
  resolveMembers: ResolveMembers,
  known: KnownMembers,
): Promise<(number[] | Refusal)[]> {
  const lookups = new Map<string, MemberLookup>();
  const records = new Map<RecordKind, Set<string>>();
  for (const subject of commands.flatMap((command) => command.subjects)) {
    if ('lookup' in subject) lookups.set(lookupKey(subject.lookup), subject.lookup);
    else records.set(subject.record, (records.get(subject.record) ?? new Set()).add(String(subject.key)));
  }
  const kinds = [...records];
  const [members, ...owners] = await together([
    lookups.size > 0 ? resolveMembers(sql, programId, [...lookups.values()]) : Promise.resolve(new Map<string, number>()),
    ...kinds.map(([kind, keys]) => ownersOf(sql, programId, kind, keys)),
  ]);
  const ownersByKind = new Map(kinds.map(([kind], index) => [kind, owners[index] as Map<string, number>]));
  const find = (subject: Subject): number | undefined => {
    const id =
      'lookup' in subject ? members.get(lookupKey(subject.lookup)) : ownersByKind.get(subject.record)?.get(String(subject.key));
    if (id === undefined) known.forget(programId, subject);
    else known.learn(programId, subject, id);
    return id;
  };
  return commands.map((command) => membersOf(command, find));
}

function membersOf(command: Command<unknown>, find: (subject: Subject) => number | undefined): number[] | Refusal {
  const ids: number[] = [];
  for (const [index, subject] of command.subjects.entries()) {
    const id = find(subject);
    const foreign = index === 0 && command.actingMember !== null && id !== command.actingMember;
    // A member is not told whether somebody else exists: naming anyone else is refused in the same way.
    if (foreign && 'lookup' in subject) return refuse('FORBIDDEN_TARGET', subject.field, 'other-member');
    if (id === undefined || foreign)
      return refuse('NOT_FOUND', subject.field, 'lookup' in subject ? 'member-not-found' : subject.record.missing);
    ids.push(id);
  }
  return ids;
}

async function ownersOf(
  sql: SqlClient,
  programId: number,
  kind: RecordKind,
  keys: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ key: string | number; member_id: number }>({
    name: `owners ${kind.table} ${kind.column}`,
    text: `SELECT ${kind.column} AS key, member_id FROM ${kind.table} WHERE program_id = (SELECT $1::int) AND ${kind.column} = ANY ($2::${kind.type}[])`,
    values: [programId, textArray(keys)],
  });
  return new Map(rows.map((row) => [String(row.key), row.member_id]));
}
