import { Migration } from '@mikro-orm/migrations';

/** Rounds of leaderboards that closed long ago keep their first places only. */
export class Migration20261128000112_pruned_rounds extends Migration {
  override up(): void {
    this.addSql(`
      ALTER TABLE leaderboard_period
        -- since when the last places are gone; null while all are there
        ADD COLUMN pruned_at timestamptz,
        -- how many rows stay for ever; null while it may have to be pruned
        ADD COLUMN kept bigint,
        ADD CONSTRAINT leaderboard_pruned_check CHECK (num_nonnulls(pruned_at, kept) = 0 OR closed_at IS NOT NULL);
      CREATE INDEX leaderboard_period_whole ON leaderboard_period (program_id, closed_at) WHERE closed_at IS NOT NULL AND kept IS NULL;
    `);
  }
}
