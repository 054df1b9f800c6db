import './checkout.messages.js';
export { CheckoutInput } from './checkout.input.js';
export { CHECKOUT_KIND } from './checkout-kind.js';
export { CheckoutSettingsResolver } from './checkout-settings.resolver.js';
export { pointsFollower } from './give-back-points.js';
export { pointsPaymentsPart } from './points-payments-part.js';
export { QuoteCartResolver } from './quote-cart.resolver.js';
//# sourceMappingURL=index.js.map