import { MessageWriter } from './message-writer.js';
/**
 * A plan that was made while a table was nearly empty may read all of it later. So each plan serves twice as many uses as the one before, as tables grow
 * with use, and never more than this.
 */
const MOST_USES = 256;
/** How much memory a bundle takes to begin with: as much as those before needed, within reason. */
let expectedSize = 8 * 1024;
const LARGEST_EXPECTED = 256 * 1024;
const preparedOn = new WeakMap();
/**
 * Statements that travel together: the database answers all of them in one piece, where the driver alone would have it answer each by itself. They run
 * in their order, each seeing what was committed when it began; the first that fails makes the database skip the others, and all that are unanswered then
 * reject with its error. A named text is prepared on its connection, and its plan kept for a while.
 */
class Bundle {
    constructor(client) {
        this.client = client;
        this.parts = [];
        /** Why nothing of this can be sent. */
        this.spoilt = null;
        this.answered = 0;
        this.sent = false;
        this.fresh = [];
        this.known = preparedOn.get(client) ?? new Map();
        preparedOn.set(client, this.known);
    }
    query(statement) {
        if (this.sent)
            return Promise.reject(new Error('these statements were sent already'));
        let values = [];
        try {
            values = (statement.values ?? []).map(parameterOf);
        }
        catch (error) {
            this.spoilt ??= error;
        }
        return new Promise((resolve, reject) => {
            const done = resolve;
            this.parts.push({ statement, values, prepared: { columns: null, uses: 1, left: 0 }, rows: [], resolve: done, reject });
        });
    }
    /** The driver calls this when it is this bundle's turn. */
    submit(connection) {
        this.sent = true;
        const writer = new MessageWriter(expectedSize);
        for (const part of this.parts)
            this.write(writer, part);
        writer.sync();
        const bytes = writer.take();
        if (bytes.length > expectedSize)
            expectedSize = Math.min(bytes.length, LARGEST_EXPECTED);
        connection.stream.write(bytes);
    }
    write(writer, part) {
        const { text } = part.statement;
        const name = preparedName(part.statement);
        const earlier = name === '' ? undefined : this.known.get(name);
        const planned = earlier !== undefined && earlier.left > 0;
        if (planned) {
            earlier.left -= 1;
            part.prepared = earlier;
        }
        else {
            if (name !== '') {
                const uses = Math.min((earlier?.uses ?? 1) * 2, MOST_USES);
                part.prepared = { columns: null, uses, left: uses - 1 };
                // the one before, or what a failed bundle left behind
                writer.closeStatement(name);
                this.known.set(name, part.prepared);
                this.fresh.push(name);
            }
            writer.parse(name, text);
        }
        writer.bind(name, part.values);
        if (!planned)
            writer.describePortal();
        writer.execute();
    }
    handleRowDescription({ fields }) {
        const columns = fields.map(({ name, dataTypeID }) => ({ name, read: this.client.getTypeParser(dataTypeID, 'text') }));
        this.current.prepared.columns = columns;
    }
    handleDataRow({ fields }) {
        const { prepared, rows } = this.current;
        const row = {};
        const { columns } = prepared;
        if (columns === null)
            throw new Error('rows came without their columns');
        for (let index = 0; index < columns.length; index++) {
            const { name, read } = columns[index];
            const text = fields[index] ?? null;
            row[name] = text === null ? null : read(text);
        }
        rows.push(row);
    }
    handleCommandComplete({ text }) {
        const { rows, resolve } = this.current;
        this.answered += 1;
        const [command = '', ...numbers] = text.split(' ');
        const count = numbers.at(-1);
        resolve({ rows, rowCount: count === undefined ? null : Number(count), command });
    }
    handleError(error) {
        for (const name of this.fresh)
            this.known.delete(name);
        for (const { reject } of this.parts.slice(this.answered))
            reject(error);
        this.answered = this.parts.length;
    }
    handleReadyForQuery() {
        if (this.answered < this.parts.length)
            this.handleError(new Error('the database left a statement unanswered'));
    }
    get current() {
        return this.parts[this.answered];
    }
}
/** Sends everything that `make` asks of its client in one piece, in that order; nothing at all when it throws, or a value cannot be sent. */
export function inOneBundle(client, make) {
    const bundle = new Bundle(client);
    const made = make(bundle);
    if (bundle.spoilt)
        bundle.handleError(bundle.spoilt);
    else if (bundle.parts.length > 0)
        client.query(bundle);
    return made;
}
/** A name of our own on the connection: the driver prepares what it is asked for by itself under the plain name, and knows nothing of these. */
function preparedName({ name }) {
    return name === undefined || name === '' ? '' : `bundled ${name}`;
}
/** How a parameter travels. Lists are array literals already (`textArray`, `idArray`). */
function parameterOf(value) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'string' || Buffer.isBuffer(value))
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (value instanceof Date)
        return value.toISOString();
    throw new TypeError('a parameter is a text, a number, a boolean, a date, bytes or null');
}
//# sourceMappingURL=bundle.js.map