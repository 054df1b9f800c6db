const MAX_BYTES = 16 * 1024;
/**
 * Asks the platform for something in JSON, which it sends as `text/plain`. Null when there is no answer in time, when it is too large or none, and for any
 * status but 200: why is not told, because addresses hold secrets.
 */
export async function askPlatform(url, timeoutMs, body) {
    try {
        const response = await fetch(url, {
            method: body === undefined ? 'GET' : 'POST',
            headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
            redirect: 'error',
            signal: AbortSignal.timeout(timeoutMs),
            ...(body && { body: JSON.stringify(body) }),
        });
        if (response.status !== 200 || response.body === null)
            return null;
        const chunks = [];
        let size = 0;
        for await (const chunk of response.body) {
            size += chunk.length;
            if (size > MAX_BYTES)
                return null;
            chunks.push(chunk);
        }
        return JSON.parse(Buffer.concat(chunks).toString());
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=ask-platform.js.map