import type { PoolClient } from 'pg';
import type { AchievementDefinition } from '../../kernel/scheme/program-items.js';
import { epochMillis } from '../../kernel/sql/bulk.js';
import { byTime, type Contribution, complete, termsIn } from '../achievements/index.js';
import type { CheckOutcome, Fault } from './check.js';
import { shownFaults } from './run-checks.js';

/** All that one member did towards one achievement. */
interface Stored {
  program: number;
  member: string;
  achievement: string;
  contributions: (Contribution & { completion: string | null; completedAt: number | null })[];
  completions: { key: string; at: number; version: number }[];
}

const PAGE = 1_000;

const OWN = 'o.program_id = w.program_id AND o.member_id = w.member_id AND o.achievement = w.achievement';

const ALL = `
  SELECT w.program_id AS program, w.member_id::text AS member, w.achievement, coalesce(c.list, '[]') AS contributions, coalesce(d.list, '[]') AS completions
  FROM (
    SELECT program_id, member_id, achievement FROM achievement_contribution
    UNION SELECT program_id, member_id, achievement FROM achievement_completion
  ) AS w
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', o.source_id, 'at', ${epochMillis('o.occurred_at')}, 'day', o.day - DATE '1970-01-01', 'version', o.version,
      'amount', o.amount, 'completion', o.completion, 'completedAt', ${epochMillis('o.completed_at')})) AS list
    FROM achievement_contribution o WHERE ${OWN}
  ) AS c
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('key', o.key, 'at', ${epochMillis('o.completed_at')}, 'version', o.version)) AS list
    FROM achievement_completion o WHERE ${OWN} AND o.withdrawn_at IS NULL
  ) AS d`;

/** Completes every achievement of every member anew from all that counted for it. */
export async function checkCompletions(client: PoolClient): Promise<CheckOutcome> {
  const began = performance.now();
  const versions = await readVersions(client);
  const found: Fault[] = [];
  await client.query(`DECLARE courses NO SCROLL CURSOR FOR ${ALL}`);
  for (;;) {
    const { rows } = await client.query<Stored>(`FETCH ${PAGE} FROM courses`);
    for (const stored of rows) {
      const fault = faultOf(stored, versions.get(nameOf(stored.program, stored.achievement)) ?? []);
      const { program, member, achievement } = stored;
      if (fault !== null) found.push({ program, member, achievement, ...fault });
    }
    if (rows.length < PAGE) break;
  }
  await client.query('CLOSE courses');
  const holds = 'achievements are completed exactly as often as what counted for them allows, each thing counting once';
  const seconds = (performance.now() - began) / 1000;
  return { name: 'completions', holds, faults: found.length, examples: found.slice(0, shownFaults), seconds };
}

type Version = AchievementDefinition & { version: number };

const nameOf = (program: number, code: string): string => `${program} ${code}`;

async function readVersions(client: PoolClient): Promise<Map<string, Version[]>> {
  const { rows } = await client.query<{ program: number; code: string; version: number; definition: AchievementDefinition }>(
    `SELECT program_id AS program, code, version, definition FROM scheme_version WHERE kind = 'achievements'`,
  );
  const versions = new Map<string, Version[]>();
  for (const { program, code, version, definition } of rows) {
    const name = nameOf(program, code);
    versions.set(name, [...(versions.get(name) ?? []), { ...definition, version }]);
  }
  return versions;
}

/** What is stored and what should be, where they differ. */
function faultOf({ contributions, completions }: Stored, versions: readonly Version[]): Fault | null {
  if (contributions.some(({ version }) => versions.every((one) => one.version !== version)))
    return { fault: 'counts for a version that is not there' };
  const made = complete([...contributions].sort(byTime), termsIn(versions));
  const usedBy = new Map(made.flatMap(({ key, at, of }) => of.map((id) => [id, `${key} ${at}`] as const)));
  const wrong = contributions.find(
    ({ id, completion, completedAt }) => (completion === null ? undefined : `${completion} ${completedAt}`) !== usedBy.get(id),
  );
  const [stored, expected] = [listOf(completions), listOf(made)];
  if (stored !== expected) return { fault: 'completed more or less often than it may be', stored, expected };
  return wrong ? { fault: 'counts for another completion', source: wrong.id, stored: wrong.completion } : null;
}

function listOf(completions: readonly { key: string; at: number; version: number }[]): string {
  const texts = completions.map(({ key, at, version }) => `${key} at ${new Date(at).toISOString()} (version ${version})`);
  return texts.sort().join(', ');
}
