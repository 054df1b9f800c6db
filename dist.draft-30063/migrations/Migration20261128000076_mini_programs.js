import { Migration } from '@mikro-orm/migrations';
/** The mini-programs that members of a program may sign in from, and by which of their accounts members are known there. */
export class Migration20261128000076_mini_programs extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE mini_program (
        program_id int NOT NULL REFERENCES program,
        app_id text NOT NULL CHECK (app_id ~ '^[0-9A-Za-z_-]{1,64}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        -- sealed with a key derived from the master key
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, app_id)
      );

      -- Found by HMAC; the account itself is sealed under the member's own key, and goes with the member.
      CREATE TABLE member_account (
        program_id int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('openid', 'unionid')),
        hash bytea NOT NULL,
        member_id bigint NOT NULL,
        -- an openid is one mini-program's; a unionid is the same in all mini-programs of one company
        app_id text CHECK ((app_id IS NULL) = (kind = 'unionid')),
        sealed bytea NOT NULL,
        linked_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, kind, hash),
        FOREIGN KEY (program_id, member_id) REFERENCES member
      );
      CREATE INDEX member_account_member ON member_account (program_id, member_id);
    `);
        for (const table of ['mini_program', 'member_account']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000076_mini_programs.js.map