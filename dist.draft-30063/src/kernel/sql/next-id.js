/** The next id of the sequence that numbers everything but programs. */
export async function nextId(sql) {
    const { rows } = await sql.query({ text: "SELECT nextval('record_id')::float8 AS id" });
    const [row] = rows;
    if (!row)
        throw new Error('a sequence gave no number');
    return row.id;
}
//# sourceMappingURL=next-id.js.map