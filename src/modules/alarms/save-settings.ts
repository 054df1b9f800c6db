import type { Pool } from 'pg';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isCode } from '../../kernel/text.js';
import type { AlarmSettings } from './settings.js';
import { wordsOf } from './words.js';

const MOST_WORDS = 200;

/** Says whose tasks alarms become, and which words never ring. Refuses: INVALID with paths. */
export class SaveAlarmSettings {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async run(programId: number, { team, ignoredWords }: AlarmSettings): Promise<AlarmSettings | Refusal[]> {
    // as the detector reads them: each text may be one word of it, or several
    const words = [...new Set(ignoredWords.flatMap(wordsOf))];
    const wrong = [
      isCode(team) ? null : refuse('INVALID', ['team'], 'alarm-team'),
      ignoredWords.length <= MOST_WORDS && ignoredWords.every((text) => text.length <= 30 && wordsOf(text).length > 0)
        ? null
        : refuse('INVALID', ['ignoredWords'], 'alarm-words', { max: MOST_WORDS }),
    ].filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const saved = await runInProgram(this.pool, programId, async (sql) => {
      await sql.query({
        name: 'save alarm settings',
        text: `INSERT INTO alarm_settings (program_id, team, ignored_words, updated_at) VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000.0))
          ON CONFLICT (program_id) DO UPDATE SET team = excluded.team, ignored_words = excluded.ignored_words, updated_at = excluded.updated_at`,
        values: [programId, team, words, this.clock.now()],
      });
      return { team, ignoredWords: words };
    });
    return isRefusal(saved) ? [saved] : saved;
  }
}
