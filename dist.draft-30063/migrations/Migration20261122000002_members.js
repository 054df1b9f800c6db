import { Migration } from '@mikro-orm/migrations';
/**
 * Members. What tells who a person is (phone, e-mail, birthday, name) is one AES-256-GCM ciphertext under the member's own key; phone and e-mail are
 * found by HMAC. Erasing a member deletes the key row: the ciphertext is then noise, and the ledger stays without a person.
 */
export class Migration20261122000002_members extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE member (
        program_id int NOT NULL REFERENCES program,
        id bigint NOT NULL,
        external_id text CHECK (length(external_id) BETWEEN 1 AND 200),
        status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'CLOSED')),
        phone_hash bytea,
        email_hash bytea,
        profile bytea,
        card_number text NOT NULL,
        referral_code text NOT NULL,
        referred_by bigint,
        joined_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        erased_at timestamptz,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, external_id),
        UNIQUE (program_id, phone_hash),
        UNIQUE (program_id, email_hash),
        UNIQUE (program_id, card_number),
        UNIQUE (program_id, referral_code)
      );
      CREATE TABLE member_key (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        wrapped_key bytea NOT NULL,
        PRIMARY KEY (program_id, member_id),
        FOREIGN KEY (program_id, member_id) REFERENCES member
      );
      ALTER TABLE member ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON member USING (program_id = (SELECT current_setting('app.program')::int));
      ALTER TABLE member_key ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON member_key USING (program_id = (SELECT current_setting('app.program')::int));
    `);
    }
}
//# sourceMappingURL=Migration20261122000002_members.js.map