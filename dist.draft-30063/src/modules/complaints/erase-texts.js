/** What was written about a member who was erased goes, by whomever; that there was a complaint, of what kind and how it went, stays. */
export const eraseComplaintTexts = async (sql, programId, memberId) => {
    const mine = 'SELECT id FROM complaint WHERE program_id = $1 AND member_id = $2';
    const values = [programId, memberId];
    await sql.query({
        text: `UPDATE complaint_message SET text = '-' WHERE program_id = $1 AND complaint_id IN (${mine})`,
        values,
    });
    await sql.query({ text: `DELETE FROM complaint_attachment WHERE program_id = $1 AND complaint_id IN (${mine})`, values });
    await sql.query({
        text: "UPDATE complaint SET subject = '-', text = '-', score_comment = NULL WHERE program_id = $1 AND member_id = $2",
        values,
    });
};
//# sourceMappingURL=erase-texts.js.map