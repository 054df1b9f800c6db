import './earning.messages.js';

export { EarningResolver } from './earning.resolver.js';
export {
  PurchaseMemberResolver,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
} from './earning-fields.resolver.js';
export { PurchaseReader } from './purchase-reader.js';
export { purchasesPart } from './purchases-part.js';
