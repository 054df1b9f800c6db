var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { toGlobalId } from '../../../kernel/global-id.js';
import { Money } from '../../../kernel/money.types.js';
import { Node } from '../../../kernel/node.js';
import { DateTime, Points } from '../../../kernel/scalars/index.js';
import { moneyIn } from './entry-view.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';
export const HoldStatus = { ACTIVE: 'ACTIVE', CAPTURED: 'CAPTURED', RELEASED: 'RELEASED', EXPIRED: 'EXPIRED' };
registerEnumType(HoldStatus, {
    name: 'HoldStatus',
    description: 'Where a hold stands.',
    valuesConfig: {
        ACTIVE: { description: 'The points are reserved.' },
        CAPTURED: { description: 'All or some were spent; the rest was released.' },
        RELEASED: { description: 'It was given back before its time was over.' },
        EXPIRED: { description: 'Its time was over before it was captured: the points were given back.' },
    },
});
let Hold = class Hold {
};
__decorate([
    Field(() => Points, { description: 'How many were reserved.' }),
    __metadata("design:type", Number)
], Hold.prototype, "points", void 0);
__decorate([
    Field(() => Points, { description: 'How many of them were spent.' }),
    __metadata("design:type", Number)
], Hold.prototype, "captured", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'What was reserved as money; null for points.' }),
    __metadata("design:type", Object)
], Hold.prototype, "amount", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'What was spent of it as money; null for points.' }),
    __metadata("design:type", Object)
], Hold.prototype, "capturedAmount", void 0);
__decorate([
    Field(() => HoldStatus, { description: 'Where it stands now.' }),
    __metadata("design:type", String)
], Hold.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it ends by itself, unless it was captured or released before.' }),
    __metadata("design:type", Date)
], Hold.prototype, "expiresAt", void 0);
__decorate([
    Field(() => Wallet, { description: 'The wallet whose points are reserved.' }),
    __metadata("design:type", WalletRecord)
], Hold.prototype, "wallet", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order that they are reserved for.' }),
    __metadata("design:type", Object)
], Hold.prototype, "orderId", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was made.' }),
    __metadata("design:type", Date)
], Hold.prototype, "createdAt", void 0);
Hold = __decorate([
    ObjectType('Hold', { implements: Node, simpleResolvers: true, description: 'Points reserved for a checkout.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] })
], Hold);
export { Hold };
/** A hold as it stands at `now`: one whose time is over has ended, whether or not that was written yet. */
export function holdAt(hold, wallet, now) {
    return Object.assign(new Hold(), {
        id: toGlobalId('Hold', hold.id),
        points: hold.points,
        captured: hold.captured,
        amount: (_args, context) => moneyIn(wallet, hold.points, context),
        capturedAmount: (_args, context) => moneyIn(wallet, hold.captured, context),
        status: hold.status === 'ACTIVE' && hold.expiresAt <= now ? 'EXPIRED' : hold.status,
        expiresAt: new Date(hold.expiresAt),
        wallet,
        orderId: hold.orderId,
        createdAt: new Date(hold.createdAt),
    });
}
//# sourceMappingURL=hold.types.js.map