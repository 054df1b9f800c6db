var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { definitionOf, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { LEADERBOARD_KIND } from './leaderboard-kind.js';
import { EndLeaderboardInput, SaveLeaderboardInput } from './leaderboards.input.js';
import { LeaderboardSettings, LeaderboardSettingsPayload } from './settings.types.js';
/** Leaderboards as marketers set them up. One that is saved as anything but DRAFT or ACTIVE is INVALID. */
let LeaderboardSettingsResolver = class LeaderboardSettingsResolver {
    constructor(store) {
        this.store = store;
    }
    async leaderboardSettings(status, context) {
        const items = await this.store.list(context.tenant.id, 'leaderboards', status);
        return items.flatMap((item) => shown(item) ?? []);
    }
    async saveLeaderboard(input, context) {
        const { code, status: asked, validFrom, validUntil, ...settings } = input;
        const status = asked ?? 'ACTIVE';
        if (status !== 'DRAFT' && status !== 'ACTIVE')
            return payload([refuse('INVALID', ['status'], 'leaderboard-status')], context);
        const how = { status, from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null };
        const read = (program) => LEADERBOARD_KIND.read(settings, code, program);
        return payload(await this.store.save(context.caller, context.tenant.id, 'leaderboards', code, read, how), context);
    }
    async endLeaderboard({ code, at }, context) {
        const { caller, tenant } = context;
        return payload(await this.store.change(caller, tenant.id, 'leaderboards', code, 'ENDED', at?.getTime() ?? null), context);
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => [LeaderboardSettings], { description: 'How the leaderboards of the program are set up, by their codes.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardSettingsResolver.prototype, "leaderboardSettings", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => LeaderboardSettingsPayload, {
        description: 'Saves a leaderboard: as a draft, or as its next version from now or later on. It counts what is recorded from then on; what a round closes with is what holds when it ends.',
    }),
    __param(0, Arg('input', () => SaveLeaderboardInput, { description: 'All that the leaderboard says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveLeaderboardInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardSettingsResolver.prototype, "saveLeaderboard", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => LeaderboardSettingsPayload, {
        description: 'Ends a leaderboard for good: nothing more counts. Its rounds stay, and close with their prizes when they end.',
    }),
    __param(0, Arg('input', () => EndLeaderboardInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndLeaderboardInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardSettingsResolver.prototype, "endLeaderboard", null);
LeaderboardSettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore])
], LeaderboardSettingsResolver);
export { LeaderboardSettingsResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { leaderboard: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { leaderboard: shown(outcome), userErrors: [] };
}
/** Its newest version; a draft where it has none. */
function shown({ code, status, draft, versions }) {
    const newest = versions.at(-1) ?? null;
    const definition = newest ? definitionOf(newest) : draft;
    if (definition === null)
        return null;
    const { season, ...rest } = definition;
    return {
        ...rest,
        seasonFrom: dateOf(season?.from),
        seasonUntil: dateOf(season?.until),
        code,
        status,
        version: newest?.version ?? null,
        validFrom: dateOf(newest?.validFrom),
        validUntil: dateOf(newest?.validUntil),
    };
}
const dateOf = (instant) => (instant == null ? null : new Date(instant));
//# sourceMappingURL=settings.resolver.js.map