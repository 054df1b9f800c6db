import './partners.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { Partner } from './partner.js';

export { PartnerCredentialsResolver } from './credentials.resolver.js';
export { PartnerDocuments } from './documents.js';
export { Assertions } from './oauth/assertions.js';
export { clientFinder } from './oauth/find-client.js';
export { oauthRoutes } from './oauth/routes.js';
export { TokenEndpoint } from './oauth/token-endpoint.js';
export { Partner } from './partner.js';
export { PartnerFieldsResolver } from './partner-fields.resolver.js';
export { PartnerKeys, partnerKeyRoom } from './partner-keys.js';
export { PartnerReader } from './partner-reader.js';
export { PartnerRegistry } from './partner-registry.js';
export { PartnerSecrets } from './partner-secrets.js';
export { PartnerResolver } from './partners.resolver.js';
export { PartnerType } from './partners.types.js';
export { readPartners } from './read-partners.js';
export { readSecrets } from './read-secrets.js';
export { UsageCounter } from './usage-counter.js';

registerNodeType(Partner, 'Partner');
