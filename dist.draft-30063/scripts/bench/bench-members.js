import pg from 'pg';
/** Puts members `bench-1` to `bench-N` into a program with set-based SQL, as enrolling them would: enrolment is not what is measured. */
export async function seedMembers(ownerUrl, programCode, count) {
    const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=fealty' });
    await client.connect();
    try {
        await client.query(`WITH enrolled AS (
        INSERT INTO member (program_id, id, external_id, status, card_number, referral_code, joined_at, created_at)
        SELECT p.id, nextval('record_id'), 'bench-' || n, 'ACTIVE', 'bench-' || p.id || '-' || n, 'bench-' || p.id || '-' || n, p.created_at, p.created_at
        FROM program p CROSS JOIN generate_series(1, $2::int) n WHERE p.code = $1
        RETURNING program_id, id
      )
      INSERT INTO account (program_id, member_id, wallet_id)
      SELECT e.program_id, e.id, w.id FROM enrolled e JOIN wallet w ON w.program_id = e.program_id`, [programCode, count]);
        await client.query('VACUUM ANALYZE');
    }
    finally {
        await client.end();
    }
}
//# sourceMappingURL=bench-members.js.map