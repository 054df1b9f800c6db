import { Migration } from '@mikro-orm/migrations';
/**
 * The event stream and the seals. Writers append to `outbox` in their own transaction; the relay gives each row its position in `stream` once that
 * transaction has committed. Blocks of entries are sealed off the hot path into `ledger_block`.
 */
export class Migration20261122000005_stream extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        program_id int NOT NULL,
        type text NOT NULL,
        member_id bigint,
        -- for WALLET_CHANGED: the entries of one command in one wallet
        wallet_id int,
        first_sequence bigint,
        last_sequence bigint,
        payload jsonb,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX outbox_unrelayed ON outbox (xid, id);

      -- What the outbox said, in the order that listeners see. Positions are consecutive over all programs.
      CREATE TABLE stream (
        program_id int NOT NULL,
        position bigint NOT NULL,
        outbox_id bigint NOT NULL,
        type text NOT NULL,
        member_id bigint,
        wallet_id int,
        first_sequence bigint,
        last_sequence bigint,
        payload jsonb,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, position)
      );
      CREATE INDEX stream_of_member ON stream (program_id, member_id, position);
      -- changes of wallets are nearly all there is: who asks for other events must not read through them
      CREATE INDEX stream_rare ON stream (program_id, position) WHERE type <> 'WALLET_CHANGED';

      CREATE TABLE stream_head (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        -- the newest position, and the newest one that has been purged
        position bigint NOT NULL DEFAULT 0,
        purged bigint NOT NULL DEFAULT 0,
        -- what the transactions that this snapshot sees wrote is in the stream
        seen pg_snapshot NOT NULL DEFAULT '1:1:',
        -- while a large backlog is taken in parts: up to which snapshot, and the last outbox id done
        until pg_snapshot,
        done_id bigint NOT NULL DEFAULT 0
      );
      INSERT INTO stream_head DEFAULT VALUES;

      CREATE TABLE ledger_block (
        program_id int NOT NULL,
        number bigint NOT NULL,
        sealed_at timestamptz NOT NULL,
        last_position bigint NOT NULL,
        entries bigint NOT NULL,
        previous bytea NOT NULL,
        seal bytea NOT NULL,
        PRIMARY KEY (program_id, number)
      );
      CREATE TABLE ledger_block_range (
        program_id int NOT NULL,
        block bigint NOT NULL,
        member_id bigint NOT NULL,
        wallet_id int NOT NULL,
        first_sequence bigint NOT NULL,
        last_sequence bigint NOT NULL,
        PRIMARY KEY (program_id, member_id, wallet_id, first_sequence)
      );
      CREATE INDEX ledger_block_contents ON ledger_block_range (program_id, block);
    `);
        this.relay();
        for (const table of ['ledger_block', 'ledger_block_range']) {
            this.addSql(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
        }
        for (const table of ['outbox', 'stream', 'stream_head', 'ledger_block', 'ledger_block_range']) {
            this.addSql(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`);
        }
        // The server's role announces events and reads the stream; numbering, sealing and purging are the owner's, so no policy allows them.
        this.addSql(`
      CREATE POLICY own_program ON outbox FOR SELECT USING (program_id = (SELECT current_setting('app.program')::int));
      CREATE POLICY own_events ON outbox FOR INSERT WITH CHECK (program_id = current_setting('app.program')::int);
      CREATE POLICY own_program ON stream FOR SELECT USING (program_id = (SELECT current_setting('app.program')::int));
      CREATE POLICY everyone ON stream_head FOR SELECT USING (true);
      CREATE POLICY own_program ON ledger_block FOR SELECT USING (program_id = (SELECT current_setting('app.program')::int));
      CREATE POLICY own_program ON ledger_block_range FOR SELECT USING (program_id = (SELECT current_setting('app.program')::int));
    `);
    }
    /**
     * A member's events must keep their order, and neither \`id > last\` (skips late commits) nor reading below the oldest running transaction gives that: a
     * transaction that began early and waited for the member's lock would overtake the one it waited for. So the relay takes, in id order, what its snapshot
     * sees and the snapshot of its last run did not. Whoever waited for a lock is seen only by snapshots that see the earlier holder too.
     */
    relay() {
        this.addSql(`
      CREATE FUNCTION unrelayed(since pg_snapshot) RETURNS SETOF outbox LANGUAGE sql STABLE AS $$
        SELECT * FROM outbox WHERE xid >= pg_snapshot_xmax(since)
        UNION ALL
        SELECT * FROM outbox WHERE xid = ANY (ARRAY(SELECT pg_snapshot_xip(since)))
      $$;

      -- Moves up to \`chunk\` events into the stream; how many. One relay at a time: while another one works, this does nothing.
      CREATE FUNCTION relay_outbox(chunk int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = fealty, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
      DECLARE
        head stream_head;
        moved int;
        last_id bigint;
        programs text;
      BEGIN
        SELECT * INTO STRICT head FROM stream_head;
        -- the usual answer costs neither a lock nor a write
        IF head.until IS NULL AND pg_snapshot_xmax(head.seen) <= pg_snapshot_xmax(pg_current_snapshot())
          AND NOT EXISTS (SELECT FROM unrelayed(head.seen)) THEN
          RETURN 0;
        END IF;
        SELECT * INTO head FROM stream_head FOR UPDATE SKIP LOCKED;
        IF NOT FOUND THEN
          RETURN 0;
        END IF;
        IF pg_snapshot_xmax(head.seen) > pg_snapshot_xmax(pg_current_snapshot()) THEN
          PERFORM adopt_outbox();
          SELECT * INTO STRICT head FROM stream_head;
        END IF;
        -- taken after the lock, so that it sees all that the relay before this one saw
        head.until := coalesce(head.until, pg_current_snapshot());
        WITH next AS (
          -- OFFSET 0 keeps the planner from walking the whole outbox in id order
          SELECT * FROM (SELECT * FROM unrelayed(head.seen) OFFSET 0) fresh
          WHERE id > head.done_id AND pg_visible_in_snapshot(xid, head.until)
          ORDER BY id LIMIT chunk
        ), placed AS (
          INSERT INTO stream
          SELECT program_id, head.position + row_number() OVER (ORDER BY id), id, type, member_id, wallet_id, first_sequence, last_sequence, payload,
            occurred_at, recorded_at
          FROM next
          RETURNING program_id, outbox_id
        )
        SELECT count(*), max(outbox_id), string_agg(DISTINCT program_id::text, ',') INTO moved, last_id, programs FROM placed;
        IF moved < chunk THEN
          UPDATE stream_head SET position = position + moved, seen = head.until, until = NULL, done_id = 0;
        ELSE
          UPDATE stream_head SET position = position + moved, until = head.until, done_id = last_id;
        END IF;
        IF moved > 0 THEN
          PERFORM pg_notify('fealty_stream', CASE WHEN length(programs) < 7000 THEN programs ELSE '' END);
        END IF;
        RETURN moved;
      END $$;

      -- After a dump was restored into another cluster its transaction ids mean nothing: what has no position yet counts as written just now.
      CREATE FUNCTION adopt_outbox() RETURNS void LANGUAGE plpgsql SET search_path = fealty, pg_temp AS $$
      DECLARE
        here pg_snapshot;
      BEGIN
        LOCK TABLE outbox IN SHARE ROW EXCLUSIVE MODE;
        here := pg_current_snapshot();
        UPDATE outbox SET xid = '0' WHERE NOT pg_visible_in_snapshot(xid, here);
        WITH placed AS (
          INSERT INTO stream
          SELECT o.program_id, h.position + row_number() OVER (ORDER BY id), id, type, member_id, wallet_id, first_sequence, last_sequence, payload,
            occurred_at, recorded_at
          FROM outbox o CROSS JOIN stream_head h
          WHERE NOT EXISTS (SELECT FROM stream s WHERE s.outbox_id = o.id)
          RETURNING 1
        )
        UPDATE stream_head SET position = position + (SELECT count(*) FROM placed), seen = here, until = NULL, done_id = 0;
      END $$;

      -- How far the relay is behind, for the metrics.
      CREATE FUNCTION relay_lag() RETURNS TABLE (events bigint, oldest timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = fealty, pg_temp AS
        $$ SELECT count(*), min(u.recorded_at) FROM stream_head h, unrelayed(h.seen) u WHERE u.id > h.done_id $$;
    `);
    }
}
//# sourceMappingURL=Migration20261122000005_stream.js.map