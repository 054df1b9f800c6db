import { Migration } from '@mikro-orm/migrations';
/**
 * What rules keep count of, what happened to members beside purchases, and work that one command leaves to another. An award remembers what returns really
 * took of it, so that counters can be recomputed, and its own validity where its rule has one.
 */
export class Migration20261122000007_occurrences extends Migration {
    up() {
        this.addSql(`
      ALTER TABLE lot ADD COLUMN returned bigint NOT NULL DEFAULT 0, ADD COLUMN expiry jsonb;
      -- the shortfalls are the difference
      ALTER TABLE lot ADD CONSTRAINT lot_returned_check CHECK (returned BETWEEN 0 AND settled);
      -- What was taken before this was kept: of an award what went from its own lot, and what else the wallet's reversing entries took, oldest award first.
      UPDATE lot SET returned = s.own + greatest(0, least(s.settled - s.own, s.others - s.before))
      FROM (
        SELECT o.*, coalesce(t.points, 0) - sum(o.own) OVER (PARTITION BY o.program_id, o.member_id, o.wallet_id) AS others,
          sum(o.settled - o.own) OVER (PARTITION BY o.program_id, o.member_id, o.wallet_id ORDER BY o.id) - (o.settled - o.own) AS before
        FROM (
          SELECT l.program_id, l.member_id, l.wallet_id, l.id, l.settled, least(l.settled, -coalesce(sum(u.remaining_change), 0)) AS own
          FROM lot l
          LEFT JOIN (lot_use u JOIN entry e ON e.program_id = u.program_id AND e.member_id = u.member_id AND e.wallet_id = u.wallet_id
            AND e.sequence = u.sequence AND e.kind = 'REVERSE') ON u.program_id = l.program_id AND u.lot_id = l.id
          WHERE l.settled > 0
          GROUP BY l.program_id, l.id
        ) o
        LEFT JOIN (
          SELECT program_id, member_id, wallet_id, sum(debt_change - available_change - pending_change) AS points
          FROM entry WHERE kind = 'REVERSE' GROUP BY program_id, member_id, wallet_id
        ) t USING (program_id, member_id, wallet_id)
      ) s
      WHERE lot.program_id = s.program_id AND lot.id = s.id;

      -- What has been used of a cap or a budget: the key names the rule or campaign, whose it is and which period. Those of one member are guarded by the
      -- locks on its accounts, those of all by their own rows.
      CREATE TABLE rule_counter (
        program_id int NOT NULL,
        key text NOT NULL,
        points bigint NOT NULL CHECK (points >= 0),
        times bigint NOT NULL CHECK (times >= 0),
        PRIMARY KEY (program_id, key)
      ) WITH (fillfactor = 70);

      -- How many purchases a member had made when the last of them was counted: kept where rules ask for the n-th, and caught up with when they ask again.
      CREATE TABLE buyer (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        purchases bigint NOT NULL CHECK (purchases >= 0),
        last_purchase bigint NOT NULL,
        PRIMARY KEY (program_id, member_id)
      ) WITH (fillfactor = 70);

      CREATE TABLE occurrence (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        trigger text NOT NULL CHECK (trigger IN ('ACTIVITY', 'CHECK_IN', 'ENROLMENT', 'BIRTHDAY', 'REFERRAL', 'ACHIEVEMENT', 'TIER_REACHED')),
        -- code of the activity, achievement or tier
        of text NOT NULL DEFAULT '',
        -- what makes it unique for its member, e.g. a day; null where it may happen any number of times
        key text,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        payload jsonb NOT NULL,
        outcomes jsonb NOT NULL,
        award_lots bigint[] NOT NULL,
        reversed_at timestamptz,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, trigger, of, member_id, key)
      );
      CREATE INDEX occurrence_of_member ON occurrence (program_id, member_id, trigger, recorded_at);

      -- Work on another member, or after another transaction; whoever does it deletes the row in the same transaction.
      CREATE TABLE follow_up (
        program_id int NOT NULL,
        id bigint NOT NULL,
        kind text NOT NULL,
        member_id bigint NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
    `);
        for (const table of ['rule_counter', 'buyer', 'occurrence', 'follow_up']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000007_occurrences.js.map