import { setTimeout as sleep } from 'node:timers/promises';
import { inProgram } from '../database/index.js';
import { DEMO_PROGRAM, demoShop, LAST_ORDER } from './demo-shop.js';
/**
 * The program to greet with: a server without programs gets the demo program, through the public API. A start that was cut off half-way is completed
 * by the next one. @returns its code; null when there are none or only others
 */
export async function firstProgram(target, app, wanted) {
    const { rows } = await app.query('SELECT EXISTS (SELECT FROM program_ids()) AS any, find_program($1) AS demo', [DEMO_PROGRAM]);
    const { any = true, demo = null } = rows[0] ?? {};
    if (demo !== null && (await isComplete(app, demo)))
        return DEMO_PROGRAM;
    if (!wanted || (any && demo === null))
        return demo === null ? null : DEMO_PROGRAM;
    for (const step of demoShop)
        await run(target, step);
    return DEMO_PROGRAM;
}
async function isComplete(app, programId) {
    const found = await inProgram(app, programId, (client) => client.query('SELECT FROM purchase WHERE order_id = $1', [LAST_ORDER]));
    return found.rowCount === 1;
}
const PATIENT_TRIES = 60;
/** A slow machine may be busy with its own start for a while: what it sheds then is tried again. */
async function run({ server, authorization }, { as, mutation, inputType, input }) {
    for (let attempt = 1;; attempt++) {
        const response = await server.inject({
            method: 'POST',
            url: '/graphql',
            headers: { authorization: await authorization(as, DEMO_PROGRAM) },
            payload: {
                query: `mutation Demo($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code message } } }`,
                variables: { input },
            },
        });
        const { data, errors } = response.json();
        // what a start cut off half-way made is there already
        if (data?.[mutation]?.userErrors.every(({ code }) => code === 'ALREADY_EXISTS'))
            return;
        const overloaded = errors?.[0]?.extensions.code === 'OVERLOADED';
        if (!overloaded || attempt === PATIENT_TRIES) {
            throw new Error(`The demo program could not be made: ${mutation} answered ${response.body}`);
        }
        await sleep(errors?.[0]?.extensions.retryAfterMs ?? 1_000);
    }
}
//# sourceMappingURL=first-program.js.map