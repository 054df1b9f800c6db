import { Migration } from '@mikro-orm/migrations';
/** Who brought whom, by what members were once known, and how birthdays are found. */
export class Migration20261122000010_referrals extends Migration {
    up() {
        this.addSql(`
      -- the HMAC of month and day; empty for a member who gave none, null where nobody has looked yet
      ALTER TABLE member ADD COLUMN birthday_hash bytea;
      UPDATE member SET birthday_hash = '' WHERE profile IS NULL;
      CREATE INDEX member_birthday ON member (program_id, birthday_hash, id);

      -- HMACs of phones, e-mail addresses and external ids that members gave up or that were erased with them, and of the devices on which members enrolled.
      -- Whose they were is not kept.
      CREATE TABLE once_known (
        program_id int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('phone', 'email', 'externalId', 'device')),
        hash bytea NOT NULL,
        PRIMARY KEY (program_id, kind, hash)
      );

      -- guarded by the locks on the accounts of its referee
      CREATE TABLE referral (
        program_id int NOT NULL,
        -- one comes once
        referee_id bigint NOT NULL,
        referrer_id bigint NOT NULL,
        status text NOT NULL CHECK (status IN ('REFUSED', 'ENROLLED', 'PURCHASED', 'TAKEN_BACK')),
        refused_for text CHECK (refused_for IN ('SELF', 'CIRCLE', 'RE_ENROLLED', 'SAME_PHONE', 'SAME_DEVICE', 'LIMIT')),
        -- the first purchase that counted
        purchase_id bigint,
        -- what each side got at each step: role, step, occurrence, points by wallet
        awards jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL,
        purchased_at timestamptz,
        taken_back_at timestamptz,
        PRIMARY KEY (program_id, referee_id),
        CHECK ((status = 'REFUSED') = (refused_for IS NOT NULL)),
        CHECK ((status IN ('PURCHASED', 'TAKEN_BACK')) = (purchase_id IS NOT NULL)),
        CHECK (referrer_id <> referee_id OR status = 'REFUSED')
      );
      CREATE INDEX referral_of_referrer ON referral (program_id, referrer_id, referee_id);
      CREATE INDEX referral_age ON referral (program_id, created_at);
    `);
        for (const table of ['once_known', 'referral']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261122000010_referrals.js.map