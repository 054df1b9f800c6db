function hashesOf(vault, programId, { phoneHash, emailHash, externalId }) {
    return {
        phone: phoneHash,
        email: emailHash,
        externalId: externalId === null ? null : vault.hash(programId, 'externalId', externalId),
    };
}
/** Remembers, as HMACs, what a member was known by and is no longer: whoever comes with it is no new customer. `now` is what it is known by from now on. */
export async function rememberIdentities(sql, vault, programId, before, now) {
    const [old, present] = [hashesOf(vault, programId, before), hashesOf(vault, programId, now)];
    const gone = ['phone', 'email', 'externalId'].flatMap((kind) => {
        const hash = old[kind];
        return hash === null || present[kind]?.equals(hash) ? [] : [{ kind, hash: hash.toString('hex') }];
    });
    if (gone.length === 0)
        return;
    await sql.query({
        name: 'remember identities',
        text: `INSERT INTO once_known (program_id, kind, hash)
      SELECT $1, w.kind, decode(w.hash, 'hex') FROM jsonb_to_recordset($2) AS w (kind text, hash text) ON CONFLICT DO NOTHING`,
        values: [programId, JSON.stringify(gone)],
    });
}
/** Whether one of these had once been a member's; the phone before all others. */
export async function formerIdentity(sql, vault, programId, identities) {
    const { phone, email, externalId } = hashesOf(vault, programId, identities);
    const { rows } = await sql.query({
        name: 'former identities',
        text: `SELECT kind FROM once_known
      WHERE program_id = (SELECT $1::int) AND ((kind = 'phone' AND hash = $2) OR (kind = 'email' AND hash = $3) OR (kind = 'externalId' AND hash = $4))`,
        values: [programId, phone, email, externalId],
    });
    if (rows.length === 0)
        return null;
    return rows.some(({ kind }) => kind === 'phone') ? 'phone' : 'other';
}
/** Remembers a device, as an HMAC. @returns false when it was known: of two enrolments at once, one is the first */
export async function rememberDevice(sql, vault, programId, deviceId) {
    const { rowCount } = await sql.query({
        name: 'remember device',
        text: `INSERT INTO once_known (program_id, kind, hash) VALUES ($1, 'device', $2) ON CONFLICT DO NOTHING`,
        values: [programId, vault.hash(programId, 'device', deviceId)],
    });
    return rowCount === 1;
}
//# sourceMappingURL=once-known.js.map