var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { EventType } from '../../kernel/event-type.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { ComplaintStatusEnum } from '../complaints/index.js';
import { PassStatusEnum } from '../passes/index.js';
import { RedemptionStatusEnum } from '../rewards/index.js';
import { TierCauseEnum } from '../tiers/index.js';
/** Complaints are not for partners. */
export const ForComplaintListeners = Access('member:self', 'staff', 'server', 'admin', {
    scope: ['complaints:read', 'complaints:write'],
});
/** Members listen to themselves; others need to be allowed to. */
export const ForListeners = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'stream:read' });
let Event = class Event {
};
__decorate([
    Field(() => Cursor, { description: 'Its position: read or listen `after` it, and nothing is missed or repeated.' }),
    __metadata("design:type", String)
], Event.prototype, "cursor", void 0);
__decorate([
    Field(() => EventType, { description: 'What happened.' }),
    __metadata("design:type", String)
], Event.prototype, "type", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it happened.' }),
    __metadata("design:type", Date)
], Event.prototype, "occurredAt", void 0);
Event = __decorate([
    InterfaceType('Event', {
        description: 'Something that happened in the program. Events of one member come in the order in which they happened.',
    }),
    ForListeners
], Event);
export { Event };
let WalletChange = class WalletChange extends Event {
};
WalletChange = __decorate([
    ObjectType('WalletChange', { implements: Event, description: "One member's wallet changed." }),
    ForListeners
], WalletChange);
export { WalletChange };
let TierChange = class TierChange extends Event {
};
__decorate([
    Field(() => Boolean, {
        description: 'A notice of a downgrade to come: it takes effect then unless the member stays. Given once for each.',
    }),
    __metadata("design:type", Boolean)
], TierChange.prototype, "upcoming", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when the member has the tier, or will have it.' }),
    __metadata("design:type", Date)
], TierChange.prototype, "effectiveAt", void 0);
__decorate([
    Field(() => TierCauseEnum, { description: 'Why, for programs.' }),
    __metadata("design:type", String)
], TierChange.prototype, "causeCode", void 0);
TierChange = __decorate([
    ObjectType('TierChange', { implements: Event, description: "A member's tier changed, or a downgrade is to come." }),
    ForListeners
], TierChange);
export { TierChange };
let RedemptionUpdate = class RedemptionUpdate extends Event {
};
__decorate([
    Field(() => RedemptionStatusEnum, { description: 'How far it was with this event.' }),
    __metadata("design:type", String)
], RedemptionUpdate.prototype, "status", void 0);
RedemptionUpdate = __decorate([
    ObjectType('RedemptionUpdate', { implements: Event, description: 'A member took a reward, or a redemption moved on.' }),
    ForListeners
], RedemptionUpdate);
export { RedemptionUpdate };
let PassUpdate = class PassUpdate extends Event {
};
__decorate([
    Field(() => PassStatusEnum, { description: 'Where it stood with this event.' }),
    __metadata("design:type", String)
], PassUpdate.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'What remained with this event.' }),
    __metadata("design:type", Number)
], PassUpdate.prototype, "remaining", void 0);
PassUpdate = __decorate([
    ObjectType('PassUpdate', { implements: Event, description: 'A member got a pass, or something happened to one.' }),
    ForListeners
], PassUpdate);
export { PassUpdate };
let ComplaintUpdate = class ComplaintUpdate extends Event {
};
__decorate([
    Field(() => ComplaintStatusEnum, {
        description: 'How far it was with this event. Not `status`: a redemption has one of another type, and one document may ask for both.',
    }),
    __metadata("design:type", String)
], ComplaintUpdate.prototype, "complaintStatus", void 0);
ComplaintUpdate = __decorate([
    ObjectType('ComplaintUpdate', { implements: Event, description: 'A complaint was filed, or moved on.' }),
    ForListeners
], ComplaintUpdate);
export { ComplaintUpdate };
let MemberEnrolled = class MemberEnrolled extends Event {
};
MemberEnrolled = __decorate([
    ObjectType('MemberEnrolled', { implements: Event, description: 'Somebody became a member.' }),
    ForListeners
], MemberEnrolled);
export { MemberEnrolled };
let EventEdge = class EventEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its position.' }),
    __metadata("design:type", String)
], EventEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => Event, { description: 'The event.' }),
    __metadata("design:type", Event)
], EventEdge.prototype, "node", void 0);
EventEdge = __decorate([
    ObjectType('EventEdge', { description: 'An event in the stream.' }),
    ForListeners
], EventEdge);
export { EventEdge };
let EventConnection = class EventConnection {
};
__decorate([
    Field(() => [EventEdge], { description: 'The events with their cursors.' }),
    __metadata("design:type", Array)
], EventConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [Event], { description: 'The events.' }),
    __metadata("design:type", Array)
], EventConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, {
        description: 'Where the page ends. `endCursor` is there without events too: then it is the newest position, to go on polling from.',
    }),
    __metadata("design:type", PageInfo)
], EventConnection.prototype, "pageInfo", void 0);
EventConnection = __decorate([
    ObjectType('EventConnection', { description: 'Events in the order of the stream.' }),
    ForListeners
], EventConnection);
export { EventConnection };
//# sourceMappingURL=realtime.types.js.map