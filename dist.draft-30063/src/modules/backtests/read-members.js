import { idArray, millis } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { needsOf } from '../earning/index.js';
const nothing = Promise.resolve(undefined);
/** What the rules and tiers of a program may look at of these members. */
export async function readMembers(sql, program, readers, memberIds) {
    const { id } = program;
    const needs = needsOf(program, 'PURCHASE');
    const [joined, birthdays, traits, segments, asides] = await together([
        sql.query({
            text: `SELECT id, ${millis('joined_at', '"joinedAt"')} FROM member WHERE program_id = $1 AND id = ANY ($2::bigint[])`,
            values: [id, idArray(memberIds)],
        }),
        needs.birthday ? (readers.readBirthdays?.(sql, id, memberIds) ?? nothing) : nothing,
        needs.tags || needs.attributes ? (readers.readTraits?.(sql, id, memberIds) ?? nothing) : nothing,
        needs.segments ? (readers.readSegments?.(sql, id, memberIds) ?? nothing) : nothing,
        program.scheme.tiers.length > 0 ? readAsides(sql, program, memberIds) : nothing,
    ]);
    return new Map(joined.rows.map((row) => [
        row.id,
        {
            joinedAt: row.joinedAt,
            birthday: birthdays?.get(row.id) ?? null,
            tags: traits?.get(row.id)?.tags ?? new Set(),
            attributes: traits?.get(row.id)?.attributes ?? {},
            segments: segments?.get(row.id) ?? new Set(),
            asides: asides?.get(row.id) ?? [],
        },
    ]));
}
const status = "SELECT id FROM wallet WHERE program_id = $1 AND code = 'status'";
/** What counted towards tiers beside purchases: corrections, awards for other things and what was taken back of them, and the tier that staff gave. */
const SELECT_ASIDES = `
  SELECT member_id AS "memberId", ${millis('recorded_at', '"recordedAt"')}, ${millis('occurred_at', '"occurredAt"')},
    available_change + pending_change + held_change - debt_change AS "statusPoints", NULL AS assigned, NULL::float8 AS until
  FROM entry WHERE program_id = $1 AND member_id = ANY ($2::bigint[]) AND wallet_id = (${status})
    AND (kind = 'ADJUST' OR (kind = 'EARN' AND reason->>'code' <> 'PURCHASE'))
  UNION ALL
  SELECT o.member_id, ${millis('o.reversed_at', '"recordedAt"')}, ${millis('l.occurred_at', '"occurredAt"')}, -l.returned, NULL, NULL
  FROM occurrence o JOIN lot l ON l.program_id = o.program_id AND l.id = ANY (o.award_lots)
  WHERE o.program_id = $1 AND o.member_id = ANY ($2::bigint[]) AND o.reversed_at IS NOT NULL AND l.wallet_id = (${status}) AND l.returned > 0
  UNION ALL
  SELECT member_id, ${millis('assigned_from', '"recordedAt"')}, ${millis('assigned_from', '"occurredAt"')}, 0, assigned, ${millis('assigned_until', 'until')}
  FROM member_tier WHERE program_id = $1 AND member_id = ANY ($2::bigint[]) AND assigned IS NOT NULL`;
async function readAsides(sql, { id }, memberIds) {
    const { rows } = await sql.query({ text: SELECT_ASIDES, values: [id, idArray(memberIds)] });
    const asides = new Map();
    for (const { memberId, assigned, until, ...row } of rows) {
        const assignment = assigned === null ? null : { tier: assigned, from: row.recordedAt, until, by: '', reason: '' };
        asides.set(memberId, [...(asides.get(memberId) ?? []), { ...row, assignment }]);
    }
    return asides;
}
//# sourceMappingURL=read-members.js.map