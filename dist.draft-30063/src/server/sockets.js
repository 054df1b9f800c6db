import websocket from '@fastify/websocket';
import { handleProtocols } from 'graphql-ws';
/** How long sockets may take to answer a close before they are cut. */
const CLOSE_GRACE_MS = 2_000;
/** Upgrades to WebSocket. To be registered before whatever refuses requests: the plugin's hooks close the socket of a refused upgrade. */
export async function registerSockets(app, limits, connections, telemetry) {
    await app.register(websocket, {
        options: { maxPayload: limits.serverBodyBytes, handleProtocols },
        errorHandler: (error, socket, request) => {
            // a client that breaks the protocol is not our accident, and ws closes its socket with the right code
            if ('code' in error && /^(WS_ERR|ECONN|EPIPE)/.test(String(error.code)))
                return;
            telemetry.accident(error, request.id);
            socket.terminate();
        },
        preClose: () => drain(app, connections),
    });
}
async function drain(app, connections) {
    connections.drain();
    // requests under way are answered after the server has stopped listening, and would hold it open with their idle connections
    const idle = setInterval(() => app.server.closeIdleConnections(), 20);
    app.server.once('close', () => clearInterval(idle));
    const { clients } = app.websocketServer;
    for (const socket of clients)
        socket.close(1001, 'The server is going away');
    const deadline = performance.now() + CLOSE_GRACE_MS;
    while (clients.size > 0 && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 10));
    for (const socket of clients)
        socket.terminate();
}
//# sourceMappingURL=sockets.js.map