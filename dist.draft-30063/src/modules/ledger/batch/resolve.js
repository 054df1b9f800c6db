import { lookupKey } from '../../../kernel/member-lookup.js';
import { refuse } from '../../../kernel/refusal.js';
import { textArray } from '../../../kernel/sql/bulk.js';
import { together } from '../../../kernel/sql/together.js';
/**
 * Finds the members that each command touches, in as many statements as there are kinds of subjects; where they were guessed, and the members themselves
 * tell whether that is right (`isConfirmed`), in none. Per command: the member ids, or NOT_FOUND, or FORBIDDEN_TARGET where a member's token names another
 * member.
 */
export async function resolveSubjects(sql, programId, commands, { resolveMembers, known, guess }) {
    const lookups = new Map();
    const records = new Map();
    for (const subject of commands.flatMap((command) => command.subjects)) {
        if (guess !== null && isConfirmable(subject))
            continue;
        if ('lookup' in subject)
            lookups.set(lookupKey(subject.lookup), subject.lookup);
        else
            records.set(subject.record, (records.get(subject.record) ?? new Set()).add(String(subject.key)));
    }
    const kinds = [...records];
    const [members, ...owners] = await together([
        lookups.size > 0 ? resolveMembers(sql, programId, [...lookups.values()]) : Promise.resolve(new Map()),
        ...kinds.map(([kind, keys]) => ownersOf(sql, programId, kind, keys)),
    ]);
    const ownersByKind = new Map(kinds.map(([kind], index) => [kind, owners[index]]));
    const find = (subject, guessed) => {
        if (guessed !== undefined && isConfirmable(subject))
            return guessed;
        const id = 'lookup' in subject ? members.get(lookupKey(subject.lookup)) : ownersByKind.get(subject.record)?.get(String(subject.key));
        if (id === undefined)
            known.forget(programId, subject);
        else
            known.learn(programId, subject, id);
        return id;
    };
    return commands.map((command, index) => membersOf(command, (subject, position) => find(subject, guess?.[index]?.[position])));
}
/** Whether the member that a subject was guessed to mean tells by itself that it is the one: what it is named by is loaded with it, and its own alone. */
function isConfirmable(subject) {
    return 'lookup' in subject && (subject.lookup.by === 'externalId' || subject.lookup.by === 'id');
}
/** Whether those guesses that were not looked up are right, seen from the loaded members. Wrong ones are forgotten. */
export function isConfirmed({ program, members }, commands, guess, known) {
    let right = true;
    for (const [index, { subjects }] of commands.entries()) {
        for (const [position, subject] of subjects.entries()) {
            if (!isConfirmable(subject))
                continue;
            const { by, value } = subject.lookup;
            const member = members.get(guess[index]?.[position]);
            if (member && (by === 'id' ? String(member.id) : member.externalId) === value)
                continue;
            known.forget(program.id, subject);
            right = false;
        }
    }
    return right;
}
function membersOf(command, find) {
    const ids = [];
    for (const [index, subject] of command.subjects.entries()) {
        const id = find(subject, index);
        const foreign = index === 0 && command.actingMember !== null && id !== command.actingMember;
        // A member is not told whether somebody else exists: naming anyone else is refused in the same way.
        if (foreign && 'lookup' in subject)
            return refuse('FORBIDDEN_TARGET', subject.field, 'other-member');
        if (id === undefined || foreign)
            return refuse('NOT_FOUND', subject.field, 'lookup' in subject ? 'member-not-found' : subject.record.missing);
        ids.push(id);
    }
    return ids;
}
async function ownersOf(sql, programId, kind, keys) {
    const { rows } = await sql.query({
        name: `owners ${kind.table} ${kind.column}`,
        text: `SELECT ${kind.column} AS key, member_id FROM ${kind.table} WHERE program_id = (SELECT $1::int) AND ${kind.column} = ANY ($2::${kind.type}[])`,
        values: [programId, textArray(keys)],
    });
    return new Map(rows.map((row) => [String(row.key), row.member_id]));
}
//# sourceMappingURL=resolve.js.map