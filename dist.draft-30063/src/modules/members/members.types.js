var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, LocalDate, PhoneNumber } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
export const MemberStatusEnum = {
    ACTIVE: 'ACTIVE',
    SUSPENDED: 'SUSPENDED',
    CLOSED: 'CLOSED',
};
registerEnumType(MemberStatusEnum, {
    name: 'MemberStatus',
    description: 'What a membership allows.',
    valuesConfig: {
        ACTIVE: { description: 'Earns and spends.' },
        SUSPENDED: { description: 'Earns and cannot spend.' },
        CLOSED: { description: 'Over: only returns are still recorded.' },
    },
});
let MemberType = class MemberType extends Node {
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', {
        scope: [
            'members:read',
            'members:write',
            'purchases:write',
            'points:read',
            'points:write',
            'points:adjust',
            'points:approve',
            'stream:read',
        ],
    }),
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", Object)
], MemberType.prototype, "id", void 0);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', {
        scope: [
            'members:read',
            'members:write',
            'purchases:write',
            'points:read',
            'points:write',
            'points:adjust',
            'points:approve',
            'stream:read',
        ],
    }),
    Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' }),
    __metadata("design:type", Object)
], MemberType.prototype, "externalId", void 0);
__decorate([
    Field(() => MemberStatusEnum, { description: 'What the membership allows.' }),
    __metadata("design:type", String)
], MemberType.prototype, "status", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What to call the member.' }),
    __metadata("design:type", Object)
], MemberType.prototype, "displayName", void 0);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'pii:read' }),
    Field(() => PhoneNumber, { nullable: true, description: 'The phone number, in E.164.' }),
    __metadata("design:type", Object)
], MemberType.prototype, "phone", void 0);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'pii:read' }),
    Field(() => String, { nullable: true, description: 'The e-mail address, in lower case.' }),
    __metadata("design:type", Object)
], MemberType.prototype, "email", void 0);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'pii:read' }),
    Field(() => LocalDate, { nullable: true, description: 'The day of birth.' }),
    __metadata("design:type", Object)
], MemberType.prototype, "birthday", void 0);
__decorate([
    Field(() => String, { description: 'The number of the card: sixteen digits with a check digit.' }),
    __metadata("design:type", String)
], MemberType.prototype, "cardNumber", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when it is a member.' }),
    __metadata("design:type", Number)
], MemberType.prototype, "joinedAt", void 0);
__decorate([
    Field(() => String, { description: 'What a friend gives when enrolling.' }),
    __metadata("design:type", String)
], MemberType.prototype, "referralCode", void 0);
MemberType = __decorate([
    Directive('@key(fields: "id")'),
    Directive('@key(fields: "externalId")'),
    ObjectType('Member', {
        implements: Node,
        simpleResolvers: true,
        description: "A person in a program. Names and contacts are encrypted under the member's own key.",
    }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
], MemberType);
export { MemberType };
let MemberEdge = class MemberEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], MemberEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => MemberType, { description: 'The member.' }),
    __metadata("design:type", Function)
], MemberEdge.prototype, "node", void 0);
MemberEdge = __decorate([
    ObjectType('MemberEdge', { description: 'A member and its place in the list.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
], MemberEdge);
export { MemberEdge };
let MemberConnection = class MemberConnection {
};
__decorate([
    Field(() => [MemberEdge], { description: 'The members with their places.' }),
    __metadata("design:type", Array)
], MemberConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [MemberType], { description: 'The members.' }),
    __metadata("design:type", Array)
], MemberConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], MemberConnection.prototype, "pageInfo", void 0);
MemberConnection = __decorate([
    ObjectType('MemberConnection', { description: 'A page of members, in the order of enrolment.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
], MemberConnection);
export { MemberConnection };
let EnrollMemberPayload = class EnrollMemberPayload {
};
__decorate([
    Field(() => MemberType, { nullable: true, description: 'The member.' }),
    __metadata("design:type", Object)
], EnrollMemberPayload.prototype, "member", void 0);
__decorate([
    Field(() => Boolean, { description: 'False when the person was a member already: the same one is returned.' }),
    __metadata("design:type", Boolean)
], EnrollMemberPayload.prototype, "created", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], EnrollMemberPayload.prototype, "userErrors", void 0);
EnrollMemberPayload = __decorate([
    ObjectType('EnrollMemberPayload', { description: 'Who was enrolled.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
], EnrollMemberPayload);
export { EnrollMemberPayload };
let MemberPayload = class MemberPayload {
};
__decorate([
    Field(() => MemberType, { nullable: true, description: 'The member as it is now.' }),
    __metadata("design:type", Object)
], MemberPayload.prototype, "member", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], MemberPayload.prototype, "userErrors", void 0);
MemberPayload = __decorate([
    ObjectType('MemberPayload', { description: 'A member that was changed, or why it was not.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
], MemberPayload);
export { MemberPayload };
//# sourceMappingURL=members.types.js.map