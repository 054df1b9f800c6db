import { Migration } from '@mikro-orm/migrations';

/** Reports of campaigns look for what gave something beside points: few rows of many. */
export class Migration20261128000111_given_for extends Migration {
  override up(): void {
    for (const table of ['purchase', 'occurrence'])
      this.addSql(`CREATE INDEX ${table}_gifts ON ${table} (program_id, member_id) WHERE gifts IS NOT NULL;`);
  }
}
