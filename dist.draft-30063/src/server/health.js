/** /livez: the process answers. /readyz: it can do its work, and is not about to go. /metrics: Prometheus. */
export function registerHealth(app, readiness, registry, isDraining) {
    // a busy server is alive: restarting it would only make it busier
    const config = { pressureHandler: () => undefined };
    app.get('/livez', { config }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
    app.get('/readyz', { config }, async (_request, reply) => {
        const state = await readiness().catch(() => ({ database: false, migrations: false, draining: false }));
        const draining = state.draining || isDraining();
        const ready = state.database && state.migrations && !draining;
        reply.header('cache-control', 'no-store').code(ready ? 200 : 503);
        return { status: ready ? 'ready' : 'not ready', database: state.database, migrations: state.migrations, draining };
    });
    app.get('/metrics', { config }, async (_request, reply) => {
        reply.header('cache-control', 'no-store').type(registry.contentType);
        return registry.metrics();
    });
}
//# sourceMappingURL=health.js.map