import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrations } from '../../migrations/index.js';
import { StartupError } from '../kernel/startup-error.js';
import { databaseName } from './urls.js';
export const SCHEMA = 'fealty';
const TABLE = 'migration';
/** The migrations this version brings, by name, oldest first. */
export const known = migrations.map((migration) => migration.name);
/**
 * Brings the database to this version, or to what it was after the migration `to`. The caller holds the migration lock. @returns the names of what was run
 * @throws StartupError when a newer version of the program has been here
 */
export async function migrate(owner, ownerUrl, to) {
    const applied = await appliedMigrations(owner);
    const unknown = applied.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        throw new StartupError(`The database is of a newer version of Fealty (it has ${unknown.at(-1)}, which this version does not know): start that version, or restore a backup.`);
    }
    if (applied.length === known.length)
        return [];
    const orm = await MikroORM.init({
        dbName: databaseName(ownerUrl),
        entities: [],
        discovery: { warnWhenNoEntities: false },
        extensions: [Migrator],
        driverOptions: { connectionString: ownerUrl, max: 2 },
        migrations: {
            migrationsList: [...migrations],
            tableName: TABLE,
            schema: SCHEMA,
            allOrNothing: false,
            // switching them off takes a superuser
            disableForeignKeys: false,
            snapshot: false,
            silent: true,
        },
    });
    try {
        const done = await orm.migrator.up(to === undefined ? {} : { to });
        return done.map((migration) => migration.name);
    }
    finally {
        await orm.close(true);
    }
}
/** The names of the migrations a database has had, oldest first; empty for a fresh one. */
export async function appliedMigrations(client) {
    const { rows: tables } = await client.query(`SELECT to_regclass('${SCHEMA}.${TABLE}') IS NOT NULL AS there`);
    if (!tables[0]?.there)
        return [];
    const { rows } = await client.query(`SELECT name FROM ${SCHEMA}.${TABLE} ORDER BY id`);
    return rows.map((row) => row.name);
}
//# sourceMappingURL=migrator.js.map