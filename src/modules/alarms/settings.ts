import type { Read } from '../../database/index.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';

/** What a program says of its alarms. */
export interface AlarmSettings {
  /** Whose tasks they become. */
  team: string;
  /** Words that never ring: the names of festivals and of the brand. */
  ignoredWords: string[];
}

const usual: AlarmSettings = { team: 'care', ignoredWords: [] };

export async function settingsOf(sql: SqlClient, programId: number): Promise<AlarmSettings> {
  const { rows } = await sql.query<AlarmSettings>({
    name: 'alarm settings',
    text: 'SELECT team, ignored_words AS "ignoredWords" FROM alarm_settings WHERE program_id = (SELECT $1::int)',
    values: [programId],
  });
  return rows[0] ?? usual;
}

export const readSettings: Read<null, AlarmSettings> = async (sql, program, keys) => {
  const settings = await settingsOf(sql, program.id);
  return keys.map(() => settings);
};
