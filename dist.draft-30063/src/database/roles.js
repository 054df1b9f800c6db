import pg from 'pg';
import { StartupError } from '../kernel/startup-error.js';
import { asRole } from './urls.js';
/** The role the server works as: it owns nothing, bypasses nothing, and row-level security confines it to one program at a time. */
export const APP_ROLE = 'fealty_app';
/**
 * Makes the application's role and gives it its password, unless it can connect already. @returns the URL to connect with as that role
 * @throws StartupError when the owner may not create roles
 */
export async function ensureAppRole(owner, ownerUrl, password) {
    const url = asRole(ownerUrl, APP_ROLE, password);
    const { rows } = await owner.query('SELECT rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    const [role] = rows;
    if (role?.bypasses)
        throw new StartupError(`The database role ${APP_ROLE} is a superuser or bypasses row-level security: take that away first.`);
    if (role !== undefined && (await connects(url)))
        return url;
    const change = role === undefined ? 'CREATE' : 'ALTER';
    try {
        await owner.query(`${change} ROLE ${APP_ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    }
    catch (error) {
        // another database of the same server may be making it at this moment
        const raced = error instanceof pg.DatabaseError && (error.code === '23505' || error.code === '42710' || error.code === 'XX000');
        if (!raced || !(await connects(url))) {
            throw new StartupError(`The role in DATABASE_URL may not make or change the role ${APP_ROLE}: give it CREATEROLE, or prepare a role and name it in DATABASE_APP_URL (${reason(error)}).`);
        }
    }
    return url;
}
/** What a prepared role must be: able to connect, and confined by row-level security. @returns its name. @throws StartupError */
export async function checkPreparedRole(owner, appUrl) {
    const client = new pg.Client({ connectionString: appUrl });
    try {
        await client.connect();
        const { rows } = await client.query('SELECT rolname AS name, rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user');
        const [role] = rows;
        const { rows: owners } = await owner.query('SELECT current_user AS name');
        if (role === undefined || role.bypasses || role.name === owners[0]?.name) {
            throw new StartupError('The role in DATABASE_APP_URL must not be the owner, a superuser or one that bypasses row-level security.');
        }
        return role.name;
    }
    catch (error) {
        if (error instanceof StartupError)
            throw error;
        throw new StartupError(`DATABASE_APP_URL does not work: ${reason(error)}.`);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
/** Lets the role work with the schema's rows. What has an `append_only` trigger it may read and add to, and never change. */
export async function grantRights(owner, role) {
    const name = pg.escapeIdentifier(role);
    const { rows } = await owner.query(`
    SELECT string_agg(format('%I.%I', n.nspname, c.relname), ', ') AS tables
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE t.tgname = 'append_only' AND n.nspname = 'fealty'`);
    const frozen = rows[0]?.tables;
    await owner.query(`
    BEGIN;
    REVOKE CREATE ON SCHEMA fealty FROM PUBLIC;
    GRANT USAGE ON SCHEMA fealty TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA fealty TO ${name};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA fealty TO ${name};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA fealty TO ${name};
    REVOKE ALL ON fealty.migration FROM ${name};
    GRANT SELECT ON fealty.migration TO ${name};
    ${frozen ? `REVOKE UPDATE, DELETE, TRUNCATE ON ${frozen} FROM ${name};` : ''}
    COMMIT`);
}
async function connects(url) {
    const client = new pg.Client({ connectionString: url });
    try {
        await client.connect();
        return true;
    }
    catch {
        return false;
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
function reason(error) {
    return error instanceof Error ? error.message : String(error);
}
//# sourceMappingURL=roles.js.map