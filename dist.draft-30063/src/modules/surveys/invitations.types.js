var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { InvitationStatusEnum } from './surveys.enums.js';
import { ForAsked, ForInviting, ForKeepers } from './surveys.types.js';
let SurveyInvitation = class SurveyInvitation extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], SurveyInvitation.prototype, "id", void 0);
__decorate([
    Field(() => InvitationStatusEnum, { description: 'Where it stands; OPEN also where it has expired, see `expiresAt`.' }),
    __metadata("design:type", String)
], SurveyInvitation.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was issued.' }),
    __metadata("design:type", Object)
], SurveyInvitation.prototype, "issuedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when it can be answered.' }),
    __metadata("design:type", Object)
], SurveyInvitation.prototype, "expiresAt", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was said again.' }),
    __metadata("design:type", Number)
], SurveyInvitation.prototype, "reminders", void 0);
__decorate([
    ForKeepers,
    Field(() => DateTime, { description: 'When it was, or is, to be issued.' }),
    __metadata("design:type", Date)
], SurveyInvitation.prototype, "dueAt", void 0);
__decorate([
    ForKeepers,
    Field(() => String, { nullable: true, description: 'What it is for, e.g. purchase:42; null where somebody made it.' }),
    __metadata("design:type", Object)
], SurveyInvitation.prototype, "cause", void 0);
__decorate([
    ForInviting,
    Field(() => String, {
        nullable: true,
        description: 'The token of its link, while it can be answered. Whoever has it can answer, once: send it to its member alone.',
    }),
    __metadata("design:type", Object)
], SurveyInvitation.prototype, "link", void 0);
SurveyInvitation = __decorate([
    ObjectType('SurveyInvitation', { implements: Node, simpleResolvers: true, description: 'That somebody is asked.' }),
    ForAsked
], SurveyInvitation);
export { SurveyInvitation };
let SurveyInvitationEdge = class SurveyInvitationEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], SurveyInvitationEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => SurveyInvitation, { description: 'The invitation.' }),
    __metadata("design:type", Function)
], SurveyInvitationEdge.prototype, "node", void 0);
SurveyInvitationEdge = __decorate([
    ObjectType('SurveyInvitationEdge', { description: 'An invitation and its place in the list.' }),
    ForAsked
], SurveyInvitationEdge);
export { SurveyInvitationEdge };
let SurveyInvitationConnection = class SurveyInvitationConnection {
};
__decorate([
    Field(() => [SurveyInvitationEdge], { description: 'The invitations with their places.' }),
    __metadata("design:type", Array)
], SurveyInvitationConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [SurveyInvitation], { description: 'The invitations alone.' }),
    __metadata("design:type", Array)
], SurveyInvitationConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], SurveyInvitationConnection.prototype, "pageInfo", void 0);
SurveyInvitationConnection = __decorate([
    ObjectType('SurveyInvitationConnection', { description: 'A page of invitations, newest first.' }),
    ForAsked
], SurveyInvitationConnection);
export { SurveyInvitationConnection };
let InviteToSurveyInput = class InviteToSurveyInput {
};
__decorate([
    Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' }),
    __metadata("design:type", String)
], InviteToSurveyInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'The code of the survey.' }),
    __metadata("design:type", String)
], InviteToSurveyInput.prototype, "surveyCode", void 0);
__decorate([
    Field(() => MemberRef, {
        nullable: true,
        description: 'Whom. Left out: a link for somebody who is no member, who is paid nothing; not for an anonymous survey.',
    }),
    __metadata("design:type", Object)
], InviteToSurveyInput.prototype, "member", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many days it is good, 1 to 365; as the survey says if left out.' }),
    __metadata("design:type", Object)
], InviteToSurveyInput.prototype, "expiresDays", void 0);
InviteToSurveyInput = __decorate([
    InputType({ description: 'Whom to ask.' })
], InviteToSurveyInput);
export { InviteToSurveyInput };
let RevokeSurveyInvitationInput = class RevokeSurveyInvitationInput {
};
__decorate([
    Field(() => ID, { description: 'The invitation.' }),
    __metadata("design:type", String)
], RevokeSurveyInvitationInput.prototype, "invitationId", void 0);
RevokeSurveyInvitationInput = __decorate([
    InputType({ description: 'Which invitation.' })
], RevokeSurveyInvitationInput);
export { RevokeSurveyInvitationInput };
let SurveyInvitationPayload = class SurveyInvitationPayload {
};
__decorate([
    Field(() => SurveyInvitation, { nullable: true, description: 'The invitation.' }),
    __metadata("design:type", Object)
], SurveyInvitationPayload.prototype, "invitation", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SurveyInvitationPayload.prototype, "userErrors", void 0);
SurveyInvitationPayload = __decorate([
    ObjectType('SurveyInvitationPayload', { description: 'What became of an invitation.' }),
    ForInviting
], SurveyInvitationPayload);
export { SurveyInvitationPayload };
//# sourceMappingURL=invitations.types.js.map