import { Migration } from '@mikro-orm/migrations';

/** What the burst alarm watches: that somebody had something to say, about what, and in which words. */
export class Migration20261128000090_signals extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE signal (
        program_id int NOT NULL,
        id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('COMPLAINT', 'REVIEW', 'ANSWER', 'MENTION')),
        -- the node that it comes from, as the API names it
        source_id text NOT NULL,
        member_id bigint,
        -- who said it where that is no member: a digest, so that one person is counted once
        author text,
        at timestamptz NOT NULL,
        category text,
        products text[] NOT NULL,
        store text,
        -- each once, in no order: no sentence can be read from them
        words text[] NOT NULL,
        -- how many people it may have reached
        reach bigint NOT NULL CHECK (reach >= 0),
        -- whether it is part of what is usual
        counted boolean NOT NULL DEFAULT false,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, kind, source_id)
      ) WITH (fillfactor = 90);
      CREATE INDEX signal_at ON signal (program_id, at);
      CREATE INDEX signal_uncounted ON signal (program_id, at) WHERE NOT counted;
      CREATE INDEX signal_of_member ON signal (program_id, member_id) WHERE member_id IS NOT NULL;

      ALTER TABLE signal ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_program ON signal USING (program_id = (SELECT current_setting('app.program')::int));
    `);
  }
}
