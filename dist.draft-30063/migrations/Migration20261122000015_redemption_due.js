import { Migration } from '@mikro-orm/migrations';
/** Finds the reservations that nobody confirmed in time by when they end, instead of reading every open redemption. */
export class Migration20261122000015_redemption_due extends Migration {
    up() {
        this.addSql(`
      CREATE INDEX redemption_due ON redemption (program_id, expires_at) WHERE status = 'RESERVED' AND expires_at IS NOT NULL;
      DROP INDEX redemption_open;
    `);
    }
}
//# sourceMappingURL=Migration20261122000015_redemption_due.js.map