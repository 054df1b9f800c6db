import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { type DisabledReason, WebhookEndpoint } from './webhook.js';

export const endpointColumns = `e.id::float8 AS id, e.partner_id::float8 AS "partnerId", e.url, e.description, e.event_types AS "eventTypes", e.document, e.scopes,
  e.status, e.disabled_reason AS "disabledReason", e.disabled_at AS "disabledAt", e.failing_since AS "failingSince", e.position::float8 AS position,
  CASE WHEN e.previous_secret IS NOT NULL THEN e.previous_until END AS "previousUntil", e.created_at AS "createdAt", e.updated_at AS "updatedAt"`;

export function toEndpoint(row: WebhookEndpoint): WebhookEndpoint {
  return Object.assign(new WebhookEndpoint(), row);
}

/** `partnerId`: null for all, else only those of this partner. */
export async function lockEndpoint(
  sql: SqlClient,
  programId: number,
  id: number | null,
  partnerId: number | null,
): Promise<WebhookEndpoint | null> {
  if (id === null) return null;
  const { rows } = await sql.query<WebhookEndpoint>({
    text: `SELECT ${endpointColumns} FROM webhook_endpoint e
      WHERE program_id = $1 AND id = $2 AND ($3::bigint IS NULL OR partner_id = $3) FOR NO KEY UPDATE`,
    values: [programId, id, partnerId],
  });
  return rows[0] ? toEndpoint(rows[0]) : null;
}

export interface EndpointDraft {
  url: string;
  description: string | null;
  eventTypes: string[] | null;
  document: string;
}

export async function insertEndpoint(
  sql: SqlClient,
  programId: number,
  endpoint: EndpointDraft & {
    id: number;
    partnerId: number | null;
    scopes: string[] | null;
    position: number;
    secret: Buffer;
    by: string;
    now: Instant;
  },
): Promise<void> {
  const { id, partnerId, url, description, eventTypes, document, scopes, position, secret, by, now } = endpoint;
  await sql.query({
    text: `INSERT INTO webhook_endpoint (program_id, id, partner_id, url, description, event_types, document, scopes, status, position, secret, created_by,
        created_at, updated_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'ACTIVE', $9, $10, $11, to_timestamp($12::float8 / 1000.0), to_timestamp($12::float8 / 1000.0))`,
    values: [programId, id, partnerId, url, description, eventTypes, document, scopes, position, secret, by, now],
  });
}

export async function updateEndpoint(
  sql: SqlClient,
  programId: number,
  id: number,
  { url, description, eventTypes, document }: EndpointDraft,
  now: Instant,
): Promise<void> {
  await sql.query({
    text: `UPDATE webhook_endpoint SET url = $3, description = $4, event_types = $5, document = $6, updated_at = to_timestamp($7::float8 / 1000.0)
      WHERE program_id = $1 AND id = $2`,
    values: [programId, id, url, description, eventTypes, document, now],
  });
}

/** Null: on again, as if nothing had ever failed. */
export async function setDisabled(
  sql: SqlClient,
  programId: number,
  id: number,
  reason: DisabledReason | null,
  now: Instant,
): Promise<void> {
  await sql.query({
    text: `UPDATE webhook_endpoint SET status = CASE WHEN $3::text IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END, disabled_reason = $3,
        disabled_at = CASE WHEN $3::text IS NOT NULL THEN to_timestamp($4::float8 / 1000.0) END,
        failing_since = CASE WHEN $3::text IS NOT NULL THEN failing_since END, updated_at = to_timestamp($4::float8 / 1000.0)
      WHERE program_id = $1 AND id = $2`,
    values: [programId, id, reason, now],
  });
}

/** The secret so far is good until then beside the new one. */
export async function rotateSecret(sql: SqlClient, programId: number, id: number, secret: Buffer, until: Instant): Promise<void> {
  await sql.query({
    text: `UPDATE webhook_endpoint SET previous_secret = secret, previous_until = to_timestamp($4::float8 / 1000.0), secret = $3
      WHERE program_id = $1 AND id = $2`,
    values: [programId, id, secret, until],
  });
}

/** An event of the program: whoever deals with the endpoint is to hear that nothing comes any more. */
export async function tellDisabled(
  sql: SqlClient,
  programId: number,
  told: { endpointId: number; partnerId: number | null; reason: DisabledReason },
  now: Instant,
): Promise<void> {
  await sql.query({
    text: `INSERT INTO outbox (program_id, type, payload, occurred_at, recorded_at)
      VALUES ($1, 'WEBHOOK_DISABLED', $2::jsonb, to_timestamp($3::float8 / 1000.0), to_timestamp($3::float8 / 1000.0))`,
    values: [programId, JSON.stringify(told), now],
  });
}
