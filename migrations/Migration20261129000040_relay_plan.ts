import { Migration } from '@mikro-orm/migrations';

/** The relay runs ten times a second, and making its plan anew took longer than carrying it out. No plan of it may read a whole table, whenever it was made. */
export class Migration20261129000040_relay_plan extends Migration {
  override up(): void {
    this.addSql('ALTER FUNCTION relay_outbox(int) SET plan_cache_mode = force_generic_plan;');
  }
}
