import { destination, pino } from 'pino';
import { Registry } from 'prom-client';
import { appliedMigrations, knownMigrations } from './database/index.js';
import { earningPorts } from './earning-ports.js';
import { integrationsOf } from './integrations.js';
import { jobsOf } from './job-composition.js';
import { RequestContext } from './kernel/context.js';
import { deriveKey, loadOrCreateMasterKey } from './kernel/crypto/keys.js';
import { serverScopes } from './kernel/scopes.js';
import { ledgerOf } from './ledger-composition.js';
import { Authenticator, apiKeyFinder, authEntities, KeySets, ProviderTokens, partnerFinder, signToken, } from './modules/auth/index.js';
import { BacktestRunner } from './modules/backtests/index.js';
import { BoardKeeper } from './modules/leaderboards/index.js';
import { entryExport } from './modules/ledger/index.js';
import { endedMemberFinder, MemberVault, memberExport, tokenMemberFinder } from './modules/members/index.js';
import { CachedProgramDirectory, programEntities } from './modules/programs/index.js';
import { attachListening, eventExport, Stream } from './modules/realtime/index.js';
import { endedSessionFinder } from './modules/sessions/index.js';
import { surveyExport } from './modules/surveys/index.js';
import { partnerRoutes } from './partner-access.js';
import { composeResolvers } from './resolvers.js';
import { buildApiSchema } from './schema.js';
import { createServer } from './server/index.js';
/** What the object-relational mapper has to know. */
export const entities = [...programEntities, ...authEntities];
/** Tokens that the server makes for itself live this long. */
const OWN_TOKEN_SECONDS = 60;
/** Puts the modules together: the one place where they meet. */
export async function createApp(config, { clock, database, jobs: withJobs = true }) {
    const masterKey = loadOrCreateMasterKey({ dataDir: config.dataDir, fromEnvironment: config.masterKey });
    const log = pino({ level: config.logLevel, base: null }, destination({ fd: 2, sync: false }));
    const registry = new Registry();
    const programs = new CachedProgramDirectory(database.orm, clock);
    const stream = new Stream({ pool: database.app, clock, cursorKey: deriveKey(masterKey, 'cursor'), registry, log });
    const { allowPrivateAddresses, wechatUrl } = config;
    const keeper = new BoardKeeper({ pool: database.app, clock, programs, onTold: () => stream.wake(), log });
    const base = { masterKey, clock, database, programs, stream, keeper, log, allowPrivateAddresses, wechatUrl };
    const ledger = ledgerOf(base);
    const vault = new MemberVault(masterKey);
    const backtests = new BacktestRunner({ pool: database.app, programs, clock, facts: earningPorts(vault), log });
    const jobs = jobsOf({ ...base, ledger, vault, backtests, registry });
    const contextOf = async (caller, requestId) => contextFor(programs, clock, caller, 'en', requestId);
    const integrations = integrationsOf(config, { ...base, reads: ledger.reads, registry, contextFor: contextOf });
    const { instances, listening } = composeResolvers({ ...base, ledger, backtests, integrations });
    const schema = await buildApiSchema(instances);
    integrations.attach(schema);
    attachListening(schema, listening);
    const keySets = new KeySets(allowPrivateAddresses);
    const tokenKey = deriveKey(masterKey, 'token');
    const authenticator = authenticatorOf(database, clock, programs, tokenKey, keySets);
    const server = await createServer({
        schema,
        authenticate: (authorization) => authenticator.authenticate(authorization),
        endedMembers: endedMemberFinder(database.app),
        endedSessions: endedSessionFinder(database.app),
        contextFor: (caller, language, requestId) => contextFor(programs, clock, caller, language, requestId),
        exports: exportsOf(database, vault, stream),
        config,
        clock,
        findDocument: (programId, partnerId, hash) => integrations.documents.find(programId, partnerId, hash),
        usage: integrations.usage,
        routes: [partnerRoutes(base, { tokenKey, keySets }, () => config.publicUrl ?? server.listeningOrigin)],
        readiness: () => readiness(database),
        log,
        registry,
    });
    return {
        server,
        commands: ledger.commands,
        followUps: ledger.followUps,
        stream,
        keeper,
        jobs,
        webhooks: integrations.webhooks,
        authorization: ownAuthorization(tokenKey, clock),
        async listen(port) {
            stream.start();
            keeper.start();
            if (withJobs)
                for (const background of [jobs, integrations.webhooks])
                    background.start();
            return server.listen({ port, host: config.host });
        },
        async close() {
            await server.close();
            await ledger.commands.drained();
            await ledger.followUps.drained();
            await Promise.all([stream.stop(), keeper.stop(), jobs.stop(), backtests.stop(), integrations.stop()]);
            log.flush();
        },
    };
}
function ownAuthorization(tokenKey, clock) {
    return async (as, program) => {
        const exp = Math.floor(clock.now() / 1000) + OWN_TOKEN_SECONDS;
        const who = as === 'platform'
            ? { kind: 'admin', scopes: [] }
            : as === 'admin'
                ? { kind: 'admin', program, scopes: [] }
                : { kind: 'server', program, scopes: [...serverScopes] };
        return `Bearer ${await signToken(tokenKey, { ...who, sub: 'setup', exp }, clock.now())}`;
    };
}
/** What can be taken out as a whole. */
function exportsOf({ app: pool }, vault, stream) {
    return {
        ...{ ledger: entryExport(pool), members: memberExport(pool, vault), events: eventExport(stream) },
        'survey-responses': surveyExport(pool),
    };
}
function authenticatorOf({ app: pool }, clock, programs, tokenKey, keySets) {
    return new Authenticator({
        tokenKey,
        clock,
        programIdOf: (code) => programs.idOf(code),
        findMember: tokenMemberFinder(pool),
        endedSessions: endedSessionFinder(pool),
        findApiKey: apiKeyFinder(pool),
        findPartner: partnerFinder(pool),
        providers: new ProviderTokens((issuer) => programs.withIssuer(issuer), keySets),
    });
}
function contextFor(programs, clock, caller, language, requestId) {
    const { programId } = caller;
    const known = programId === null ? null : programs.peek(programId);
    if (programId === null || known)
        return new RequestContext(caller, known ?? null, requestId, language, clock);
    return programs.get(programId).then((program) => new RequestContext(caller, program, requestId, language, clock));
}
async function readiness({ app }) {
    const applied = await appliedMigrations(app).catch(() => null);
    return {
        database: applied !== null,
        migrations: applied !== null && knownMigrations.every((name) => applied.includes(name)),
        draining: false,
    };
}
//# sourceMappingURL=app.js.map