import { deriveKey } from '../kernel/crypto/keys.js';
import { StartupError } from '../kernel/startup-error.js';
import { SCHEMA } from './migrator.js';
const TABLE = `${SCHEMA}.master_key`;
/** Sees that a database is not used with two master keys: what one sealed, the other could neither read nor verify. @throws StartupError */
export async function checkMasterKey(owner, masterKey) {
    const { rows: tables } = await owner.query(`SELECT to_regclass('${TABLE}') IS NOT NULL AS there`);
    if (!tables[0]?.there)
        return;
    const { rows } = await owner.query(`SELECT fingerprint FROM ${TABLE}`);
    const [kept] = rows;
    if (kept === undefined || kept.fingerprint.equals(fingerprintOf(masterKey)))
        return;
    throw new StartupError('The master key is not the one that this database was first started with: put that one into FEALTY_MASTER_KEY or master.key in DATA_DIR, or begin with an empty database.');
}
/** Keeps the fingerprint of the key that a database is first started with. */
export async function keepMasterKey(owner, masterKey) {
    await owner.query(`INSERT INTO ${TABLE} (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING`, [fingerprintOf(masterKey)]);
}
// It tells as much about the key as any key derived from it: nothing.
function fingerprintOf(masterKey) {
    return deriveKey(masterKey, 'fingerprint');
}
//# sourceMappingURL=master-key.js.map