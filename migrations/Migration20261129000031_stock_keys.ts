import { Migration } from '@mikro-orm/migrations';

/** Keys of stock changes lie where all others do: they belong to their actor, and stand for the whole request. */
export class Migration20261129000031_stock_keys extends Migration {
  override up(): void {
    this.addSql('ALTER TABLE reward_stock_change DROP COLUMN key;');
  }
}
