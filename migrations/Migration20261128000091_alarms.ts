import { Migration } from '@mikro-orm/migrations';

/** Mentions from outside, what is usual of all signals, and the alarms that ring where more speak than is usual. */
export class Migration20261128000091_alarms extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE mention (
        program_id int NOT NULL,
        id bigint NOT NULL,
        source text NOT NULL,
        -- of the post at its source: it is recorded once
        post_id text,
        text text NOT NULL,
        link text CHECK (link ~ '^https?://'),
        reach bigint NOT NULL CHECK (reach >= 0),
        member_id bigint,
        category text,
        product text,
        store text,
        at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, source, post_id)
      );
      CREATE INDEX mention_of_member ON mention (program_id, member_id) WHERE member_id IS NOT NULL;
      CREATE INDEX mention_recorded ON mention (recorded_at);
      CREATE INDEX signal_old ON signal (at);

      -- Which days are learned from, and how many series there are: worked out once a day. Its lock lets one process look at a time.
      CREATE TABLE alarm_watch (
        program_id int PRIMARY KEY,
        looked_at timestamptz,
        since date,
        learned date,
        watched jsonb NOT NULL
      );

      -- Signals of a day of the program's wall clock; of ALL together by the hour of the day.
      CREATE TABLE signal_day (
        program_id int NOT NULL,
        dimension text NOT NULL CHECK (dimension IN ('ALL', 'CATEGORY', 'PRODUCT', 'STORE', 'WORD')),
        value text NOT NULL,
        day date NOT NULL,
        signals int NOT NULL CHECK (signals > 0),
        PRIMARY KEY (program_id, dimension, value, day)
      );
      CREATE INDEX signal_day_old ON signal_day (day);

      CREATE TABLE alarm (
        program_id int NOT NULL,
        id bigint NOT NULL,
        dimension text NOT NULL CHECK (dimension IN ('CATEGORY', 'PRODUCT', 'STORE', 'WORD')),
        value text NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'IN_CRISIS', 'CLOSED')),
        -- 2 normal, 3 high, 4 critical
        severity int NOT NULL CHECK (severity BETWEEN 1 AND 4),
        minutes int NOT NULL,
        people int NOT NULL CHECK (people > 0),
        expected float8 NOT NULL CHECK (expected >= 0),
        surprise float8 NOT NULL,
        signals int NOT NULL CHECK (signals > 0),
        reach bigint NOT NULL,
        started_at timestamptz NOT NULL,
        detected_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        calm_since timestamptz,
        acknowledged_by text,
        acknowledged_at timestamptz,
        closed_by text,
        closed_at timestamptz,
        close_reason text,
        muted_until timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL) AND (state = 'CLOSED') = (close_reason IS NOT NULL)),
        CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL))
      ) WITH (fillfactor = 80);
      -- one burst is one alarm, whoever looks
      CREATE UNIQUE INDEX alarm_rings ON alarm (program_id, dimension, value) WHERE state <> 'CLOSED';
      CREATE INDEX alarm_quiet ON alarm (program_id, closed_at) WHERE closed_at IS NOT NULL;

      -- What an alarm is about: first what it is named by.
      CREATE TABLE alarm_aspect (
        program_id int NOT NULL,
        alarm_id bigint NOT NULL,
        dimension text NOT NULL CHECK (dimension IN ('CATEGORY', 'PRODUCT', 'STORE', 'WORD')),
        value text NOT NULL,
        place int NOT NULL,
        minutes int NOT NULL,
        people int NOT NULL,
        expected float8 NOT NULL,
        surprise float8 NOT NULL,
        PRIMARY KEY (program_id, alarm_id, dimension, value),
        UNIQUE (program_id, alarm_id, place)
      );

      CREATE TABLE alarm_signal (
        program_id int NOT NULL,
        alarm_id bigint NOT NULL,
        signal_id bigint NOT NULL,
        PRIMARY KEY (program_id, alarm_id, signal_id)
      );
      CREATE INDEX alarm_of_signal ON alarm_signal (program_id, signal_id);

      -- Who is concerned: who spoke, and who bought the product shortly before.
      CREATE TABLE alarm_member (
        program_id int NOT NULL,
        alarm_id bigint NOT NULL,
        member_id bigint NOT NULL,
        spoke boolean NOT NULL,
        bought boolean NOT NULL,
        PRIMARY KEY (program_id, alarm_id, member_id),
        CHECK (spoke OR bought)
      );

      CREATE TABLE alarm_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        alarm_id bigint NOT NULL,
        what text NOT NULL,
        detail text,
        actor text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX alarm_change_of ON alarm_change (program_id, alarm_id, id);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alarm_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE alarm_settings (
        program_id int PRIMARY KEY,
        team text NOT NULL CHECK (team ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        ignored_words text[] NOT NULL,
        updated_at timestamptz NOT NULL
      );

      -- Who bought a product lately is asked only when an alarm rings: a few pages of the newest rows, and nothing to keep in order for each purchase.
      CREATE INDEX purchase_recorded ON purchase USING brin (recorded_at);
    `);
    for (const table of TABLES) {
      this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
    }
  }
}

const TABLES = [
  'mention',
  'alarm_watch',
  'signal_day',
  'alarm',
  'alarm_aspect',
  'alarm_signal',
  'alarm_member',
  'alarm_change',
  'alarm_settings',
];
