import { Migration } from '@mikro-orm/migrations';

/** Gifts of rules that are no points: kept with what they were given for. Chances in games that were given so can be taken back. */
export class Migration20261128000094_gifts extends Migration {
  override up(): void {
    this.addSql(`
      ALTER TABLE purchase ADD COLUMN gifts jsonb;
      ALTER TABLE occurrence ADD COLUMN gifts jsonb;
      ALTER TABLE game_chance DROP CONSTRAINT game_chance_chances_check, ADD CONSTRAINT game_chance_chances_check CHECK (chances <> 0);
    `);
  }
}
