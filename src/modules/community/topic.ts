import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { isCode } from '../../kernel/text.js';
import { tierOf } from '../complaints/index.js';
import { type Audience, isAmong } from './audience.js';
import type { Titled } from './titles.js';

/** Something that members write about. */
export interface Topic extends Titled {
  code: string;
  tiers: Audience;
  /** Whether posts are shown only when staff have approved them. */
  moderated: boolean;
  opensAt: Instant | null;
  closesAt: Instant | null;
  createdAt: Instant;
}

const TOPIC = `t.code, t.title, t.description, t.texts, t.tiers, t.moderated, ${millis('t.opens_at', '"opensAt"')}, ${millis('t.closes_at', '"closesAt"')},
  ${millis('t.created_at', '"createdAt"')}`;

export const isOpen = ({ opensAt, closesAt }: { opensAt: Instant | null; closesAt: Instant | null }, now: Instant): boolean =>
  (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);

/** The topic while it is written in: it cannot be closed until this transaction ends. Refuses: NOT_FOUND, EXPIRED (closed), NOT_ELIGIBLE (not open yet, the tier). */
export async function topicToWriteIn(
  sql: SqlClient,
  program: ProgramConfig,
  { code, memberId, now }: { code: string; memberId: number; now: Instant },
): Promise<Topic | Refusal> {
  if (!isCode(code)) return refuse('NOT_FOUND', ['topic'], 'topic-not-found');
  const { rows } = await sql.query<Topic>({
    name: 'share topic',
    text: `SELECT ${TOPIC} FROM topic t WHERE t.program_id = (SELECT $1::int) AND t.code = $2 FOR SHARE`,
    values: [program.id, code],
  });
  const [topic] = rows;
  if (!topic) return refuse('NOT_FOUND', ['topic'], 'topic-not-found');
  if (topic.closesAt !== null && topic.closesAt <= now) return refuse('EXPIRED', ['topic'], 'topic-closed');
  if (!isOpen(topic, now)) return refuse('NOT_ELIGIBLE', ['topic'], 'topic-not-open');
  if (topic.tiers === null) return topic;
  const tier = await tierOf(sql, program, memberId, now);
  return isAmong(topic.tiers, tier) ? topic : refuse('NOT_ELIGIBLE', ['topic'], 'community-tier');
}

export const readTopics: Read<string, Topic | null> = async (sql, program, codes) => {
  const { rows } = await sql.query<Topic>({
    name: 'topics',
    text: `SELECT ${TOPIC} FROM topic t WHERE t.program_id = $1 AND t.code = ANY ($2::text[])`,
    values: [program.id, textArray(codes)],
  });
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => found.get(code) ?? null);
};

export interface TopicPage {
  /** Only those that are open at this instant. */
  openAt: Instant | null;
  after: string;
  limit: number;
}

/** By their codes. */
export const readTopicPages: Read<TopicPage, Topic[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ openAt, after, limit }) => {
      const { rows } = await sql.query<Topic>({
        text: `SELECT ${TOPIC} FROM topic t WHERE t.program_id = $1 AND t.code > $2 AND ($3::float8 IS NULL
            OR (coalesce(t.opens_at, '-infinity') <= to_timestamp($3 / 1000.0) AND to_timestamp($3 / 1000.0) < coalesce(t.closes_at, 'infinity')))
          ORDER BY t.code LIMIT $4`,
        values: [program.id, after, openAt, limit],
      });
      return rows;
    }),
  );
