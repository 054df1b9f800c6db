import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { StartupError } from '../../src/kernel/startup-error.js';
const answer = z.object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z
        .array(z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional(), retryAfterMs: z.number().optional() }).loose().optional(),
    }))
        .optional(),
});
const waitedFor = new Set(['THROTTLED', 'OVERLOADED', 'INTERNAL_SERVER_ERROR']);
/** How often a request is tried before the run gives up, and the longest pause between two tries in milliseconds. */
const tries = 12;
const longestPause = 10_000;
/** A caller of a running server: waits where it is told to (THROTTLED, 503) and tries again where an answer was lost. */
export class Api {
    constructor(url, token) {
        this.url = url;
        this.token = token;
    }
    /** Sends one operation; repeats are safe because every mutation carries its idempotency key. @throws StartupError */
    async send(document, variables) {
        const body = JSON.stringify({ query: document, variables });
        let last = { milliseconds: 0, why: 'no answer' };
        for (let attempt = 0; attempt < tries; attempt += 1) {
            const outcome = await this.once(body, Math.min(longestPause, 50 * 2 ** attempt));
            if (!('why' in outcome))
                return outcome.data;
            last = outcome;
            await pause(last.milliseconds);
        }
        throw new StartupError(`The server at ${this.url} did not do it in ${tries} tries: ${last.why}.`);
    }
    async once(body, usualPause) {
        let response;
        let text;
        try {
            response = await fetch(this.url, {
                method: 'POST',
                headers: {
                    'content-type': 'application/json',
                    accept: 'application/graphql-response+json',
                    authorization: `Bearer ${this.token}`,
                },
                body,
            });
            text = await response.text();
        }
        catch (error) {
            return { milliseconds: usualPause, why: reasonOf(error) };
        }
        if (response.status === 503 || response.status === 429) {
            const seconds = Number(response.headers.get('retry-after'));
            return { milliseconds: seconds > 0 ? seconds * 1000 : usualPause, why: `HTTP ${response.status}` };
        }
        return readAnswer(text, response.status, usualPause);
    }
}
function readAnswer(text, status, usualPause) {
    const parsed = answer.safeParse(jsonOf(text));
    if (!parsed.success)
        throw new StartupError(`The server answered HTTP ${status} with something that is no GraphQL.`);
    const [error] = parsed.data.errors ?? [];
    if (error === undefined)
        return { data: parsed.data.data };
    const code = error.extensions?.code ?? '';
    if (!waitedFor.has(code))
        throw new StartupError(`The server refuses: ${error.message} (${code}).`);
    return { milliseconds: error.extensions?.retryAfterMs ?? usualPause, why: `${error.message} (${code})` };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function reasonOf(error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
}
//# sourceMappingURL=api.js.map