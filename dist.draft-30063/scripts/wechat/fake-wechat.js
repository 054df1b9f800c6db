import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { FakeCodes, openidOf, unionidOf } from './fake-codes.js';
const TOKEN_MS = 7_200_000;
const messages = {
    [-1]: 'system error',
    40001: 'invalid credential, access_token is invalid or not latest',
    40013: 'invalid appid',
    40029: 'invalid code',
    40125: 'invalid appsecret',
    40163: 'code been used',
    40226: 'code blocked',
    41002: 'appid missing',
    41004: 'appsecret missing',
    41008: 'missing code',
    42001: 'access_token expired',
    45011: 'api minute-quota reach limit, must slower, retry next minute',
};
/**
 * Answers as the platform of WeChat's mini-programs does, for tests and for development: `jscode2session`, `stable_token` and `getuserphonenumber`, in JSON
 * that is sent as text/plain with status 200 whatever comes of it. `login` and `phone` do what the app on a phone does.
 */
export class FakeWechat {
    constructor(apps, now = Date.now) {
        this.apps = apps;
        this.now = now;
        /** How often each path was asked for. */
        this.asked = new Map();
        this.tokens = new Map();
        this.troubles = [];
        this.codes = new FakeCodes(now);
        this.server = createServer((request, response) => void this.serve(request, response));
    }
    get url() {
        return `http://127.0.0.1:${this.server.address().port}`;
    }
    listen(port = 0) {
        return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    }
    close() {
        this.server.closeAllConnections();
        return new Promise((resolve) => this.server.close(() => resolve()));
    }
    /** What `wx.login` gives to this user. */
    login(appId, user) {
        return this.codes.give(appId, user);
    }
    /** What the phone-number button gives when this user agrees. */
    phone(appId, user, phone) {
        return this.codes.give(appId, user, phone);
    }
    /** Something else for the next answers. */
    trouble(...next) {
        this.troubles.push(...next);
    }
    /** As when another server of the brand asks for a token by force. */
    forgetTokens() {
        this.tokens.clear();
    }
    async serve(request, response) {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        this.asked.set(pathname, (this.asked.get(pathname) ?? 0) + 1);
        const trouble = pathname.startsWith('/fake/') ? undefined : this.troubles.shift();
        if (trouble === 'silence')
            return;
        if (trouble === 'outage')
            response.writeHead(502).end('<html>Bad Gateway</html>');
        else if (trouble === 'page')
            response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
        else if (trouble === 'flood')
            response.writeHead(200, { 'content-type': 'text/plain' }).end(`"${'x'.repeat(1_000_000)}"`);
        else {
            const answer = trouble === 'busy' ? -1 : trouble === 'blocked' ? 40226 : this.answer(pathname, searchParams, await bodyOf(request));
            write(response, typeof answer === 'number' ? failure(answer) : answer);
        }
    }
    answer(path, query, body) {
        switch (path) {
            case '/sns/jscode2session':
                return this.code2Session(query);
            case '/cgi-bin/stable_token':
                return this.stableToken(String(body['appid'] ?? ''), String(body['secret'] ?? ''));
            case '/wxa/business/getuserphonenumber':
                return this.phoneNumber(query.get('access_token') ?? '', String(body['code'] ?? ''));
            case '/fake/login':
                return { code: this.login(query.get('appid') ?? '', query.get('user') ?? '') };
            case '/fake/phone':
                return { code: this.phone(query.get('appid') ?? '', query.get('user') ?? '', query.get('phone') ?? '') };
            default:
                return { errcode: 404, errmsg: 'the fake does not know this address' };
        }
    }
    appOf(appId, secret) {
        if (appId === '')
            return 41002;
        if (secret === '')
            return 41004;
        const app = this.apps.find((one) => one.appId === appId);
        if (app === undefined)
            return 40013;
        return app.secret === secret ? app : 40125;
    }
    code2Session(query) {
        const app = this.appOf(query.get('appid') ?? '', query.get('secret') ?? '');
        if (typeof app === 'number')
            return app;
        const code = query.get('js_code') ?? '';
        if (code === '')
            return 41008;
        const given = this.codes.take(app.appId, code, 'login');
        if (typeof given === 'number')
            return given;
        return {
            session_key: randomBytes(16).toString('base64'),
            openid: openidOf(app.appId, given.user),
            ...(app.company !== undefined && { unionid: unionidOf(app.company, given.user) }),
        };
    }
    stableToken(appId, secret) {
        const app = this.appOf(appId, secret);
        if (typeof app === 'number')
            return app;
        const token = randomBytes(64).toString('base64url');
        this.tokens.set(token, { appId, endsAt: this.now() + TOKEN_MS });
        return { access_token: token, expires_in: TOKEN_MS / 1000 };
    }
    phoneNumber(token, code) {
        const owner = this.tokens.get(token);
        if (owner === undefined)
            return 40001;
        if (owner.endsAt <= this.now())
            return 42001;
        const given = this.codes.take(owner.appId, code, 'phone');
        if (typeof given === 'number')
            return given;
        const [, countryCode = '86', purePhoneNumber = ''] = /^\+(86|1|44|65)(\d+)$/.exec(given.phone ?? '') ?? [];
        const watermark = { timestamp: Math.floor(this.now() / 1000), appid: owner.appId };
        const phoneNumber = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
        return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber, countryCode, watermark } };
    }
}
function failure(errcode) {
    return {
        errcode,
        errmsg: `${messages[errcode] ?? 'error'}, rid: ${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`,
    };
}
function write(response, answer) {
    response.writeHead(200, { 'content-type': 'text/plain', connection: 'keep-alive' }).end(JSON.stringify(answer));
}
async function bodyOf(request) {
    let text = '';
    for await (const chunk of request)
        text += String(chunk);
    if (text === '')
        return {};
    return JSON.parse(text);
}
//# sourceMappingURL=fake-wechat.js.map