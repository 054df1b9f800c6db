import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { ApiError } from '../../kernel/api-error.js';
import { refuse } from '../../kernel/refusal.js';
import { isLine } from '../../kernel/text.js';
import { askPlatform } from './ask-platform.js';
import { readAccessToken, readPhone, readSession } from './wechat-answers.js';
const MAX_CODE_LENGTH = 512;
const BUSY_WAIT_MS = 200;
/** An access token is asked for again this long before its end. */
const MARGIN_MS = 5 * 60_000;
/** The server side of WeChat's mini-programs, at `baseUrl`. Refuses INVALID for what cannot be a code; other refusals are in wechat-answers.ts. */
export class WechatPlatform {
    constructor(baseUrl, clock, timeoutMs = 5_000) {
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.timeoutMs = timeoutMs;
        this.accessTokens = new LRUCache({ max: 1_000 });
    }
    async identify({ appId, secret }, code) {
        if (!isLine(code, MAX_CODE_LENGTH))
            return refuse('INVALID', ['code'], 'code-over');
        const url = this.address('/sns/jscode2session', {
            appid: appId,
            secret,
            js_code: code,
            grant_type: 'authorization_code',
        });
        const outcome = await patiently(async () => readSession(await askPlatform(url, this.timeoutMs)));
        return outcome.kind === 'refused' ? outcome.refusal : { appId, ...answered(outcome, 'code') };
    }
    async phone(app, code) {
        if (!isLine(code, MAX_CODE_LENGTH))
            return refuse('INVALID', ['phoneCode'], 'code-over');
        let outcome = await this.askPhone(app, code);
        if (outcome.kind === 'stale') {
            // somebody else has asked for a token by force
            this.accessTokens.delete(nameOf(app));
            outcome = await this.askPhone(app, code);
        }
        return outcome.kind === 'refused' ? outcome.refusal : answered(outcome, 'phone code');
    }
    async askPhone(app, code) {
        const token = await this.accessToken(app);
        const url = this.address('/wxa/business/getuserphonenumber', { access_token: token });
        return patiently(async () => readPhone(await askPlatform(url, this.timeoutMs, { code }), app.appId));
    }
    async accessToken(app) {
        const name = nameOf(app);
        const known = this.accessTokens.get(name);
        const token = await known;
        if (token !== undefined && token.endsAt - MARGIN_MS > this.clock.now())
            return token.token;
        // unless somebody else has begun to ask while this one looked
        if (this.accessTokens.get(name) === known)
            this.renew(name, app);
        return (await this.accessTokens.get(name))?.token ?? '';
    }
    renew(name, app) {
        const asked = this.askAccessToken(app);
        this.accessTokens.set(name, asked);
        asked.catch(() => this.accessTokens.delete(name));
    }
    /** The stable one: asking for it does not end the one that the brand's other servers use. */
    async askAccessToken({ appId, secret }) {
        const url = this.address('/cgi-bin/stable_token', {});
        const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false };
        const { token, seconds } = answered(await patiently(async () => readAccessToken(await askPlatform(url, this.timeoutMs, body))), 'access token');
        return { token, endsAt: this.clock.now() + seconds * 1000 };
    }
    address(path, parameters) {
        const url = new URL(path, this.baseUrl);
        url.search = new URLSearchParams(parameters).toString();
        return url;
    }
}
const nameOf = ({ programId, appId }) => `${programId} ${appId}`;
/** Once more where it is busy. */
async function patiently(ask) {
    const outcome = await ask();
    if (outcome.kind !== 'busy')
        return outcome;
    await sleep(BUSY_WAIT_MS);
    return ask();
}
function answered(outcome, what) {
    if (outcome.kind === 'ok')
        return outcome.value;
    if (outcome.kind === 'misconfigured' || outcome.kind === 'stale') {
        throw new Error(`the platform of mini-programs takes no ${what}: error code ${'errcode' in outcome ? outcome.errcode : 'stale'}`);
    }
    throw new ApiError('OVERLOADED', 'The platform of mini-programs does not answer. Try again with a new code.', {
        retryAfterMs: 1000,
    });
}
//# sourceMappingURL=wechat.js.map