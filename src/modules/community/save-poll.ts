import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode } from '../../kernel/text.js';
import { readAudience } from './audience.js';
import type { Poll, PollOption, Shows } from './poll.js';
import { lockPoll, optionsOf } from './poll-rows.js';
import { readTitles, type TitleDraft, type Titled } from './titles.js';

export interface OptionDraft extends TitleDraft {
  code: string;
  contributionId: number | null;
}

export interface PollDraft extends TitleDraft {
  code: string;
  topic: string | null;
  tiers: string[] | null;
  mostChoices: number;
  shows: Shows;
  /** Null: at once. */
  opensAt: Instant | null;
  closesAt: Instant;
  options: readonly OptionDraft[];
}

const MOST_OPTIONS = 50;

type Option = Titled & Pick<PollOption, 'code' | 'contributionId'>;
type Checked = Omit<PollDraft, 'options' | keyof TitleDraft> & Titled & { options: Option[] };

/**
 * A poll, new or changed. Once there are votes only its texts, what is shown and its end change. Refuses: INVALID with paths, NOT_FOUND (tier, topic, post),
 * INVALID_STATE (it is decided, or has votes).
 */
export class SavePoll {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, program: ProgramConfig, draft: PollDraft): Promise<string | Refusal[]> {
    const now = this.clock.now();
    const checked = check(draft, program, now);
    if (Array.isArray(checked)) return checked;
    const done = await runInProgram(this.pool, program.id, async (sql) => {
      const wrong = await findNamed(sql, program.id, checked);
      if (wrong) return wrong;
      const before = await lockPoll(sql, program.id, checked.code);
      const refusal = before && (await mayChange(sql, program.id, before, checked));
      if (refusal) return refusal;
      const id = before?.id ?? (await nextId(sql));
      await writePoll(sql, program.id, id, { ...checked, opensAt: checked.opensAt ?? before?.opensAt ?? now }, now);
      await writeOptions(sql, program.id, id, checked.options);
      const note = { at: now, actor: caller.principal, action: 'community.configured', target: `poll:${id}` };
      await insertAudit(sql, program.id, await nextId(sql), note);
      return checked.code;
    });
    return isRefusal(done) ? [done] : done;
  }
}

function check(draft: PollDraft, program: ProgramConfig, now: Instant): Checked | Refusal[] {
  const { code, options, mostChoices, closesAt, opensAt, tiers, topic } = draft;
  const titles = readTitles(draft);
  const wrong = [...(isCode(code) ? [] : [refuse('INVALID', ['code'], 'community-code')]), ...readAudience(tiers, program)];
  if (Array.isArray(titles)) wrong.push(...titles);
  if (topic !== null && !isCode(topic)) wrong.push(refuse('NOT_FOUND', ['topic'], 'topic-not-found'));
  if (closesAt <= (opensAt ?? now) || closesAt <= now) wrong.push(refuse('INVALID', ['closesAt'], 'community-times'));
  const codes = options.map((option) => option.code);
  if (codes.length < 2 || codes.length > MOST_OPTIONS || new Set(codes).size < codes.length)
    wrong.push(refuse('INVALID', ['options'], 'poll-options', { max: MOST_OPTIONS }));
  else if (mostChoices < 1 || mostChoices > codes.length)
    wrong.push(refuse('INVALID', ['mostChoices'], 'poll-options', { max: MOST_OPTIONS }));
  const read = options.map((option, place): Option => {
    if (!isCode(option.code)) wrong.push(refuse('INVALID', ['options', String(place), 'code'], 'community-code'));
    const title = readTitles(option);
    if (Array.isArray(title)) wrong.push(...title.map((refusal) => refusal.under('options', String(place))));
    const shown = Array.isArray(title) ? { title: '', description: null, texts: {} } : title;
    return { ...shown, code: option.code, contributionId: option.contributionId };
  });
  return wrong.length > 0 || Array.isArray(titles) ? wrong : { ...draft, ...titles, options: read };
}

/** Whether topic and posts are there. */
async function findNamed(sql: SqlClient, programId: number, { topic, options }: Checked): Promise<Refusal | null> {
  const ids = options.flatMap(({ contributionId }) => contributionId ?? []);
  const { rows } = await sql.query<{ topics: number; posts: string[] }>({
    name: 'named by a poll',
    text: `SELECT (SELECT count(*) FROM topic WHERE program_id = (SELECT $1::int) AND code = $2)::int AS topics,
      ARRAY(SELECT c.id::text FROM contribution c WHERE c.program_id = (SELECT $1::int) AND c.id = ANY ($3::bigint[]) AND c.kind = 'POST') AS posts`,
    values: [programId, topic, idArray(ids)],
  });
  const [found] = rows;
  if (topic !== null && found?.topics === 0) return refuse('NOT_FOUND', ['topic'], 'topic-not-found');
  const missing = options.findIndex(({ contributionId: id }) => id !== null && !found?.posts.includes(String(id)));
  return missing < 0 ? null : refuse('NOT_FOUND', ['options', String(missing), 'contributionId'], 'contribution-not-found');
}

async function mayChange(sql: SqlClient, programId: number, before: Poll, draft: Checked): Promise<Refusal | null> {
  if (before.settledAt !== null) return refuse('INVALID_STATE', ['code'], 'poll-closed');
  const { rows } = await sql.query<object>({
    name: 'poll has votes',
    text: 'SELECT 1 FROM poll_vote WHERE program_id = (SELECT $1::int) AND poll_id = $2 LIMIT 1',
    values: [programId, before.id],
  });
  if (rows.length === 0) return null;
  const asked = (
    { mostChoices, tiers }: Pick<Poll, 'mostChoices' | 'tiers'>,
    options: readonly Pick<PollOption, 'code' | 'contributionId'>[],
  ) => JSON.stringify([mostChoices, tiers, options.map(({ code, contributionId }) => [code, contributionId])]);
  const isSame = asked(before, await optionsOf(sql, programId, [before.id])) === asked(draft, draft.options);
  const opensSame = draft.opensAt === null || draft.opensAt === before.opensAt;
  return isSame && opensSame ? null : refuse('INVALID_STATE', ['code'], 'poll-has-votes');
}

async function writePoll(
  sql: SqlClient,
  programId: number,
  id: number,
  poll: Omit<Checked, 'opensAt'> & { opensAt: Instant },
  now: Instant,
): Promise<void> {
  const { code, title, description, texts, topic, tiers, mostChoices, shows, opensAt, closesAt } = poll;
  const tierCodes = tiers === null ? null : JSON.stringify(tiers);
  await sql.query({
    text: `INSERT INTO poll (program_id, id, code, title, description, texts, topic, tiers, most_choices, shows, opens_at, closes_at, created_at, updated_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::float8 / 1000.0), to_timestamp($12::float8 / 1000.0),
        to_timestamp($13::float8 / 1000.0), to_timestamp($13::float8 / 1000.0))
      ON CONFLICT (program_id, id) DO UPDATE SET title = excluded.title, description = excluded.description, texts = excluded.texts, topic = excluded.topic,
        tiers = excluded.tiers, most_choices = excluded.most_choices, shows = excluded.shows, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
        updated_at = excluded.updated_at`,
    values: [
      ...[programId, id, code, title, description, JSON.stringify(texts), topic, tierCodes, mostChoices, shows],
      ...[opensAt, closesAt, now],
    ],
  });
}

async function writeOptions(sql: SqlClient, programId: number, pollId: number, options: readonly Option[]): Promise<void> {
  await sql.query({ text: 'DELETE FROM poll_option WHERE program_id = $1 AND poll_id = $2', values: [programId, pollId] });
  await sql.query({
    text: `INSERT INTO poll_option (program_id, poll_id, code, position, title, texts, contribution_id, won)
      SELECT $1::int, $2::bigint, e->>'code', place, e->>'title', e->'texts', (e->>'contributionId')::bigint, false
      FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS o (e, place)`,
    values: [programId, pollId, JSON.stringify(options)],
  });
}
