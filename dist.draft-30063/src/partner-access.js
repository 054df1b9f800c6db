import { randomBytes } from 'node:crypto';
import { CreateApiKey } from './modules/auth/index.js';
import { Assertions, clientFinder, oauthRoutes, PartnerCredentialsResolver, PartnerDocuments, PartnerFieldsResolver, PartnerKeys, PartnerReader, PartnerRegistry, PartnerResolver, PartnerSecrets, readSecrets, TokenEndpoint, UsageCounter, } from './modules/partners/index.js';
export function partnerAccess(deps) {
    const { database, reads, clock, programs, stored, allowPrivateAddresses, log } = deps;
    const { app: pool, orm } = database;
    const documents = new PartnerDocuments(pool, clock, (text) => stored.check(text));
    const usage = new UsageCounter(pool, programs, clock, log);
    const reader = new PartnerReader(reads);
    const registry = new PartnerRegistry(pool, clock, randomBytes, allowPrivateAddresses);
    const find = (programId, id) => registry.find(programId, id);
    const resolvers = [
        new PartnerResolver(registry, reader),
        new PartnerFieldsResolver(reads, reader, usage),
        new PartnerCredentialsResolver({
            partners: reader,
            secrets: new PartnerSecrets(pool, clock, randomBytes),
            secretsOf: (context, id) => reads.ask(context, readSecrets, id),
            keys: new PartnerKeys(new CreateApiKey(orm, clock, randomBytes), find, clock),
            documents,
        }),
    ];
    return { documents, usage, reader, find, resolvers };
}
/** The token endpoint for partners. */
export function partnerRoutes({ database, clock, programs }, keys, issuer) {
    const { app: pool } = database;
    const assertions = new Assertions(pool, clock, keys.keySets);
    const { tokenKey } = keys;
    const endpoint = new TokenEndpoint({ tokenKey, clock, programs, findClient: clientFinder(pool), assertions });
    return oauthRoutes({ endpoint, issuer });
}
//# sourceMappingURL=partner-access.js.map