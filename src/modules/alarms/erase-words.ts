import type { Erasure } from '../members/index.js';

/** The words of a member who was erased go; that somebody had something to say stays. */
export const eraseSignalWords: Erasure = async (sql, programId, memberId) => {
  await sql.query({
    text: "UPDATE signal SET words = '{}' WHERE program_id = $1 AND member_id = $2",
    values: [programId, memberId],
  });
};
