import pg from 'pg';

/*
 * Preloaded into the measured server: counts what it sends to PostgreSQL, and tells its parent on request, with the CPU time it took. A round trip is a burst of statements on one
 * connection that was waited for; a statement is what is not merely the transaction's frame (BEGIN, COMMIT, the setting of the program).
 */
export interface ServerUsage {
  statements: number;
  roundTrips: number;
  cpuSeconds: number;
  rssMb: number;
}

const frame = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|START TRANSACTION|SELECT set_config\([^;]*$)/i;

const counts = { statements: 0, roundTrips: 0 };
const underWay = new WeakMap<object, number>();

const send = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;

function counted(this: pg.Client, ...given: unknown[]): unknown {
  const [first] = given;
  counts.statements += textsOf(first).filter((text) => !frame.test(text)).length;
  const open = underWay.get(this) ?? 0;
  if (open === 0) counts.roundTrips += 1;
  underWay.set(this, open + 1);
  const ended = (): void => {
    underWay.set(this, Math.max(0, (underWay.get(this) ?? 0) - 1));
  };
  const callback = given.at(-1);
  if (typeof callback === 'function') {
    given[given.length - 1] = (...answer: unknown[]) => {
      ended();
      callback(...answer);
    };
    return send.apply(this, given);
  }
  const last = partsOf(first)?.at(-1);
  if (last) {
    const { resolve, reject } = last;
    Object.assign(last, {
      resolve: (result: unknown) => {
        ended();
        resolve(result);
      },
      reject: (error: unknown) => {
        ended();
        reject(error);
      },
    });
    return send.apply(this, given);
  }
  const sent = send.apply(this, given);
  if (sent instanceof Promise) sent.then(ended, ended);
  else ended();
  return sent;
}

interface Part {
  statement: { text: string };
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The statements of a bundle; undefined for a text or a statement alone. */
const partsOf = (asked: unknown): Part[] | undefined => (asked as { parts?: Part[] }).parts;

function textsOf(asked: unknown): string[] {
  if (typeof asked === 'string') return [asked];
  return partsOf(asked)?.map(({ statement }) => statement.text) ?? [(asked as { text?: string }).text ?? ''];
}

Object.defineProperty(pg.Client.prototype, 'query', { value: counted, writable: true, configurable: true });

process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  const usage: ServerUsage = { ...counts, cpuSeconds: (user + system) / 1e6, rssMb: Math.round(process.memoryUsage.rss() / 1e6) };
  process.send?.(usage);
});
process.channel?.unref();
