import { Migration } from '@mikro-orm/migrations';
/** What counts towards achievements, and how often members completed them. */
export class Migration20261122000011_achievements extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE achievement_contribution (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        achievement text NOT NULL,
        -- the purchase or the occurrence: their ids are of one sequence
        source_id bigint NOT NULL,
        occurred_at timestamptz NOT NULL,
        -- of the program's calendar then: a later change of its time zone moves no day
        day date NOT NULL,
        -- of the achievement, when it occurred
        version int NOT NULL CHECK (version > 0),
        -- 1, or minor units of money; 0 when it does not count any more
        amount bigint NOT NULL CHECK (amount >= 0),
        -- what must go on to hold of a purchase for it to count
        lasting jsonb,
        -- what used it up: it counts for no other completion
        completion text,
        completed_at timestamptz,
        PRIMARY KEY (program_id, member_id, achievement, source_id),
        CHECK ((completion IS NULL) = (completed_at IS NULL)),
        CHECK (completion IS NULL OR amount > 0)
      ) WITH (fillfactor = 80);
      CREATE INDEX achievement_contribution_day ON achievement_contribution (program_id, member_id, achievement, day);

      CREATE TABLE achievement_completion (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        achievement text NOT NULL,
        -- its number, or the period of the calendar with its first day
        key text NOT NULL,
        period date,
        -- when the last of what counted for it occurred
        completed_at timestamptz NOT NULL,
        version int NOT NULL CHECK (version > 0),
        -- how often it was reached; each time but the newest it was withdrawn
        reached int NOT NULL CHECK (reached > 0),
        -- what rules gave for it is kept with that; null where the member could not be given anything, or all of it was taken back
        occurrence_id bigint,
        withdrawn_at timestamptz,
        PRIMARY KEY (program_id, member_id, achievement, key)
      ) WITH (fillfactor = 80);
      CREATE UNIQUE INDEX achievement_completion_reward ON achievement_completion (program_id, occurrence_id) WHERE occurrence_id IS NOT NULL;
    `);
        for (const table of ['achievement_contribution', 'achievement_completion']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000011_achievements.js.map