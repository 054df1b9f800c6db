import { Migration } from '@mikro-orm/migrations';
/**
 * What a program's marketers decide (rules, tiers, campaigns, ...) lies in two tables: the items with their drafts, and the versions that were ever in
 * force. The earning rules of before become items and versions of kind `rules`.
 */
export class Migration20261122000006_schemes extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE scheme_item (
        program_id int NOT NULL REFERENCES program,
        kind text NOT NULL CHECK (kind IN ('rules', 'tiers', 'campaigns', 'activities', 'achievements', 'checkIns', 'referrals')),
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
        draft jsonb,
        starts_at timestamptz,
        ends_at timestamptz,
        newest int NOT NULL CHECK (newest >= 0),
        updated_at timestamptz NOT NULL,
        updated_by text NOT NULL,
        PRIMARY KEY (program_id, kind, code)
      );
      CREATE TABLE scheme_version (
        program_id int NOT NULL,
        kind text NOT NULL,
        code text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        definition jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_until timestamptz CHECK (valid_until >= valid_from),
        PRIMARY KEY (program_id, kind, code, version),
        FOREIGN KEY (program_id, kind, code) REFERENCES scheme_item
      );
    `);
        this.addSql(`
      INSERT INTO scheme_item (program_id, kind, code, status, starts_at, ends_at, newest, updated_at, updated_by)
      SELECT program_id, 'rules', code, 'ACTIVE', max(valid_from), (array_agg(valid_until ORDER BY version DESC))[1], max(version), max(valid_from), 'migration' FROM earning_rule GROUP BY program_id, code;
      INSERT INTO scheme_version (program_id, kind, code, version, definition, valid_from, valid_until)
      SELECT program_id, 'rules', code, version,
        jsonb_build_object(
          'name', code, 'trigger', 'PURCHASE', 'of', null, 'referral', null, 'condition', null, 'lines', null,
          'effect', jsonb_build_object('kind', 'POINTS_PER_MONEY', 'pointsPer', definition -> 'pointsPer'),
          'includes', jsonb_build_object('paidWithPoints', false, 'paidWithCoupons', false),
          'expiry', null, 'caps', '[]'::jsonb, 'budget', null, 'priority', 0, 'group', null, 'campaign', null
        ) || (definition - 'pointsPer'),
        valid_from, valid_until
      FROM earning_rule;
      DROP TABLE earning_rule;
    `);
        for (const table of ['scheme_item', 'scheme_version']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000006_schemes.js.map