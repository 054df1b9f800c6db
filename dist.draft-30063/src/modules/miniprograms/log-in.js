import { isRefusal, refuse } from '../../kernel/refusal.js';
/**
 * Signs in who opened a mini-program: a member known by openid, else by unionid; anybody else gets a ticket to bind a phone number with. Refuses: NOT_FOUND
 * for a mini-program that the program has not, NOT_ELIGIBLE for a closed membership, and what the platform refuses.
 */
export class LogIn {
    constructor(deps) {
        this.deps = deps;
    }
    async run({ program, appId, code }) {
        const { platform, limits, signIn } = this.deps;
        const app = await this.find(program, appId);
        if (app === null)
            return [refuse('NOT_FOUND', ['appId'], 'mini-program-unknown')];
        limits.take(app.programId, appId);
        const accounts = await platform.identify(app, code);
        if (isRefusal(accounts))
            return [accounts];
        const known = await signIn.recognise(app.programId, accounts);
        if (isRefusal(known))
            return [known];
        return (known ?? { tokens: null, ticket: signIn.ticketFor({ programId: app.programId, accounts, phone: null }), created: false });
    }
    async find(program, appId) {
        const programId = await this.deps.programs.idOf(program);
        return programId === null ? null : this.deps.apps.find(programId, appId);
    }
}
//# sourceMappingURL=log-in.js.map