import { millis } from '../../kernel/sql/bulk.js';
import { pickAgent } from './assignment.js';
import { unchanged } from './deeds.js';
/** Who of a team takes the next complaint; null where the team has no list, or nobody on it is there. */
export async function nextAgent(sql, programId, team) {
    const { rows } = await sql.query({
        name: 'agents of a team',
        text: `SELECT a.agent, count(c.id) AS load, ${millis('max(c.assigned_at)', '"lastAt"')}
      FROM complaint_agent a
      LEFT JOIN complaint c ON c.program_id = a.program_id AND c.assignee = a.agent AND c.status NOT IN ('RESOLVED', 'CLOSED')
      WHERE a.program_id = (SELECT $1::int) AND a.team = $2 AND a.active GROUP BY a.agent`,
        values: [programId, team],
    });
    return pickAgent(rows.map((row) => ({ ...row, load: Number(row.load) })));
}
/** Gives a complaint to a person, or to nobody. */
export function assigned(complaint, assignee, now) {
    if (assignee === complaint.assignee)
        return unchanged(complaint);
    return {
        complaint: { ...complaint, assignee, assignedAt: assignee === null ? null : now },
        changes: [{ what: 'ASSIGNEE', before: complaint.assignee, after: assignee }],
    };
}
/** Gives a complaint to another team, and there to whoever has least. */
export async function movedToTeam(sql, programId, complaint, team, now) {
    if (team === complaint.team)
        return unchanged(complaint);
    const next = assigned({ ...complaint, team }, await nextAgent(sql, programId, team), now);
    return { complaint: next.complaint, changes: [{ what: 'TEAM', before: complaint.team, after: team }, ...next.changes] };
}
//# sourceMappingURL=assign.js.map