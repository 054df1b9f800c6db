import { randomBytes } from 'node:crypto';
import { deriveKey } from './kernel/crypto/keys.js';
import { tokenMemberFinder } from './modules/members/index.js';
import { BindPhone, LogIn, LoginLimits, MiniProgramResolver, MiniPrograms, SignIn, WechatPlatform, } from './modules/miniprograms/index.js';
import { SessionResolver, Sessions } from './modules/sessions/index.js';
/** How members sign in through mini-programs, and stay signed in. */
export function signInResolvers(deps) {
    const { masterKey, pool, clock, vault, programs, members, readRef, enroll, wechatUrl } = deps;
    const findMember = tokenMemberFinder(pool);
    const sessions = new Sessions({
        pool,
        clock,
        programs,
        tokenKey: deriveKey(masterKey, 'token'),
        refreshKey: deriveKey(masterKey, 'session'),
        isMember: async (programId, memberId) => (await findMember(programId, 'id', String(memberId))) !== null,
    });
    const key = deriveKey(masterKey, 'mini-program');
    const apps = new MiniPrograms(pool, clock, key, sessions);
    const platform = new WechatPlatform(wechatUrl, clock);
    const limits = new LoginLimits();
    const signIn = new SignIn({ pool, vault, clock, sessions, key });
    return [
        new SessionResolver(sessions, members, readRef),
        new MiniProgramResolver({
            apps,
            login: new LogIn({ programs, apps, platform, limits, signIn }),
            binding: new BindPhone({ programs, apps, platform, limits, signIn, enroll, random: randomBytes }),
            members,
        }),
    ];
}
//# sourceMappingURL=sign-in-resolvers.js.map