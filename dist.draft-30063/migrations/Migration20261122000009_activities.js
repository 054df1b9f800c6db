import { Migration } from '@mikro-orm/migrations';
/** What members do beside buying: check-ins, the business keys of reported activities, and what brands note of members for rules to look at. */
export class Migration20261122000009_activities extends Migration {
    up() {
        this.addSql(`
      ALTER TABLE member
        ADD COLUMN tags text[] NOT NULL DEFAULT '{}',
        ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}';

      CREATE TABLE check_in (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        -- of the program's calendar then: a later change of its time zone moves no day
        day date NOT NULL,
        recorded_at timestamptz NOT NULL,
        -- the day on which a missed day was made up for
        made_up_on date,
        -- the streak that this day reached, and after how many days it starts over, as the program said then
        streak int NOT NULL CHECK (streak > 0),
        cycle_days int CHECK (cycle_days > 0),
        -- what it gave in the wallet 'points'; the awards themselves are kept with the occurrence
        points bigint NOT NULL DEFAULT 0 CHECK (points >= 0),
        occurrence_id bigint NOT NULL,
        -- the entries it wrote: member, wallet, first and last sequence
        entries jsonb NOT NULL,
        -- one check-in a day, for ever
        PRIMARY KEY (program_id, member_id, day),
        CHECK (made_up_on > day)
      );

      CREATE TABLE activity_reference (
        program_id int NOT NULL,
        activity text NOT NULL,
        reference text NOT NULL,
        member_id bigint NOT NULL,
        occurrence_id bigint NOT NULL,
        content_hash bytea NOT NULL,
        entries jsonb NOT NULL,
        -- what the brand calls by one name is rewarded once, whoever is named as the member
        PRIMARY KEY (program_id, activity, reference)
      );
    `);
        for (const table of ['check_in', 'activity_reference']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000009_activities.js.map