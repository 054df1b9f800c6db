import { Migration } from '@mikro-orm/migrations';
/**
 * Games: what a game says lies among the program's schemes, here is what was played. All of a game that its players share (what it gave, its seed, whether it
 * is closed) is guarded by the lock on its row of `game_state`.
 */
export class Migration20261128000040_games extends Migration {
    up() {
        this.addSql(`
      CREATE TABLE game_state (
        program_id int NOT NULL,
        game text NOT NULL,
        -- of the seed that outcomes come from now
        epoch int NOT NULL DEFAULT 0 CHECK (epoch >= 0),
        -- that its prizes gave in all
        points bigint NOT NULL DEFAULT 0 CHECK (points >= 0),
        budget bigint,
        -- of a lucky draw: from here on nobody enters
        closed_at timestamptz,
        PRIMARY KEY (program_id, game),
        CONSTRAINT game_budget_check CHECK (points <= budget)
      ) WITH (fillfactor = 50);

      -- How often each prize was given, over all versions of its game.
      CREATE TABLE game_prize (
        program_id int NOT NULL,
        game text NOT NULL,
        prize text NOT NULL,
        given bigint NOT NULL CHECK (given >= 0),
        stock bigint,
        PRIMARY KEY (program_id, game, prize),
        CONSTRAINT game_stock_check CHECK (given <= stock)
      ) WITH (fillfactor = 50);

      -- Seeds that were played with. The seed itself is not here until it is revealed: the server derives it from its master key.
      CREATE TABLE game_seed (
        program_id int NOT NULL,
        game text NOT NULL,
        epoch int NOT NULL,
        commitment bytea NOT NULL CHECK (length(commitment) = 32),
        committed_at timestamptz NOT NULL,
        seed bytea,
        revealed_at timestamptz,
        revealed_by text,
        PRIMARY KEY (program_id, game, epoch),
        CHECK (sha256(seed) = commitment),
        CHECK ((seed IS NULL) = (revealed_at IS NULL) AND (seed IS NULL) = (revealed_by IS NULL))
      );

      -- What a member has left of a game. The next play is number \`plays + 1\`.
      CREATE TABLE game_member (
        program_id int NOT NULL,
        member_id bigint NOT NULL,
        game text NOT NULL,
        plays bigint NOT NULL CHECK (plays >= 0),
        -- the local day that it last took a daily chance on, and how many
        day date,
        day_plays int NOT NULL CHECK (day_plays >= 0),
        extra int NOT NULL CHECK (extra >= 0),
        PRIMARY KEY (program_id, member_id, game)
      ) WITH (fillfactor = 70);

      CREATE TABLE game_chance (
        program_id int NOT NULL,
        id bigint NOT NULL,
        game text NOT NULL,
        member_id bigint NOT NULL,
        chances int NOT NULL CHECK (chances > 0),
        reason text NOT NULL,
        actor text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id)
      );
      CREATE INDEX game_chance_of ON game_chance (program_id, member_id, game);

      CREATE TABLE game_play (
        program_id int NOT NULL,
        id bigint NOT NULL,
        game text NOT NULL,
        version int NOT NULL,
        member_id bigint NOT NULL,
        epoch int NOT NULL,
        -- the member's how-manieth of this game
        nonce bigint NOT NULL CHECK (nonce > 0),
        client_seed text NOT NULL,
        chance text NOT NULL CHECK (chance IN ('DAILY', 'EXTRA', 'ANY')),
        -- the local day
        day date NOT NULL,
        -- the SPEND entry; null where it was free
        cost bigint NOT NULL CHECK (cost BETWEEN 0 AND 9007199254740991),
        cost_wallet_id int,
        cost_sequence bigint,
        -- ENTERED waits for the draw, DRAWN for its prize; LAPSED: its member had left
        status text NOT NULL CHECK (status IN ('ENTERED', 'DRAWN', 'SETTLED', 'LAPSED')),
        -- what the seeds drew, and what was given: another prize where that one was out
        drawn text,
        prize text,
        -- the EARN entry
        points bigint NOT NULL CHECK (points BETWEEN 0 AND 9007199254740991),
        wallet_id int,
        sequence bigint,
        redemption_id bigint,
        actor text NOT NULL,
        played_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, id),
        UNIQUE (program_id, game, member_id, nonce),
        CHECK ((cost = 0) = (cost_sequence IS NULL) AND (cost_wallet_id IS NULL) = (cost_sequence IS NULL)),
        CHECK ((points = 0) = (sequence IS NULL) AND (wallet_id IS NULL) = (sequence IS NULL)),
        CHECK (status <> 'ENTERED' OR drawn IS NULL),
        CHECK (prize IS NULL OR status = 'SETTLED')
      ) WITH (fillfactor = 85);
      CREATE INDEX game_play_of_member ON game_play (program_id, member_id, id);
      CREATE INDEX game_play_of_game ON game_play (program_id, game, id);
      CREATE INDEX game_play_due ON game_play (program_id, game, id) WHERE status = 'DRAWN';
      CREATE INDEX game_play_redemption ON game_play (program_id, redemption_id) WHERE redemption_id IS NOT NULL;

      -- A lucky draw that was held.
      CREATE TABLE game_draw (
        program_id int NOT NULL,
        game text NOT NULL,
        version int NOT NULL,
        epoch int NOT NULL,
        entries bigint NOT NULL CHECK (entries >= 0),
        entries_hash bytea NOT NULL CHECK (length(entries_hash) = 32),
        drawn_at timestamptz NOT NULL,
        PRIMARY KEY (program_id, game)
      );
    `);
        for (const table of ['game_chance', 'game_draw']) {
            this.addSql(`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
        }
        for (const table of ['game_state', 'game_prize', 'game_seed', 'game_member', 'game_chance', 'game_play', 'game_draw']) {
            this.addSql(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own_program ON ${table} USING (program_id = (SELECT current_setting('app.program')::int));
      `);
        }
    }
}
//# sourceMappingURL=Migration20261128000040_games.js.map