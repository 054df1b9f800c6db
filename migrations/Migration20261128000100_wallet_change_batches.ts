import { Migration } from '@mikro-orm/migrations';

/**
 * A batch announces all its changes of wallets in one row of the outbox; the relay gives each of them its row and position in the stream. A row and two
 * index entries for each, and the relay that read them, were a fifth of what a purchase cost the database.
 */
export class Migration20261128000100_wallet_change_batches extends Migration {
  override up(): void {
    this.addSql(`
      -- For WALLET_CHANGED of a batch: the same as member_id, wallet_id, first_sequence and last_sequence say of one change, element by element.
      ALTER TABLE outbox ADD members bigint[], ADD wallets bigint[], ADD first_sequences bigint[], ADD last_sequences bigint[],
        ADD CONSTRAINT outbox_batch CHECK (
          num_nulls(members, wallets, first_sequences, last_sequences) = 4
          OR num_nulls(members, wallets, first_sequences, last_sequences) = 0 AND cardinality(members) > 0
            AND cardinality(members) = cardinality(wallets) AND cardinality(members) = cardinality(first_sequences)
            AND cardinality(members) = cardinality(last_sequences));

      -- The events that rows of the outbox announce, in their order within the row.
      CREATE FUNCTION announced(o outbox) RETURNS TABLE (place bigint, member_id bigint, wallet_id int, first_sequence bigint, last_sequence bigint)
        LANGUAGE sql IMMUTABLE ROWS 30 AS $$
        SELECT 1, o.member_id, o.wallet_id, o.first_sequence, o.last_sequence WHERE o.members IS NULL
        UNION ALL
        SELECT c.place, c.member_id, c.wallet_id::int, c.first_sequence, c.last_sequence
        FROM unnest(o.members, o.wallets, o.first_sequences, o.last_sequences) WITH ORDINALITY
          AS c (member_id, wallet_id, first_sequence, last_sequence, place)
      $$;
    `);
    this.relay();
  }

  /** As before, but for the rows that announce several events. A run ends with the row that makes its events \`chunk\` or more. */
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
          SELECT id, event, sum(events) OVER (ORDER BY id) - events AS before FROM fresh
        ), placed AS (
          INSERT INTO stream (program_id, position, outbox_id, type, member_id, wallet_id, first_sequence, last_sequence, payload, occurred_at, recorded_at)
          SELECT (event).program_id, head.position + row_number() OVER (ORDER BY id, a.place), id, (event).type, a.member_id, a.wallet_id,
            a.first_sequence, a.last_sequence, (event).payload, (event).occurred_at, (event).recorded_at
          FROM next CROSS JOIN LATERAL announced(event) a
          WHERE before < chunk
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

      CREATE OR REPLACE FUNCTION adopt_outbox() RETURNS void LANGUAGE plpgsql SET search_path = fealty, pg_temp AS $$
      DECLARE
        here pg_snapshot;
      BEGIN
        LOCK TABLE outbox IN SHARE ROW EXCLUSIVE MODE;
        here := pg_current_snapshot();
        UPDATE outbox SET xid = '0' WHERE NOT pg_visible_in_snapshot(xid, here);
        WITH placed AS (
          INSERT INTO stream (program_id, position, outbox_id, type, member_id, wallet_id, first_sequence, last_sequence, payload, occurred_at, recorded_at)
          SELECT o.program_id, h.position + row_number() OVER (ORDER BY o.id, a.place), o.id, o.type, a.member_id, a.wallet_id,
            a.first_sequence, a.last_sequence, o.payload, o.occurred_at, o.recorded_at
          FROM outbox o CROSS JOIN stream_head h CROSS JOIN LATERAL announced(o) a
          WHERE NOT EXISTS (SELECT FROM stream s WHERE s.outbox_id = o.id)
          RETURNING 1
        )
        UPDATE stream_head SET position = position + (SELECT count(*) FROM placed), seen = here, until = NULL, done_id = 0;
      END $$;

      CREATE OR REPLACE FUNCTION relay_lag() RETURNS TABLE (events bigint, oldest timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = fealty, pg_temp AS $$
        SELECT coalesce(sum(coalesce(cardinality(u.members), 1)), 0)::bigint, min(u.recorded_at)
        FROM stream_head h, unrelayed(h.seen) u WHERE u.id > h.done_id
      $$;
    `);
  }
}
