import { type Expectation, people } from './authorization.audiences.js';

/** Who may deal with partners: by hand, as the rest of the table. */
export const partnerExpectations: readonly Expectation[] = [
  {
    because: 'who comes in, and with what, is for people who give out credentials',
    who: people('keys:write'),
    coordinates: [
      'Query.partners partner',
      'Mutation.registerPartner updatePartner suspendPartner reinstatePartner revokePartner',
      'Mutation.createPartnerKey createPartnerSecret revokePartnerSecret registerDocuments removeDocuments',
      'Partner.id code name status scopes eventTypes rate onlyPersisted clientId jwks jwksUri createdAt updatedAt',
      'Partner.apiKeys secrets documents usage',
      'PartnerConnection.edges nodes pageInfo',
      'PartnerEdge.cursor node',
      'PartnerRate.capacity restorePerSecond',
      'PartnerSecret.id prefix createdAt expiresAt revokedAt',
      'PartnerUsageDay.day requests cost throttled events',
      'PartnerDocument.hash text createdAt',
      'PartnerDocumentEdge.cursor node',
      'PartnerDocumentConnection.edges nodes pageInfo',
      'PartnerPayload.partner userErrors',
      'PartnerKeyPayload.apiKey secret userErrors',
      'PartnerSecretPayload.partner partnerSecret secret userErrors',
      'PartnerDocumentsPayload.hashes userErrors',
    ],
  },
];
