import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import type { WalletPoints } from '../referrals/index.js';

export interface ReportRequest {
  /** `code:version` of the rules. */
  rules: readonly string[];
  from: Instant;
  /** The end of the period, or now; no earlier than `from`. */
  to: Instant;
}

/** Counted for a group of members; amounts are in minor units. */
export interface GroupCount {
  reached: boolean;
  members: number;
  purchases: number;
  amount: number;
  purchasesBefore: number;
  amountBefore: number;
}

/** What its rules gave that is no points. */
export interface GiftCount {
  kind: GiftKind;
  code: string;
  given: number;
  takenBack: number;
  members: number;
}

export interface ReportCount {
  cost: WalletPoints[];
  gifts: GiftCount[];
  membersReached: number;
  awards: number;
  groups: GroupCount[];
}

const awards = `lot l WHERE l.program_id = (SELECT $1::int) AND l.rule_code || ':' || l.rule_version = ANY ($2::text[])`;

const given = `(
    SELECT program_id, member_id, gifts FROM purchase WHERE gifts IS NOT NULL
    UNION ALL
    SELECT program_id, member_id, gifts FROM occurrence WHERE gifts IS NOT NULL
  ) s, jsonb_array_elements(s.gifts) g
  WHERE s.program_id = (SELECT $1::int) AND (g ->> 'rule') || ':' || (g ->> 'version') = ANY ($2::text[]) AND (g ->> 'given')::bigint > 0`;

const reached = `SELECT l.member_id FROM ${awards} UNION SELECT s.member_id FROM ${given}`;

export const readReports: Read<ReportRequest, ReportCount> = (sql, { id }, requests) =>
  Promise.all(requests.map((request) => readReport(sql, id, request)));

async function readReport(sql: SqlClient, programId: number, { rules, from, to }: ReportRequest): Promise<ReportCount> {
  const ofRules = [programId, textArray(rules)];
  const [{ rows: cost }, { rows: gifts }, { rows: totals }, { rows: groups }] = await together([
    sql.query<WalletPoints>({
      name: 'campaign cost',
      text: `SELECT (SELECT w.code FROM wallet w WHERE w.program_id = (SELECT $1::int) AND w.id = l.wallet_id) AS "walletCode",
          sum(l.amount)::float8 AS granted, sum(l.returned)::float8 AS "takenBack"
        FROM ${awards} GROUP BY l.wallet_id ORDER BY l.wallet_id`,
      values: ofRules,
    }),
    sql.query<GiftCount>({
      name: 'campaign gifts',
      text: `SELECT g ->> 'kind' AS kind, g ->> 'of' AS code, sum((g ->> 'given')::bigint)::float8 AS given,
          sum((g ->> 'takenBack')::bigint)::float8 AS "takenBack", count(DISTINCT s.member_id)::float8 AS members
        FROM ${given} GROUP BY 1, 2 ORDER BY 1, 2`,
      values: ofRules,
    }),
    sql.query<{ membersReached: number; awards: number }>({
      name: 'campaign reach',
      text: `SELECT (SELECT count(*) FROM (${reached}) r)::float8 AS "membersReached", (SELECT count(*) FROM ${awards})::float8 AS awards`,
      values: ofRules,
    }),
    sql.query<GroupCount>({
      name: 'campaign purchases',
      // bought: on which side of the campaign's beginning; outsiders: whom the trace of a purchase places outside of the audience
      text: `WITH reached AS MATERIALIZED (${reached}),
        bought AS MATERIALIZED (
          SELECT p.member_id, p.total - p.named_returned - p.unnamed_returned AS amount, p.outcomes,
            p.occurred_at >= to_timestamp($3::float8 / 1000.0) AS inside
          FROM purchase p WHERE p.program_id = (SELECT $1::int) AND p.occurred_at >= to_timestamp((2 * $3::float8 - $4::float8) / 1000.0)
            AND p.occurred_at < to_timestamp($4::float8 / 1000.0)
        ), outsiders AS MATERIALIZED (
          SELECT DISTINCT b.member_id FROM bought b, jsonb_array_elements(b.outcomes) o
          WHERE b.inside AND o -> 'reason' ->> 'code' = 'AUDIENCE' AND (o ->> 'rule') || ':' || (o ->> 'version') = ANY ($2::text[])
        )
        SELECT r.member_id IS NOT NULL AS reached, count(DISTINCT b.member_id)::float8 AS members,
          count(*) FILTER (WHERE b.inside)::float8 AS purchases, coalesce(sum(b.amount) FILTER (WHERE b.inside), 0)::float8 AS amount,
          count(*) FILTER (WHERE NOT b.inside)::float8 AS "purchasesBefore",
          coalesce(sum(b.amount) FILTER (WHERE NOT b.inside), 0)::float8 AS "amountBefore"
        FROM bought b LEFT JOIN reached r USING (member_id) LEFT JOIN outsiders x USING (member_id)
        WHERE b.amount > 0 AND (r.member_id IS NOT NULL OR x.member_id IS NULL) GROUP BY 1`,
      values: [...ofRules, from, to],
    }),
  ]);
  return { cost, gifts, groups, membersReached: totals[0]?.membersReached ?? 0, awards: totals[0]?.awards ?? 0 };
}

/** What is used of campaigns' budgets, by their codes. */
export const readBudgets: Read<string, number> = async (sql, { id }, codes) => {
  const { rows } = await sql.query<{ key: string; points: number }>({
    name: 'campaign budgets',
    text: 'SELECT key, points FROM rule_counter WHERE program_id = (SELECT $1::int) AND key = ANY ($2::text[])',
    values: [id, textArray(codes.map((code) => `campaign:${code}`))],
  });
  const used = new Map(rows.map(({ key, points }) => [key, points]));
  return codes.map((code) => used.get(`campaign:${code}`) ?? 0);
};
