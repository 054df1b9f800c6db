import { Migration } from '@mikro-orm/migrations';

/** Crises: an alarm, or what people see coming, with an owner, a clock that runs day and night, and what was said in public. */
export class Migration20261128000092_crises extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE crisis (
        program_id int NOT NULL,
        id bigint NOT NULL,
        alarm_id bigint,
        title text NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
        owner text,
        team text NOT NULL CHECK (team ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        -- who hears of it when a deadline is missed, first to last
        escalation text[] NOT NULL,
        respond_by timestamptz NOT NULL,
        respond_done boolean NOT NULL,
        respond_missed boolean NOT NULL,
        responded_at timestamptz,
        propose_by timestamptz NOT NULL,
        propose_done boolean NOT NULL,
        propose_missed boolean NOT NULL,
        proposed_at timestamptz,
        level int NOT NULL CHECK (level >= 0),
        escalated_at timestamptz,
        next_at timestamptz,
        summary text,
        opened_by text NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_by text,
        closed_at timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL) AND (state = 'CLOSED') = (summary IS NOT NULL))
      );
      -- an alarm is one crisis at most
      CREATE UNIQUE INDEX crisis_of_alarm ON crisis (program_id, alarm_id) WHERE alarm_id IS NOT NULL;
      CREATE INDEX crisis_due ON crisis (program_id, next_at) WHERE next_at IS NOT NULL;

      -- Whom people named, beside the members of the alarm.
      CREATE TABLE crisis_member (
        program_id int NOT NULL,
        crisis_id bigint NOT NULL,
        member_id bigint NOT NULL,
        PRIMARY KEY (program_id, crisis_id, member_id)
      );

      CREATE TABLE crisis_statement (
        program_id int NOT NULL,
        id bigint NOT NULL,
        crisis_id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('RESPONSE', 'PROPOSAL', 'UPDATE')),
        channel text NOT NULL,
        -- the same in each language
        texts jsonb NOT NULL,
        sent_at timestamptz NOT NULL,
        sent_by text NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX crisis_statement_of ON crisis_statement (program_id, crisis_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON crisis_statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE crisis_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        crisis_id bigint NOT NULL,
        what text NOT NULL,
        detail text,
        actor text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX crisis_change_of ON crisis_change (program_id, crisis_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON crisis_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    for (const table of ['crisis', 'crisis_member', 'crisis_statement', 'crisis_change']) {
      this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
    }
  }
}
