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
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal } from '../../kernel/refusal.js';
import { entriesFor, envelopeOf, errorsOf, execute, WalletRecord, } from '../ledger/index.js';
import { checkIn, pointsWallet } from './check-in.js';
import { CheckInInput, MakeUpCheckInInput } from './check-ins.input.js';
import { CheckInPayload } from './check-ins.types.js';
import { makeUpCheckIn } from './make-up-check-in.js';
/** The daily check-in, and the days that were missed. */
let CheckInResolver = class CheckInResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async checkIn(input, context) {
        const make = (envelope) => this.make(context, input.member, (lookup) => checkIn(envelope, lookup));
        return this.answer(context, await this.run(context, input.idempotencyKey ?? null, make));
    }
    async makeUpCheckIn(input, context) {
        const make = (envelope) => this.make(context, input.member, (lookup) => makeUpCheckIn(envelope, lookup, input.date));
        return this.answer(context, await execute(context, this.deps.commands, input.idempotencyKey, make));
    }
    make(context, ref, command) {
        const lookup = ref ? this.deps.readRef(ref, context.tenant) : null;
        return isRefusal(lookup) ? lookup.under('member') : command(lookup);
    }
    /** Without a key the day alone makes a repeat safe. */
    async run(context, idempotencyKey, make) {
        if (idempotencyKey !== null)
            return execute(context, this.deps.commands, idempotencyKey, make);
        const envelope = envelopeOf(context, 'none');
        const command = isRefusal(envelope) ? envelope : make({ ...envelope, idempotencyKey: null });
        return isRefusal(command) ? command : this.deps.commands.run(command);
    }
    async answer(context, done) {
        if (isRefusal(done))
            return { date: null, streak: null, created: false, entries: [], wallet: null, userErrors: errorsOf(context, done) };
        const { memberId, date, streak, created } = done.value;
        const entries = await entriesFor(context, this.deps.ledger, done);
        return { date, streak, created, entries, wallet: new WalletRecord(memberId, pointsWallet(context.tenant)), userErrors: [] };
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' }),
    Mutation(() => CheckInPayload, {
        description: "Checks a member in for today, in the program's time zone: once a day, however often it is asked for.",
    }),
    __param(0, Arg('input', () => CheckInInput, { description: 'Who checks in.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CheckInInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CheckInResolver.prototype, "checkIn", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' }),
    Mutation(() => CheckInPayload, {
        description: 'Makes up for a missed day, for points, as far as the program allows: the streak goes on as if the day had not been missed, and bonuses that later days reach only by it are given with it.',
    }),
    __param(0, Arg('input', () => MakeUpCheckInInput, { description: 'Which day, of whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MakeUpCheckInInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CheckInResolver.prototype, "makeUpCheckIn", null);
CheckInResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], CheckInResolver);
export { CheckInResolver };
//# sourceMappingURL=check-ins.resolver.js.map