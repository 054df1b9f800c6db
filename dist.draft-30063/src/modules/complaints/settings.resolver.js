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
import { RequestContext } from '../../kernel/context.js';
import { refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { clockTime, readClockTime } from './clock-time.js';
import { ForHandlers, ForReaders } from './complaints.types.js';
import { periodOf } from './goodwill-part.js';
import { readSpent } from './read-goodwill.js';
import { SaveBusinessCalendarInput, SaveComplaintCategoryInput, SaveComplaintTeamInput, SaveGoodwillPolicyInput, } from './settings.input.js';
import { readAgents, readCalendar, readCategories, readPolicy } from './settings.js';
import { BusinessCalendarType, ComplaintAgent, ComplaintCategory, ForSettings, GoodwillPolicyType, SaveBusinessCalendarPayload, SaveComplaintCategoryPayload, SaveComplaintTeamPayload, SaveGoodwillPolicyPayload, } from './settings.types.js';
import { severities, severityOf } from './severity.js';
/** How complaints work in a program. */
let ComplaintSettingsResolver = class ComplaintSettingsResolver {
    constructor(reads, saving) {
        this.reads = reads;
        this.saving = saving;
    }
    async complaintCategories(context) {
        const categories = await this.reads.ask(context, readCategories, null);
        return categories.filter(({ active }) => active || context.caller.kind !== 'member').map(shownCategory);
    }
    async businessCalendar(context) {
        return shownCalendar(await this.reads.ask(context, readCalendar, null));
    }
    complaintAgents(context) {
        return this.reads.ask(context, readAgents, null);
    }
    async goodwillPolicy(context) {
        const policy = await this.reads.ask(context, readPolicy, null);
        if (policy === null)
            return null;
        const period = periodOf(policy, context.tenant, context.clock.now());
        return { ...policy, spent: await this.reads.ask(context, readSpent, period) };
    }
    async saveComplaintCategory(input, context) {
        const { code, name, team, active } = input;
        const deadlines = (input.deadlines ?? []).map(({ severity, respond, propose }) => ({ severity, respond, propose }));
        const category = {
            code,
            name,
            team,
            active,
            severity: severities[input.severity],
            escalation: input.escalation ?? [],
            deadlines,
        };
        const refusals = await this.saving.category(context.caller, context.tenant.id, category);
        return {
            category: refusals.length > 0 ? null : shownCategory({ ...category, name: name.trim() }),
            userErrors: errorsOf(context, refusals),
        };
    }
    async saveBusinessCalendar(input, context) {
        const calendar = readCalendarInput(input);
        if (!('week' in calendar))
            return { calendar: null, userErrors: errorsOf(context, [calendar]) };
        const refusals = await this.saving.calendar(context.caller, context.tenant.id, calendar);
        return { calendar: refusals.length > 0 ? null : shownCalendar(calendar), userErrors: errorsOf(context, refusals) };
    }
    async saveComplaintTeam({ team, agents }, context) {
        const refusals = await this.saving.team(context.caller, context.tenant.id, team, agents);
        const saved = agents.map(({ agent, active }) => ({ team, agent, active }));
        return { agents: refusals.length > 0 ? null : saved, userErrors: errorsOf(context, refusals) };
    }
    async saveGoodwillPolicy(input, context) {
        const { period, budget, maxPoints, approvalAbove = null } = input;
        const refusals = await this.saving.policy(context.caller, context.tenant.id, { period, budget, maxPoints, approvalAbove });
        return { policy: refusals.length > 0 ? null : await this.goodwillPolicy(context), userErrors: errorsOf(context, refusals) };
    }
};
__decorate([
    ForReaders,
    Query(() => [ComplaintCategory], {
        description: 'The kinds of complaints. Members see those that can be filed; a program that has saved none has a few usual ones.',
    }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "complaintCategories", null);
__decorate([
    ForHandlers,
    Query(() => BusinessCalendarType, {
        description: "When the program's people work; Monday to Friday, 9 to 18, until it says otherwise.",
    }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "businessCalendar", null);
__decorate([
    ForHandlers,
    Query(() => [ComplaintAgent], { description: 'Who takes complaints, by team.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "complaintAgents", null);
__decorate([
    ForHandlers,
    Query(() => GoodwillPolicyType, { nullable: true, description: 'What may be given as goodwill; null: nothing.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "goodwillPolicy", null);
__decorate([
    ForSettings,
    Mutation(() => SaveComplaintCategoryPayload, {
        description: 'Saves a category of complaints. Complaints that were filed keep their deadlines.',
    }),
    __param(0, Arg('input', () => SaveComplaintCategoryInput, { description: 'The category.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveComplaintCategoryInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "saveComplaintCategory", null);
__decorate([
    ForSettings,
    Mutation(() => SaveBusinessCalendarPayload, { description: "Saves when the program's people work." }),
    __param(0, Arg('input', () => SaveBusinessCalendarInput, { description: 'The calendar.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveBusinessCalendarInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "saveBusinessCalendar", null);
__decorate([
    ForSettings,
    Mutation(() => SaveComplaintTeamPayload, { description: 'Saves who of a team takes complaints.' }),
    __param(0, Arg('input', () => SaveComplaintTeamInput, { description: 'The team.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveComplaintTeamInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "saveComplaintTeam", null);
__decorate([
    ForSettings,
    Mutation(() => SaveGoodwillPolicyPayload, { description: 'Saves what may be given as goodwill.' }),
    __param(0, Arg('input', () => SaveGoodwillPolicyInput, { description: 'The policy.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveGoodwillPolicyInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintSettingsResolver.prototype, "saveGoodwillPolicy", null);
ComplaintSettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function, Function])
], ComplaintSettingsResolver);
export { ComplaintSettingsResolver };
const errorsOf = ({ language }, refusals) => refusals.map((refusal) => toUserError(refusal, language));
const shownCategory = ({ severity, ...category }) => ({
    ...category,
    severity: severityOf(severity),
});
function shownCalendar({ week, holidays, workdays }) {
    const times = ({ opens, closes }) => ({
        opens: clockTime(opens),
        closes: clockTime(closes),
    });
    return {
        week: week.map((one) => ({ weekday: one.weekday, ...times(one) })),
        holidays,
        workdays: workdays.map((one) => ({ date: one.date, ...times(one) })),
    };
}
/** Refuses: INVALID for what is no time of day. */
function readCalendarInput({ week, holidays, workdays }) {
    const read = (days) => days.map((day) => ({ ...day, opens: readClockTime(day.opens) ?? -1, closes: readClockTime(day.closes) ?? -1 }));
    const [openings, special] = [read(week), read(workdays ?? [])];
    const wrong = openings.findIndex(({ opens, closes }) => opens < 0 || closes < 0);
    if (wrong >= 0)
        return refuse('INVALID', ['week', String(wrong)], 'business-hours');
    const wrongDay = special.findIndex(({ opens, closes }) => opens < 0 || closes < 0);
    if (wrongDay >= 0)
        return refuse('INVALID', ['workdays', String(wrongDay)], 'business-hours');
    return {
        week: openings.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
        holidays: [...new Set(holidays ?? [])],
        workdays: special.map(({ date, opens, closes }) => ({ date, opens, closes })),
    };
}
//# sourceMappingURL=settings.resolver.js.map