import type { Expectation } from './authorization.audiences.js';
import { listeningExpectations } from './authorization.listening.js';
import { partnerExpectations } from './authorization.partners.js';
import { signInExpectations } from './authorization.sign-in.js';
import { webhookExpectations } from './authorization.webhooks.js';

/** Who works with the program from outside, and hears of it. */
export const integrationExpectations: readonly Expectation[] = [
  ...partnerExpectations,
  ...webhookExpectations,
  ...listeningExpectations,
  ...signInExpectations,
];
