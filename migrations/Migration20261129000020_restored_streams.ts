import { Migration } from '@mikro-orm/migrations';

/**
 * A database that was restored from a backup would give the positions of lost events to new ones: who comes with a cursor of before would go on among events
 * that it has not heard. So positions leap after a restore, and cursors between have expired.
 */
export class Migration20261129000020_restored_streams extends Migration {
  override up(): void {
    this.addSql(`
      ALTER TABLE stream_head
        -- where the database is: other than before once it was restored, or a standby took over
        ADD place text,
        -- positions that no event has, or had before a restore only
        ADD skipped int8multirange NOT NULL DEFAULT '{}';

      -- A cluster has a name and a history of its own, a database and a table a number in it, and a file that was put back another time of change. Who may not
      -- look at some of it goes by the rest.
      CREATE FUNCTION database_place() RETURNS text LANGUAGE plpgsql STABLE SET search_path = fealty, pg_temp AS $$
      DECLARE
        place text := (SELECT oid FROM pg_database WHERE datname = current_database()) || ' ' || 'stream_head'::regclass::oid;
      BEGIN
        BEGIN
          place := place || ' ' || (SELECT s.system_identifier || ' ' || c.timeline_id FROM pg_control_system() s, pg_control_checkpoint() c);
        EXCEPTION WHEN insufficient_privilege THEN NULL;
        END;
        BEGIN
          place := place || ' ' || (SELECT extract(epoch FROM change) FROM pg_stat_file('PG_VERSION'));
        EXCEPTION WHEN insufficient_privilege THEN NULL;
        END;
        RETURN place;
      END $$;

      -- To be called on every connection that relays, before it does; whether positions leapt. Where nothing was lost, all cursors go on as before.
      CREATE FUNCTION enter_stream() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = fealty, pg_temp AS $$
      DECLARE
        here text := database_place();
        head stream_head;
        leap CONSTANT bigint := 100000000000;
      BEGIN
        SELECT * INTO STRICT head FROM stream_head;
        IF head.place = here THEN
          RETURN false;
        END IF;
        SELECT * INTO STRICT head FROM stream_head FOR UPDATE;
        IF head.place = here THEN
          RETURN false;
        END IF;
        IF head.place IS NULL THEN
          UPDATE stream_head SET place = here;
          RETURN false;
        END IF;
        UPDATE stream_head SET place = here, position = position + leap,
          skipped = skipped + int8multirange(int8range(position + 1, position + leap + 1));
        RETURN true;
      END $$;
    `);
  }
}
