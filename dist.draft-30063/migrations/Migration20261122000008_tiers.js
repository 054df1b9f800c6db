import { Migration } from '@mikro-orm/migrations';
/**
 * Tiers: what members did day by day, where they stand, and every change of a tier with its cause. Metrics are kept whether or not the program has tiers,
 * so that it may have some tomorrow; what was recorded before is counted here.
 */
export class Migration20261122000008_tiers extends Migration {
    up() {
        this.addSql(`
      -- By local day of the program on which it occurred. Returns are taken off the day of the purchase.
      CREATE TABLE tier_metric (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        day date NOT NULL,
        status_points bigint NOT NULL,
        -- in minor units of the program's currency
        spend bigint NOT NULL,
        orders bigint NOT NULL,
        PRIMARY KEY (program_id, member_id, day)
      ) WITH (fillfactor = 70);

      CREATE TABLE member_tier (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        -- the higher of what was earned and what staff assigned
        tier text NOT NULL,
        since timestamptz NOT NULL,
        earned text NOT NULL,
        earned_since timestamptz NOT NULL,
        -- local days: at the start of the second the earned tier may be lost
        period_from date,
        period_until date,
        -- what the last period end took: news of that period may still bring it back
        lost_tier text,
        lost_from date,
        lost_until date,
        assigned text,
        assigned_from timestamptz,
        assigned_until timestamptz,
        assigned_by text,
        assigned_reason text,
        scheme_version int NOT NULL CHECK (scheme_version > 0),
        noticed_for timestamptz,
        reviewed_until timestamptz NOT NULL,
        next_review_at timestamptz,
        PRIMARY KEY (program_id, member_id),
        CHECK ((period_from IS NULL) = (period_until IS NULL) AND period_from < period_until),
        CHECK (num_nulls(lost_tier, lost_from, lost_until) IN (0, 3)),
        CHECK (num_nulls(assigned, assigned_from, assigned_by, assigned_reason) IN (0, 4) AND (assigned IS NOT NULL OR assigned_until IS NULL)),
        CHECK (assigned_from < assigned_until)
      ) WITH (fillfactor = 70);
      CREATE INDEX member_tier_due ON member_tier (program_id, next_review_at, member_id) WHERE next_review_at IS NOT NULL;
      CREATE INDEX member_tier_scheme ON member_tier (program_id, scheme_version, member_id);

      -- Up to which version of its scheme all members of a program were moved.
      CREATE TABLE tier_scheme_applied (
        program_id int PRIMARY KEY,
        version int NOT NULL
      );

      CREATE TABLE tier_change (
        program_id int NOT NULL,
        id bigint NOT NULL,
        member_id bigint NOT NULL,
        from_tier text NOT NULL,
        to_tier text NOT NULL,
        up boolean NOT NULL,
        -- the notice of a downgrade to come
        upcoming boolean NOT NULL CHECK (NOT (upcoming AND up)),
        cause jsonb NOT NULL,
        scheme_version int NOT NULL,
        actor text NOT NULL,
        effective_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        CHECK (from_tier <> to_tier)
      );
      CREATE INDEX tier_change_of_member ON tier_change (program_id, member_id, effective_at, id);
    `);
        this.addSql('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tier_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();');
        for (const table of ['tier_metric', 'member_tier', 'tier_scheme_applied', 'tier_change']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
        this.addSql(`
      INSERT INTO tier_metric
      SELECT program_id, member_id, day, sum(status_points), sum(spend), sum(orders) FROM (
        SELECT p.program_id, p.member_id, (p.occurred_at AT TIME ZONE g.time_zone)::date AS day, 0::bigint AS status_points,
          p.total - p.named_returned - p.unnamed_returned AS spend,
          (p.total = 0 OR p.total > p.named_returned + p.unnamed_returned)::int AS orders
        FROM purchase p JOIN program g ON g.id = p.program_id
        UNION ALL
        SELECT l.program_id, l.member_id, (l.occurred_at AT TIME ZONE g.time_zone)::date, l.amount - l.returned, 0, 0
        FROM lot l JOIN wallet w ON w.program_id = l.program_id AND w.id = l.wallet_id AND w.code = 'status' JOIN program g ON g.id = l.program_id
        WHERE l.purchase_id IS NOT NULL
        UNION ALL
        SELECT e.program_id, e.member_id, (e.occurred_at AT TIME ZONE g.time_zone)::date, e.available_change + e.pending_change - e.debt_change, 0, 0
        FROM entry e JOIN wallet w ON w.program_id = e.program_id AND w.id = e.wallet_id AND w.code = 'status' JOIN program g ON g.id = e.program_id
        WHERE e.kind = 'ADJUST'
      ) done GROUP BY program_id, member_id, day;
    `);
    }
}
//# sourceMappingURL=Migration20261122000008_tiers.js.map