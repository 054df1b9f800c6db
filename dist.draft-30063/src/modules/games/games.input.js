var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { ExpiryPolicyInput, SchemeStatusEnum } from '../programs/index.js';
import { GameKindEnum, PrizeKindEnum, WhenOutEnum } from './games.enums.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
let GameCostInput = class GameCostInput {
};
__decorate([
    Field(() => Points, { description: 'How many points, above 0.' }),
    __metadata("design:type", Number)
], GameCostInput.prototype, "points", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The wallet that pays, e.g. one of tickets; `points` if left out. It must be spendable.',
    }),
    __metadata("design:type", Object)
], GameCostInput.prototype, "walletCode", void 0);
GameCostInput = __decorate([
    InputType({ description: 'What a play costs.' })
], GameCostInput);
export { GameCostInput };
let GamePrizeInput = class GamePrizeInput {
};
__decorate([
    Field(() => String, { description: 'Its code within the game; versions of the game share its stock.' }),
    __metadata("design:type", String)
], GamePrizeInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people, at most 200 characters.' }),
    __metadata("design:type", String)
], GamePrizeInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Address of a picture, https.' }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "imageUrl", void 0);
__decorate([
    Field(() => PrizeKindEnum, { description: 'What it is.' }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "kind", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Its odds are weight : the sum of all weights, exactly. 1 to 1,000,000,000; NOTHING may have 0. Not for a lucky draw, where the stock says how many win.',
    }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "weight", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How many there are in all, over all versions of the game; without limit if left out. A lucky draw needs it.',
    }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "stock", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'POINTS: how many.' }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "points", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'POINTS: the wallet that gets them; `points` if left out. It must be spendable.',
    }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => ExpiryPolicyInput, { nullable: true, description: "POINTS: when they die; as the wallet's do if left out." }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "expiry", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'REWARD: the code of the reward.' }),
    __metadata("design:type", Object)
], GamePrizeInput.prototype, "reward", void 0);
GamePrizeInput = __decorate([
    InputType({ description: 'A prize of a game.' })
], GamePrizeInput);
export { GamePrizeInput };
let GameSettingsInput = class GameSettingsInput {
};
__decorate([
    Field(() => GameKindEnum, { description: 'What it is; it does not change.' }),
    __metadata("design:type", String)
], GameSettingsInput.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'For people, at most 200 characters.' }),
    __metadata("design:type", String)
], GameSettingsInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its terms, for people; at most 5,000 characters.' }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "description", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it can be played; at once if left out.' }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'Until when; without end if left out. A lucky draw needs it: it is drawn then.',
    }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "endsAt", void 0);
__decorate([
    Field(() => GameCostInput, { nullable: true, description: 'What a play costs; nothing if left out.' }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "cost", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: "Plays a member has each day of the program's calendar, 0 to 10,000, beside those it is granted. May only be left out, for no limit, where a play costs something.",
    }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "dailyChances", void 0);
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'Points that the prizes may give in all, whatever the odds; no limit if left out.',
    }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "budget", void 0);
__decorate([
    Field(() => WhenOutEnum, {
        nullable: true,
        description: 'What is given where the prize drawn is out of stock or over the budget; NEXT_PRIZE if left out.',
    }),
    __metadata("design:type", Object)
], GameSettingsInput.prototype, "whenOut", void 0);
__decorate([
    Field(() => [GamePrizeInput], {
        description: 'The prizes, the best first, 1 to 50. All but a lucky draw have exactly one of kind NOTHING.',
    }),
    __metadata("design:type", Array)
], GameSettingsInput.prototype, "prizes", void 0);
GameSettingsInput = __decorate([
    InputType({ description: 'What a game says.' })
], GameSettingsInput);
export { GameSettingsInput };
let SaveGameInput = class SaveGameInput extends GameSettingsInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SaveGameInput.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { nullable: true, description: 'DRAFT or ACTIVE; ACTIVE if left out.' }),
    __metadata("design:type", Object)
], SaveGameInput.prototype, "status", void 0);
SaveGameInput = __decorate([
    InputType({ description: 'A game to be saved: as a draft, or as its next version.' })
], SaveGameInput);
export { SaveGameInput };
let EndGameInput = class EndGameInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndGameInput.prototype, "code", void 0);
EndGameInput = __decorate([
    InputType({ description: 'A game that is over.' })
], EndGameInput);
export { EndGameInput };
let PlayGameInput = class PlayGameInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], PlayGameInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who plays; a member's token may leave it out." }),
    __metadata("design:type", Object)
], PlayGameInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of the game.' }),
    __metadata("design:type", String)
], PlayGameInput.prototype, "game", void 0);
__decorate([
    Field(() => String, {
        description: "The member's part of the outcome: anything that the server cannot foresee, e.g. 16 random bytes as text. 1 to 100 characters, nothing personal: of an entry of a lucky draw everybody sees it.",
    }),
    __metadata("design:type", String)
], PlayGameInput.prototype, "clientSeed", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The commitment that was shown before the play: where the seed was changed since, the play is refused (INVALID_STATE).',
    }),
    __metadata("design:type", Object)
], PlayGameInput.prototype, "commitment", void 0);
PlayGameInput = __decorate([
    InputType({ description: 'A play of a game.' })
], PlayGameInput);
export { PlayGameInput };
let GrantGameChancesInput = class GrantGameChancesInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], GrantGameChancesInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who gets them.' }),
    __metadata("design:type", MemberRef)
], GrantGameChancesInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of the game.' }),
    __metadata("design:type", String)
], GrantGameChancesInput.prototype, "game", void 0);
__decorate([
    Field(() => Int, { description: 'How many, 1 to 1,000. They stay until they are used.' }),
    __metadata("design:type", Number)
], GrantGameChancesInput.prototype, "chances", void 0);
__decorate([
    Field(() => String, { description: 'What for, e.g. shared with a friend. 1 to 200 characters, nothing personal.' }),
    __metadata("design:type", String)
], GrantGameChancesInput.prototype, "reason", void 0);
GrantGameChancesInput = __decorate([
    InputType({ description: 'Chances for a member, beside those of the day.' })
], GrantGameChancesInput);
export { GrantGameChancesInput };
let RotateGameSeedInput = class RotateGameSeedInput {
};
__decorate([
    Field(() => String, { description: 'The code of the game.' }),
    __metadata("design:type", String)
], RotateGameSeedInput.prototype, "game", void 0);
__decorate([
    Field(() => String, {
        description: 'The commitment of the seed that is to be revealed. One that was revealed already stays as it is, so that this can be repeated.',
    }),
    __metadata("design:type", String)
], RotateGameSeedInput.prototype, "commitment", void 0);
RotateGameSeedInput = __decorate([
    InputType({ description: 'A seed to be revealed.' })
], RotateGameSeedInput);
export { RotateGameSeedInput };
//# sourceMappingURL=games.input.js.map