/** The next id of the sequence that numbers everything but programs. */
export async function nextId(sql) {
    const { rows } = await sql.query({ name: 'next id', text: "SELECT nextval('record_id') AS id" });
    const [row] = rows;
    if (row === undefined)
        throw new Error('the sequence gave no id');
    return row.id;
}
//# sourceMappingURL=next-id.js.map