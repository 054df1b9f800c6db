import { Migration } from '@mikro-orm/migrations';
/** Rules and tiers that are tried on what a program has recorded: what was asked for, how far it is, and what came of it. */
export class Migration20261122000012_backtests extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE backtest (
        program_id int NOT NULL,
        id bigint NOT NULL,
        status text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
        -- the rules and tiers that are tried; null where those in force are
        plan jsonb NOT NULL,
        period_from timestamptz NOT NULL,
        period_until timestamptz NOT NULL,
        done bigint NOT NULL DEFAULT 0,
        total bigint,
        result jsonb,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        -- how often it was begun: whoever works at it writes only while the number is still its own
        attempt int NOT NULL DEFAULT 0,
        -- when whoever works at it last said so
        beat_at timestamptz,
        PRIMARY KEY (program_id, id),
        CHECK (period_from < period_until),
        CHECK ((status = 'DONE') = (result IS NOT NULL)),
        CHECK ((status IN ('QUEUED', 'RUNNING')) = (ended_at IS NULL))
      );
      CREATE INDEX backtest_open ON backtest (program_id, id) WHERE status IN ('QUEUED', 'RUNNING');
      ALTER TABLE backtest ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON backtest USING (program_id = (SELECT current_setting('app.program')::int));
    `);
    }
}
//# sourceMappingURL=Migration20261122000012_backtests.js.map