import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { inProgram } from '../database/index.js';
import { DEMO_PROGRAM, demoShop, LAST_ORDER, type Step } from './demo-shop.js';

/** What the demo needs of the server. */
export interface DemoServer {
  server: FastifyInstance;
  /** An Authorization header. */
  authorization(as: Step['as'], program: string): Promise<string>;
}

/**
 * The program to greet with: a server without programs gets the demo program, through the public API. A start that was cut off half-way is completed
 * by the next one. @returns its code; null when there are none or only others
 */
export async function firstProgram(target: DemoServer, app: Pool, wanted: boolean): Promise<string | null> {
  const { rows } = await app.query<{ any: boolean; demo: number | null }>(
    'SELECT EXISTS (SELECT FROM program_ids()) AS any, find_program($1) AS demo',
    [DEMO_PROGRAM],
  );
  const { any = true, demo = null } = rows[0] ?? {};
  if (demo !== null && (await isComplete(app, demo))) return DEMO_PROGRAM;
  if (!wanted || (any && demo === null)) return demo === null ? null : DEMO_PROGRAM;
  for (const step of demoShop) await run(target, step);
  return DEMO_PROGRAM;
}

async function isComplete(app: Pool, programId: number): Promise<boolean> {
  const found = await inProgram(app, programId, (client) =>
    client.query('SELECT FROM purchase WHERE order_id = $1', [LAST_ORDER]),
  );
  return found.rowCount === 1;
}

interface Answer {
  data?: Record<string, { userErrors: { code: string }[] }>;
  errors?: { extensions: { code: string; retryAfterMs?: number } }[];
}

const PATIENT_TRIES = 60;

/** A slow machine may be busy with its own start for a while: what it sheds then is tried again. */
async function run({ server, authorization }: DemoServer, { as, mutation, inputType, input }: Step): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: await authorization(as, DEMO_PROGRAM) },
      payload: {
        query: `mutation Demo($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code message } } }`,
        variables: { input },
      },
    });
    const { data, errors } = response.json<Answer>();
    // what a start cut off half-way made is there already
    if (data?.[mutation]?.userErrors.every(({ code }) => code === 'ALREADY_EXISTS')) return;
    const overloaded = errors?.[0]?.extensions.code === 'OVERLOADED';
    if (!overloaded || attempt === PATIENT_TRIES) {
      throw new Error(`The demo program could not be made: ${mutation} answered ${response.body}`);
    }
    await sleep(errors?.[0]?.extensions.retryAfterMs ?? 1_000);
  }
}
