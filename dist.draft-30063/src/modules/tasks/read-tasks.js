import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
export const TASK = `t.id, t.team, t.title, t.script, t.status, t.urgency, t.importance, t.priority, t.member_id AS "memberId", t.about_type AS "aboutType",
  t.about_id AS "aboutId", t.assignee, t.outcome, t.note, ${millis('t.due_at', '"dueAt"')}, ${millis('t.created_at', '"createdAt"')},
  ${millis('t.updated_at', '"updatedAt"')}, ${millis('t.ended_at', '"endedAt"')}`;
export const readTasks = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'tasks by id',
        text: `SELECT ${TASK} FROM staff_task t WHERE t.program_id = $1 AND t.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
/** Pages of tasks: what weighs most first, of those what is due first. */
export const readTaskPages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
const DUE = "coalesce(t.due_at, 'infinity')";
/** Said apart, so that the index of what has not ended is found. */
const NOT_ENDED = "AND t.status IN ('OPEN', 'IN_PROGRESS')";
async function selectPage(sql, programId, page) {
    const { teams, statuses, assignee, memberId, about, dueBefore, after, limit } = page;
    const open = statuses.every((status) => status === 'OPEN' || status === 'IN_PROGRESS') ? NOT_ENDED : '';
    const { rows } = await sql.query({
        text: `SELECT ${TASK} FROM staff_task t WHERE t.program_id = $1 AND t.status = ANY ($2::text[]) ${open}
        AND ($3::text[] IS NULL OR t.team = ANY ($3)) AND ($4::text IS NULL OR t.assignee = $4) AND ($5::bigint IS NULL OR t.member_id = $5)
        AND ($6::text IS NULL OR (t.about_type, t.about_id) = ($6, $7::bigint))
        AND ($8::float8 IS NULL OR t.due_at <= to_timestamp($8 / 1000.0))
        AND ($9::int IS NULL OR (-t.priority, ${DUE}, t.id) > (-$9, coalesce(to_timestamp($10::float8 / 1000.0), 'infinity'), $11::bigint))
      ORDER BY t.priority DESC, ${DUE}, t.id LIMIT $12`,
        values: [
            programId,
            textArray(statuses),
            teams && textArray(teams),
            assignee,
            memberId,
            about?.type ?? null,
            about?.id ?? null,
            dueBefore,
            after?.priority ?? null,
            after?.dueAt ?? null,
            after?.id ?? null,
            limit,
        ],
    });
    return rows;
}
/** The last hundred changes of each task, oldest first. */
export const readTaskChanges = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'task changes',
        text: `SELECT c.task_id AS "taskId", c.from_status AS "from", c.to_status AS "to", c.team, c.assignee, c.actor, ${millis('c.recorded_at', 'at')}
      FROM unnest($2::bigint[]) AS asked (id), LATERAL (
        SELECT * FROM staff_task_change o WHERE o.program_id = $1 AND o.task_id = asked.id ORDER BY o.id DESC LIMIT 100) c
      ORDER BY c.id`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(ids.map((id) => [id, []]));
    for (const { taskId, ...change } of rows)
        found.get(taskId)?.push(change);
    return ids.map((id) => found.get(id) ?? []);
};
//# sourceMappingURL=read-tasks.js.map