/** What people wrote about a member who was erased goes; that there was a task stays. */
export const eraseTaskTexts = async (sql, programId, memberId) => {
    await sql.query({
        text: "UPDATE staff_task SET title = '-', script = NULL, note = NULL WHERE program_id = $1 AND member_id = $2",
        values: [programId, memberId],
    });
};
//# sourceMappingURL=erase-texts.js.map