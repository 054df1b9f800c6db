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
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { SurveyInvitation, SurveyResponse, } from '../surveys/index.js';
import { ForSurveyListeners, SurveyInvited, SurveyResponded } from './survey-events.js';
let SurveyInvitedResolver = class SurveyInvitedResolver {
    constructor(invitations) {
        this.invitations = invitations;
    }
    async invitation({ invitationId }, context) {
        const invitation = await this.invitations.byId(context, invitationId);
        if (!invitation)
            throw new Error(`an event tells of invitation ${invitationId}, which is not there`);
        return invitation;
    }
};
__decorate([
    ForSurveyListeners,
    FieldResolver(() => SurveyInvitation, { description: 'The invitation, as it is now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SurveyInvited, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyInvitedResolver.prototype, "invitation", null);
SurveyInvitedResolver = __decorate([
    Resolver(() => SurveyInvited),
    __metadata("design:paramtypes", [Function])
], SurveyInvitedResolver);
export { SurveyInvitedResolver };
let SurveyRespondedResolver = class SurveyRespondedResolver {
    constructor(responses) {
        this.responses = responses;
    }
    async response({ responseId }, context) {
        const response = await this.responses.byId(context, responseId);
        if (!response)
            throw new Error(`an event tells of answer ${responseId}, which is not there`);
        return response;
    }
};
__decorate([
    ForSurveyListeners,
    FieldResolver(() => SurveyResponse, { description: 'The answer.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SurveyResponded, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyRespondedResolver.prototype, "response", null);
SurveyRespondedResolver = __decorate([
    Resolver(() => SurveyResponded),
    __metadata("design:paramtypes", [Function])
], SurveyRespondedResolver);
export { SurveyRespondedResolver };
//# sourceMappingURL=survey-events.resolver.js.map