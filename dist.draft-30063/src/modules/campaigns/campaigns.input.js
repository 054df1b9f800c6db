var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType } from 'type-graphql';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { ConditionInput } from '../earning/index.js';
let CampaignSettingsInput = class CampaignSettingsInput {
};
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], CampaignSettingsInput.prototype, "name", void 0);
__decorate([
    Field(() => DateTime, { description: 'From when its rules apply, by when things happen.' }),
    __metadata("design:type", Date)
], CampaignSettingsInput.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when, not included; left out or null, until it is ended.' }),
    __metadata("design:type", Object)
], CampaignSettingsInput.prototype, "until", void 0);
__decorate([
    Field(() => ConditionInput, { nullable: true, description: 'Whom it is for; left out or null, everyone.' }),
    __metadata("design:type", Object)
], CampaignSettingsInput.prototype, "audience", void 0);
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'Points that all its rules together may give in all wallets; left out or null, there is no limit. What returns take back can be given again.',
    }),
    __metadata("design:type", Object)
], CampaignSettingsInput.prototype, "budget", void 0);
CampaignSettingsInput = __decorate([
    InputType('CampaignSettingsInput', {
        description: 'A named set of rules with a period, an audience and a budget: they hold for all rules that name the campaign, beside their own.',
    })
], CampaignSettingsInput);
export { CampaignSettingsInput };
let SaveCampaignInput = class SaveCampaignInput extends CampaignSettingsInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SaveCampaignInput.prototype, "code", void 0);
SaveCampaignInput = __decorate([
    InputType('SaveCampaignInput', { description: 'A campaign.' })
], SaveCampaignInput);
export { SaveCampaignInput };
let EndCampaignInput = class EndCampaignInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndCampaignInput.prototype, "code", void 0);
EndCampaignInput = __decorate([
    InputType('EndCampaignInput', { description: 'A campaign that is over.' })
], EndCampaignInput);
export { EndCampaignInput };
//# sourceMappingURL=campaigns.input.js.map