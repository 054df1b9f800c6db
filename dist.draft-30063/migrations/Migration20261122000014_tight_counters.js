import { Migration } from '@mikro-orm/migrations';
/** For batches that add to a counter without having locked it: it ends those that might have passed the limit, so that they are run again with the lock. */
export class Migration20261122000014_tight_counters extends Migration {
    up() {
        this.addSql(`
      CREATE FUNCTION counter_is_tight() RETURNS bigint LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a limit came close' USING ERRCODE = 'serialization_failure';
      END $$;
    `);
    }
}
//# sourceMappingURL=Migration20261122000014_tight_counters.js.map