import { Migration } from '@mikro-orm/migrations';

/**
 * What a batch announced in one row stays one row in the stream, with the positions of all its changes: its own is the last of them. A row and two index
 * entries for each change were half of what a told event cost the database. Rows of before are rows of one event, and stay.
 */
export class Migration20261128000120_stream_rows extends Migration {
  override up(): void {
    this.addSql(`
      -- bounds how far beyond an event the position of its row can be
      ALTER TABLE outbox ADD CONSTRAINT outbox_batch_size CHECK (cardinality(members) <= 1000);
      ALTER TABLE stream ADD members bigint[], ADD wallets bigint[], ADD first_sequences bigint[], ADD last_sequences bigint[],
        ADD CONSTRAINT stream_batch CHECK (
          num_nulls(members, wallets, first_sequences, last_sequences) = 4
          OR num_nulls(members, wallets, first_sequences, last_sequences) = 0 AND cardinality(members) BETWEEN 1 AND 1000
            AND cardinality(members) = cardinality(wallets) AND cardinality(members) = cardinality(first_sequences)
            AND cardinality(members) = cardinality(last_sequences));

      DROP INDEX stream_of_member;
      CREATE INDEX stream_of_member ON stream (program_id, member_id, position) WHERE member_id IS NOT NULL;
      -- without a list of what is to be entered later, which everybody who looks for a member would have to read
      CREATE INDEX stream_of_members ON stream USING gin (members) WITH (fastupdate = off) WHERE members IS NOT NULL;
      -- whether an event's member has left is asked for each event, and few have
      CREATE INDEX member_closed ON member (program_id, id) WHERE status = 'CLOSED';

      -- The events of a row of the stream, in order.
      CREATE FUNCTION told(s stream) RETURNS TABLE ("position" bigint, member_id bigint, wallet_id int, first_sequence bigint, last_sequence bigint)
        LANGUAGE sql IMMUTABLE ROWS 30 AS $$
        SELECT s.position - coalesce(cardinality(s.members), 1) + c.place, c.member_id, c.wallet_id::int, c.first_sequence, c.last_sequence
        FROM unnest(
          coalesce(s.members, ARRAY[s.member_id]), coalesce(s.wallets, ARRAY[s.wallet_id::bigint]),
          coalesce(s.first_sequences, ARRAY[s.first_sequence]), coalesce(s.last_sequences, ARRAY[s.last_sequence])
        ) WITH ORDINALITY AS c (member_id, wallet_id, first_sequence, last_sequence, place)
      $$;

      -- The first rows of batches with something of a member, or of one of its wallets, between two positions, of the program that the caller works for.
      -- Not for the caller's role to look for: a policy for rows keeps it from an index on arrays, whose operators might tell what they compare.
      CREATE FUNCTION batches_of(member bigint, wallet int, after bigint, before bigint, most int) RETURNS SETOF stream
        LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10
        SET search_path = fealty, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
      DECLARE
        program int := current_setting('app.program')::int;
      BEGIN
        IF (SELECT position FROM stream_head) - after <= 2000 THEN
          -- near the end there is less to look through than the index may know of a busy member
          RETURN QUERY
            SELECT * FROM stream s WHERE s.program_id = program AND s.position > after AND s.position < before AND member = ANY (s.members)
              AND (wallet IS NULL OR EXISTS (SELECT FROM told(s) t WHERE t.member_id = member AND t.wallet_id = wallet))
            ORDER BY s.position LIMIT most;
        ELSE
          -- sums, so that no index on positions is taken in place of the one on members
          RETURN QUERY
            SELECT * FROM stream s WHERE s.members @> ARRAY[member] AND s.program_id + 0 = program AND s.position + 0 > after AND s.position + 0 < before
              AND (wallet IS NULL OR EXISTS (SELECT FROM told(s) t WHERE t.member_id = member AND t.wallet_id = wallet))
            ORDER BY s.position + 0 LIMIT most;
        END IF;
      END $$;
    `);
    this.relay();
  }

  /** As before, but for the rows of several events, which stay whole. */
  private relay(): void {
    this.addSql(`
      CREATE OR REPLACE FUNCTION relay_outbox(chunk int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
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
        WITH fresh AS (
          -- OFFSET 0 keeps the planner from walking the whole outbox in id order
          SELECT * FROM (SELECT u AS event, u.id, u.xid, coalesce(cardinality(u.members), 1) AS events FROM unrelayed(head.seen) u OFFSET 0) unread
          WHERE id > head.done_id AND pg_visible_in_snapshot(xid, head.until)
          ORDER BY id LIMIT chunk
        ), next AS (
          SELECT id, event, events, sum(events) OVER (ORDER BY id) AS through FROM fresh
        ), placed AS (
          INSERT INTO stream (program_id, position, outbox_id, type, member_id, wallet_id, first_sequence, last_sequence, payload, occurred_at, recorded_at,
            members, wallets, first_sequences, last_sequences)
          SELECT (event).program_id, head.position + through, id, (event).type, (event).member_id, (event).wallet_id, (event).first_sequence,
            (event).last_sequence, (event).payload, (event).occurred_at, (event).recorded_at,
            (event).members, (event).wallets, (event).first_sequences, (event).last_sequences
          FROM next WHERE through - events < chunk ORDER BY id
          RETURNING program_id, outbox_id, coalesce(cardinality(members), 1) AS events
        )
        SELECT coalesce(sum(events), 0), max(outbox_id), string_agg(DISTINCT program_id::text, ',') INTO moved, last_id, programs FROM placed;
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

      CREATE OR REPLACE FUNCTION adopt_outbox() RETURNS void LANGUAGE plpgsql SET search_path = fealty, pg_temp AS $$
      DECLARE
        here pg_snapshot;
      BEGIN
        LOCK TABLE outbox IN SHARE ROW EXCLUSIVE MODE;
        here := pg_current_snapshot();
        UPDATE outbox SET xid = '0' WHERE NOT pg_visible_in_snapshot(xid, here);
        WITH placed AS (
          INSERT INTO stream (program_id, position, outbox_id, type, member_id, wallet_id, first_sequence, last_sequence, payload, occurred_at, recorded_at,
            members, wallets, first_sequences, last_sequences)
          SELECT o.program_id, h.position + sum(coalesce(cardinality(o.members), 1)) OVER (ORDER BY o.id), o.id, o.type, o.member_id, o.wallet_id,
            o.first_sequence, o.last_sequence, o.payload, o.occurred_at, o.recorded_at, o.members, o.wallets, o.first_sequences, o.last_sequences
          FROM outbox o CROSS JOIN stream_head h
          WHERE NOT EXISTS (SELECT FROM stream s WHERE s.outbox_id = o.id)
          RETURNING coalesce(cardinality(members), 1) AS events
        )
        UPDATE stream_head SET position = position + (SELECT coalesce(sum(events), 0) FROM placed), seen = here, until = NULL, done_id = 0;
      END $$;
    `);
  }
}
