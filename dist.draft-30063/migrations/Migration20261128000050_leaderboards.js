import { Migration } from '@mikro-orm/migrations';
/**
 * Leaderboards. Commands leave what counts in `score_change`, in their own transaction; a keeper takes it from there into the scores. So that a rank costs
 * the same however many members there are, the scores of a period are counted in a tree of two levels, `leaderboard_node` (docs/adr/0017).
 */
export class Migration20261128000050_leaderboards extends Migration {
    up() {
        this.addSql(`
      ALTER TABLE scheme_item DROP CONSTRAINT scheme_item_kind_check;
      -- the kinds are the server's to know
      ALTER TABLE scheme_item ADD CONSTRAINT scheme_item_kind_check CHECK (kind ~ '^[a-z][A-Za-z]{0,62}$');

      -- What no keeper has taken yet. Sums do not depend on the order in which it is taken.
      CREATE TABLE score_change (
        program_id int NOT NULL,
        id bigint NOT NULL DEFAULT nextval('record_id'),
        member_id bigint NOT NULL,
        -- e.g. 'POINTS:points' or 'CHECK_INS'; 'SHOWN' for a member who may have to be shown or hidden
        metric text NOT NULL,
        change bigint NOT NULL DEFAULT 0,
        -- when it happened, when that was recorded, and when the change was: a return changes what its purchase counted for
        occurred_at timestamptz,
        counted_at timestamptz,
        recorded_at timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK (metric = 'SHOWN' OR num_nulls(occurred_at, counted_at, recorded_at) = 0)
      );

      -- Locked by whoever works on the leaderboards of a program.
      CREATE TABLE leaderboard_keeper (
        program_id int PRIMARY KEY
      );

      -- What members said: whether they want to be on leaderboards.
      CREATE TABLE leaderboard_choice (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        shown boolean NOT NULL,
        PRIMARY KEY (program_id, member_id)
      );

      CREATE TABLE leaderboard_period (
        program_id int NOT NULL,
        id bigint NOT NULL,
        board text NOT NULL,
        -- null: since ever, and for ever
        starts_at timestamptz,
        ends_at timestamptz,
        -- what is recorded from here on does not count
        settles_at timestamptz,
        closed_at timestamptz,
        -- raised with every change of its tree: whoever kept a copy sees whether it is still right
        step bigint NOT NULL DEFAULT 0,
        -- the first places as listeners were last told, when that was, and whether they have changed since
        told text NOT NULL DEFAULT '',
        told_at timestamptz,
        untold boolean NOT NULL DEFAULT false,
        PRIMARY KEY (program_id, id),
        UNIQUE NULLS NOT DISTINCT (program_id, board, starts_at),
        CHECK (starts_at < ends_at AND ends_at <= settles_at),
        CHECK (closed_at IS NULL OR settles_at <= closed_at)
      );
      CREATE INDEX leaderboard_period_open ON leaderboard_period (program_id, settles_at) WHERE closed_at IS NULL;
      CREATE INDEX leaderboard_period_untold ON leaderboard_period (program_id) WHERE untold;

      CREATE TABLE leaderboard_score (
        program_id int NOT NULL,
        period_id bigint NOT NULL,
        member_id bigint NOT NULL,
        score bigint NOT NULL CHECK (score BETWEEN -9007199254740991 AND 9007199254740991),
        -- milliseconds since 1970, of when the score last changed: compared row by row, so a number
        reached bigint NOT NULL,
        hidden boolean NOT NULL,
        descending bigint GENERATED ALWAYS AS (-score) STORED,
        PRIMARY KEY (program_id, period_id, member_id)
      ) WITH (fillfactor = 80);
      CREATE INDEX leaderboard_rank ON leaderboard_score (program_id, period_id, descending, reached, member_id) WHERE score > 0 AND NOT hidden;

      -- How many of the ranked are in each part of the ranking: level 0 parts the ranking, level 1 parts level 0. A part goes up to where the next begins.
      CREATE TABLE leaderboard_node (
        program_id int NOT NULL,
        period_id bigint NOT NULL,
        level smallint NOT NULL CHECK (level IN (0, 1)),
        descending bigint NOT NULL,
        reached bigint NOT NULL,
        member_id bigint NOT NULL,
        count bigint NOT NULL CHECK (count >= 0),
        PRIMARY KEY (program_id, period_id, level, descending, reached, member_id)
      ) WITH (fillfactor = 50);

      -- Who won what when a period closed.
      CREATE TABLE leaderboard_prize (
        program_id int NOT NULL,
        period_id bigint NOT NULL,
        rank int NOT NULL CHECK (rank > 0),
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        points bigint NOT NULL CHECK (points > 0),
        status text NOT NULL CHECK (status IN ('DUE', 'PAID', 'FORFEITED')),
        -- the EARN entry that paid it
        sequence bigint,
        PRIMARY KEY (program_id, period_id, rank),
        UNIQUE (program_id, period_id, member_id),
        FOREIGN KEY (program_id, period_id) REFERENCES leaderboard_period,
        CHECK ((status = 'PAID') = (sequence IS NOT NULL))
      );
      CREATE INDEX leaderboard_prize_due ON leaderboard_prize (program_id) WHERE status = 'DUE';
    `);
        const tables = ['score_change', 'keeper', 'choice', 'period', 'score', 'node', 'prize'].map((name) => name === 'score_change' ? name : `leaderboard_${name}`);
        for (const table of tables) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
        this.addSql(`
      -- A member who leaves, leaves the leaderboards: whichever way it is written.
      CREATE FUNCTION member_left() RETURNS trigger LANGUAGE plpgsql SET search_path = fealty, pg_temp AS $$
      BEGIN
        INSERT INTO score_change (program_id, member_id, metric) VALUES (new.program_id, new.id, 'SHOWN');
        RETURN NULL;
      END $$;
      CREATE TRIGGER member_left AFTER UPDATE OF status ON member FOR EACH ROW
        WHEN (old.status <> new.status AND 'CLOSED' IN (old.status, new.status)) EXECUTE FUNCTION member_left();

      -- Programs whose leaderboards have something to do: a keeper looks after all of them.
      CREATE FUNCTION leaderboards_waiting() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = fealty, pg_temp AS $$
        WITH RECURSIVE waiting AS (
          (SELECT program_id FROM score_change ORDER BY program_id LIMIT 1)
          UNION ALL
          SELECT (SELECT c.program_id FROM score_change c WHERE c.program_id > w.program_id ORDER BY c.program_id LIMIT 1)
          FROM waiting w WHERE w.program_id IS NOT NULL
        )
        SELECT program_id FROM waiting WHERE program_id IS NOT NULL
        UNION
        SELECT program_id FROM leaderboard_period WHERE untold
      $$;
    `);
    }
}
//# sourceMappingURL=Migration20261128000050_leaderboards.js.map