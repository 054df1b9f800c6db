import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Crisis, StatementKind } from './crisis.js';

const instants = {
  respondBy: 'respond_by',
  respondedAt: 'responded_at',
  proposeBy: 'propose_by',
  proposedAt: 'proposed_at',
  escalatedAt: 'escalated_at',
  nextAt: 'next_at',
  openedAt: 'opened_at',
  closedAt: 'closed_at',
};

export const CRISIS = `c.id, c.alarm_id AS "alarmId", c.title, c.state, c.owner, c.team, c.escalation, c.respond_done AS "respondDone",
  c.respond_missed AS "respondMissed", c.propose_done AS "proposeDone", c.propose_missed AS "proposeMissed", c.level, c.summary,
  c.opened_by AS "openedBy", c.closed_by AS "closedBy", ${Object.entries(instants)
    .map(([name, column]) => millis(`c.${column}`, `"${name}"`))
    .join(', ')}`;

/** A row as the driver gives it. */
export type CrisisRow = Omit<Crisis, 'respond' | 'propose'> & {
  respondBy: Instant;
  respondDone: boolean;
  respondMissed: boolean;
  proposeBy: Instant;
  proposeDone: boolean;
  proposeMissed: boolean;
};

export function crisisOf(row: CrisisRow): Crisis {
  const { respondBy, respondDone, respondMissed, proposeBy, proposeDone, proposeMissed, ...rest } = row;
  return {
    ...rest,
    respond: { by: respondBy, left: null, done: respondDone, missed: respondMissed },
    propose: { by: proposeBy, left: null, done: proposeDone, missed: proposeMissed },
  };
}

const at = (parameter: number): string => `to_timestamp($${parameter}::float8 / 1000.0)`;

export async function insertCrisis(sql: SqlClient, programId: number, crisis: Crisis): Promise<void> {
  const { id, alarmId, title, owner, team, escalation, respond, propose, nextAt, openedBy, openedAt } = crisis;
  await sql.query({
    name: 'insert crisis',
    text: `INSERT INTO crisis (program_id, id, alarm_id, title, state, owner, team, escalation, respond_by, respond_done, respond_missed, propose_by,
        propose_done, propose_missed, level, next_at, opened_by, opened_at)
      VALUES ($1, $2, $3, $4, 'OPEN', $5, $6, $7::text[], ${at(8)}, false, false, ${at(9)}, false, false, 0, ${at(10)}, $11, ${at(12)})`,
    values: [
      ...[programId, id, alarmId, title, owner, team, textArray(escalation)],
      ...[respond.by, propose.by, nextAt, openedBy, openedAt],
    ],
  });
}

/** Its row is locked. */
export async function updateCrisis(sql: SqlClient, programId: number, crisis: Crisis): Promise<void> {
  const {
    id,
    state,
    owner,
    team,
    respond,
    respondedAt,
    propose,
    proposedAt,
    level,
    escalatedAt,
    nextAt,
    summary,
    closedBy,
    closedAt,
  } = crisis;
  await sql.query({
    name: 'update crisis',
    text: `UPDATE crisis SET state = $3, owner = $4, team = $5, respond_done = $6, respond_missed = $7, responded_at = ${at(8)}, propose_done = $9,
        propose_missed = $10, proposed_at = ${at(11)}, level = $12, escalated_at = ${at(13)}, next_at = ${at(14)}, summary = $15, closed_by = $16,
        closed_at = ${at(17)} WHERE program_id = (SELECT $1::int) AND id = $2`,
    values: [
      ...[programId, id, state, owner, team, respond.done, respond.missed, respondedAt, propose.done, propose.missed],
      ...[proposedAt, level, escalatedAt, nextAt, summary, closedBy, closedAt],
    ],
  });
}

/** Those of these that are there, locked in one order for everybody. */
export async function lockCrises(sql: SqlClient, programId: number, ids: readonly number[]): Promise<Crisis[]> {
  const { rows } = await sql.query<CrisisRow>({
    name: 'lock crises',
    text: `SELECT ${CRISIS} FROM crisis c WHERE c.program_id = (SELECT $1::int) AND c.id = ANY ($2::bigint[]) ORDER BY c.id FOR NO KEY UPDATE`,
    values: [programId, idArray(ids)],
  });
  return rows.map(crisisOf);
}

/** The same text in one language. */
export interface StatementText {
  language: string;
  text: string;
}

export interface Statement {
  id: number;
  crisisId: number;
  kind: StatementKind;
  channel: string;
  texts: readonly StatementText[];
  sentAt: Instant;
  sentBy: string;
}

export const insertStatements = bulkInsert<Statement>('crisis_statement', [
  ['id', 'bigint', (statement) => statement.id],
  ['crisis_id', 'bigint', (statement) => statement.crisisId],
  ['kind', 'text', (statement) => statement.kind],
  ['channel', 'text', (statement) => statement.channel],
  ['texts', 'jsonb', (statement) => statement.texts],
  ['sent_at', 'instant', (statement) => statement.sentAt],
  ['sent_by', 'text', (statement) => statement.sentBy],
]);

export interface CrisisChange {
  id: number;
  crisisId: number;
  what: 'OPENED' | 'RAISED_COMPLAINTS' | 'OWNER' | 'TEAM' | 'STATEMENT' | 'ESCALATED' | 'CLOSED';
  detail: string | null;
  actor: string;
  at: Instant;
}

export const insertCrisisChanges = bulkInsert<CrisisChange>('crisis_change', [
  ['id', 'bigint', (change) => change.id],
  ['crisis_id', 'bigint', (change) => change.crisisId],
  ['what', 'text', (change) => change.what],
  ['detail', 'text', (change) => change.detail],
  ['actor', 'text', (change) => change.actor],
  ['recorded_at', 'instant', (change) => change.at],
]);

export const insertCrisisMembers = bulkInsert<{ crisisId: number; memberId: number }>('crisis_member', [
  ['crisis_id', 'bigint', (row) => row.crisisId],
  ['member_id', 'bigint', (row) => row.memberId],
]);
