import { Migration } from '@mikro-orm/migrations';
/** Another value beside those that a check of a table allows, whichever these are by now. */
const allow = (table, constraint, also) => `
  DO $$ DECLARE allowed text; BEGIN
    SELECT pg_get_expr(conbin, conrelid) INTO STRICT allowed FROM pg_constraint
      WHERE conrelid = '${table}'::regclass AND conname = '${constraint}';
    EXECUTE format('ALTER TABLE ${table} DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} CHECK ((%s) OR ${also}) NOT VALID', allowed);
    ALTER TABLE ${table} VALIDATE CONSTRAINT ${constraint};
  END $$;`;
/** Wallets that hold money instead of points, and what happens in them. */
export class Migration20261128000030_wallet_kinds extends Migration {
    up() {
        this.addSql(`ALTER TABLE wallet ADD COLUMN kind text NOT NULL DEFAULT 'POINTS' CHECK (kind IN ('POINTS', 'MONEY'));`);
        this.addSql(allow('entry', 'entry_kind_check', "kind IN (''TOP_UP'', ''REFUND'')"));
        this.addSql(allow('entry', 'entry_system_account_check', "system_account = ''paid''"));
    }
}
//# sourceMappingURL=Migration20261128000030_wallet_kinds.js.map