import { Migration } from '@mikro-orm/migrations';

/** Prizes of games that are coupons, passes or chances: a play keeps what it gave. */
export class Migration20261128000110_prize_gifts extends Migration {
  override up(): void {
    this.addSql(
      `ALTER TABLE game_play ADD COLUMN gift_ids bigint[] CHECK (gift_ids IS NULL OR (status = 'SETTLED' AND cardinality(gift_ids) > 0));`,
    );
  }
}
