import { Migration } from '@mikro-orm/migrations';

/** Letters and digits are searched for whether they are written in full width or in half: what was kept before is folded as what comes in is. */
export class Migration20261129000032_folded_search extends Migration {
  override up(): void {
    this.addSql('UPDATE reward SET search = lower(normalize(search, NFKC)) WHERE search IS NOT NFKC NORMALIZED;');
  }
}
