import type { FieldDef, PoolClient, Submittable } from 'pg';
import type { SqlClient, SqlResult, Statement } from './bulk.js';
import { MessageWriter, type Parameter } from './message-writer.js';

/** The part of the driver's connection that a bundle writes to; the driver does not type it. */
interface Wire {
  stream: { write(bytes: Buffer): void };
}

interface Column {
  name: string;
  read: (text: string) => unknown;
}

/** A statement that the connection has planned; its columns are told with the first use. */
interface Prepared {
  columns: Column[] | null;
  /** For how many uses the plan is kept, and how many are left. */
  uses: number;
  left: number;
}

/**
 * A plan that was made while a table was nearly empty may read all of it later. So each plan serves twice as many uses as the one before, as tables grow
 * with use, and never more than this.
 */
const MOST_USES = 256;

/** One statement under way. */
interface Part {
  statement: Statement;
  values: Parameter[];
  prepared: Prepared;
  rows: object[];
  resolve(result: SqlResult<object>): void;
  reject(error: unknown): void;
}

/** How much memory a bundle takes to begin with: as much as those before needed, within reason. */
let expectedSize = 8 * 1024;
const LARGEST_EXPECTED = 256 * 1024;

const preparedOn = new WeakMap<PoolClient, Map<string, Prepared>>();

/**
 * Statements that travel together: the database answers all of them in one piece, where the driver alone would have it answer each by itself. They run
 * in their order, each seeing what was committed when it began; the first that fails makes the database skip the others, and all that are unanswered then
 * reject with its error. A named text is prepared on its connection, and its plan kept for a while.
 */
class Bundle implements SqlClient, Submittable {
  readonly parts: Part[] = [];
  /** Why nothing of this can be sent. */
  spoilt: Error | null = null;
  private answered = 0;
  private sent = false;
  private readonly known: Map<string, Prepared>;
  private readonly fresh: string[] = [];

  constructor(private readonly client: PoolClient) {
    this.known = preparedOn.get(client) ?? new Map();
    preparedOn.set(client, this.known);
  }

  query<Row extends object>(statement: Statement): Promise<SqlResult<Row>> {
    if (this.sent) return Promise.reject(new Error('these statements were sent already'));
    let values: Parameter[] = [];
    try {
      values = (statement.values ?? []).map(parameterOf);
    } catch (error) {
      this.spoilt ??= error as Error;
    }
    return new Promise<SqlResult<Row>>((resolve, reject) => {
      const done = resolve as (result: SqlResult<object>) => void;
      this.parts.push({ statement, values, prepared: { columns: null, uses: 1, left: 0 }, rows: [], resolve: done, reject });
    });
  }

  /** The driver calls this when it is this bundle's turn. */
  submit(connection: unknown): void {
    this.sent = true;
    const writer = new MessageWriter(expectedSize);
    for (const part of this.parts) this.write(writer, part);
    writer.sync();
    const bytes = writer.take();
    if (bytes.length > expectedSize) expectedSize = Math.min(bytes.length, LARGEST_EXPECTED);
    (connection as Wire).stream.write(bytes);
  }

  private write(writer: MessageWriter, part: Part): void {
    const { text } = part.statement;
    const name = preparedName(part.statement);
    const earlier = name === '' ? undefined : this.known.get(name);
    const planned = earlier !== undefined && earlier.left > 0;
    if (planned) {
      earlier.left -= 1;
      part.prepared = earlier;
    } else {
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
    if (!planned) writer.describePortal();
    writer.execute();
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, read: this.client.getTypeParser(dataTypeID, 'text') }));
    this.current.prepared.columns = columns;
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { prepared, rows } = this.current;
    const row: Record<string, unknown> = {};
    const { columns } = prepared;
    if (columns === null) throw new Error('rows came without their columns');
    for (let index = 0; index < columns.length; index++) {
      const { name, read } = columns[index] as Column;
      const text = fields[index] ?? null;
      row[name] = text === null ? null : read(text);
    }
    rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const { rows, resolve } = this.current;
    this.answered += 1;
    const [command = '', ...numbers] = text.split(' ');
    const count = numbers.at(-1);
    resolve({ rows, rowCount: count === undefined ? null : Number(count), command });
  }

  handleError(error: Error): void {
    for (const name of this.fresh) this.known.delete(name);
    for (const { reject } of this.parts.slice(this.answered)) reject(error);
    this.answered = this.parts.length;
  }

  handleReadyForQuery(): void {
    if (this.answered < this.parts.length) this.handleError(new Error('the database left a statement unanswered'));
  }

  private get current(): Part {
    return this.parts[this.answered] as Part;
  }
}

/** Sends everything that `make` asks of its client in one piece, in that order; nothing at all when it throws, or a value cannot be sent. */
export function inOneBundle<T>(client: PoolClient, make: (sql: SqlClient) => T): T {
  const bundle = new Bundle(client);
  const made = make(bundle);
  if (bundle.spoilt) bundle.handleError(bundle.spoilt);
  else if (bundle.parts.length > 0) client.query(bundle);
  return made;
}

/** A name of our own on the connection: the driver prepares what it is asked for by itself under the plain name, and knows nothing of these. */
function preparedName({ name }: Statement): string {
  return name === undefined || name === '' ? '' : `bundled ${name}`;
}

/** How a parameter travels. Lists are array literals already (`textArray`, `idArray`). */
function parameterOf(value: unknown): Parameter {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new TypeError('a parameter is a text, a number, a boolean, a date, bytes or null');
}
