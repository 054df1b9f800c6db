import { makeCardNumber, makeReferralCode } from './codes.js';
/**
 * Writes a member, its key, an account for every wallet and its event, in one statement. The program's row must be locked against a change, so that no
 * wallet is missed that is being added. @throws a unique violation when a concurrent enrolment was first, or a code was drawn twice
 */
export async function insertMember(sql, member, random) {
    const { programId, memberId, externalId, phoneHash, emailHash, sealed, wrappedKey, birthdayHash, referrer, joinedAt, now } = member;
    await sql.query({
        name: 'insert member',
        text: `WITH new AS (
        INSERT INTO member (program_id, id, external_id, status, phone_hash, email_hash, profile, card_number, referral_code, referred_by, joined_at, created_at, birthday_hash)
        VALUES ($1, $2, $3, 'ACTIVE', $4, $5, $6, $8, $9, $10, to_timestamp($11::float8 / 1000.0), to_timestamp($12::float8 / 1000.0), $13)
        RETURNING program_id, id, joined_at, created_at
      ), key AS (
        INSERT INTO member_key (program_id, member_id, wrapped_key) SELECT program_id, id, $7 FROM new
      ), accounts AS (
        INSERT INTO account (program_id, member_id, wallet_id) SELECT new.program_id, new.id, wallet.id FROM new JOIN wallet ON wallet.program_id = new.program_id
      )
      INSERT INTO outbox (program_id, type, member_id, occurred_at, recorded_at)
      SELECT program_id, 'MEMBER_ENROLLED', id, joined_at, created_at FROM new`,
        values: [
            ...[programId, memberId, externalId, phoneHash, emailHash, sealed, wrappedKey],
            ...[makeCardNumber(random), makeReferralCode(random), referrer, joinedAt, now, birthdayHash],
        ],
    });
}
//# sourceMappingURL=insert-member.js.map