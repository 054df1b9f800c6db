var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Event, ForListeners } from './realtime.types.js';
/** Surveys are not for partners. */
export const ForSurveyListeners = Access('member:self', 'staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });
let SurveyInvited = class SurveyInvited extends Event {
};
__decorate([
    Field(() => String, { description: 'The code of the survey.' }),
    __metadata("design:type", String)
], SurveyInvited.prototype, "surveyCode", void 0);
__decorate([
    Field(() => Int, { description: '0 for the invitation itself, 1 for the first reminder, and so on.' }),
    __metadata("design:type", Number)
], SurveyInvited.prototype, "reminder", void 0);
SurveyInvited = __decorate([
    ObjectType('SurveyInvited', {
        implements: Event,
        description: 'Somebody is asked, or asked again. Whoever sends messages sends the link of the invitation.',
    }),
    ForListeners
], SurveyInvited);
export { SurveyInvited };
let SurveyResponded = class SurveyResponded extends Event {
};
__decorate([
    Field(() => String, { description: 'The code of the survey.' }),
    __metadata("design:type", String)
], SurveyResponded.prototype, "surveyCode", void 0);
SurveyResponded = __decorate([
    ObjectType('SurveyResponded', {
        implements: Event,
        description: 'A survey was answered. Of an anonymous one it happened to no member, on a day and at no time.',
    }),
    ForListeners
], SurveyResponded);
export { SurveyResponded };
//# sourceMappingURL=survey-events.js.map