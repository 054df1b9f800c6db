import { Migration } from '@mikro-orm/migrations';
/** Which master key the database belongs to, so that no server works on it with another: a fingerprint, from which nothing of the key follows. */
export class Migration20261122000008_master_key extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE master_key (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        fingerprint bytea NOT NULL
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON master_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    }
}
//# sourceMappingURL=Migration20261122000008_master_key.js.map