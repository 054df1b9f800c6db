import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
/*
 * What the fan-out is compared with: the same WebSocket library and nothing else. POST / sends the text of the body, once for each line of it, to every
 * socket that has subscribed, under the id that the socket gave; %NOW% in it becomes the present instant.
 */
const listeners = new Map();
const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
        if (request.method === 'POST')
            for (const line of Buffer.concat(chunks).toString().split('\n'))
                tell(line);
        response.setHeader('content-length', 2).end('ok');
    });
});
function tell(text) {
    const payload = text.replace('%NOW%', new Date().toISOString());
    for (const [socket, id] of listeners)
        socket.send(`{"id":${id},"type":"next","payload":${payload}}`);
}
new WebSocketServer({ server }).on('connection', (socket) => {
    socket.on('message', (data) => {
        const message = JSON.parse(data.toString());
        if (message.type === 'connection_init')
            socket.send('{"type":"connection_ack"}');
        if (message.type === 'subscribe')
            listeners.set(socket, JSON.stringify(message.id));
    });
    socket.on('close', () => listeners.delete(socket));
});
process.once('SIGTERM', () => process.exit(0));
server.listen(Number(process.env['PORT']), '127.0.0.1');
//# sourceMappingURL=bare-server.js.map