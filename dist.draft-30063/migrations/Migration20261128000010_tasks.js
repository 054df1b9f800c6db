import { Migration } from '@mikro-orm/migrations';
/** What staff have to do: opened by features and by people, done by teams. */
export class Migration20261128000010_tasks extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE staff_task (
        program_id int NOT NULL,
        id bigint NOT NULL,
        team text NOT NULL CHECK (team ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        title text NOT NULL,
        script text,
        status text NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
        -- 1 low, 2 normal, 3 high, 4 critical
        urgency int NOT NULL CHECK (urgency BETWEEN 1 AND 4),
        importance int NOT NULL CHECK (importance BETWEEN 1 AND 4),
        priority int NOT NULL GENERATED ALWAYS AS (urgency * importance) STORED,
        member_id bigint,
        -- what it is about, by the type and key of its node, e.g. Complaint 42
        about_type text,
        about_id bigint,
        -- of what opened it: saying it again opens no second task
        opening_key text,
        assignee text,
        due_at timestamptz,
        outcome text,
        note text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, opening_key),
        CHECK ((about_type IS NULL) = (about_id IS NULL)),
        CHECK ((ended_at IS NULL) = (status IN ('OPEN', 'IN_PROGRESS'))),
        CHECK ((status = 'DONE') <= (outcome IS NOT NULL))
      ) WITH (fillfactor = 85);
      -- the list of what is to be done: what weighs most and is due first on top
      CREATE INDEX staff_task_open ON staff_task (program_id, priority DESC, (coalesce(due_at, 'infinity')), id) WHERE status IN ('OPEN', 'IN_PROGRESS');
      CREATE INDEX staff_task_done ON staff_task (program_id, priority DESC, (coalesce(due_at, 'infinity')), id);
      CREATE INDEX staff_task_of_member ON staff_task (program_id, member_id, id) WHERE member_id IS NOT NULL;
      CREATE INDEX staff_task_about ON staff_task (program_id, about_type, about_id) WHERE about_id IS NOT NULL;

      -- How tasks moved on: who had them, and what was said.
      CREATE TABLE staff_task_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        task_id bigint NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        team text NOT NULL,
        assignee text,
        actor text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX staff_task_change_of ON staff_task_change (program_id, task_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_task_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
        for (const table of ['staff_task', 'staff_task_change']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000010_tasks.js.map