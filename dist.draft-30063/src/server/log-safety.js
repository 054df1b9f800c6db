const MAX_MESSAGE = 300;
/** Database drivers put values and statements into messages, details and parameters, so only chosen parts pass, without quoted text and numbers. */
export function describeError(error, depth = 0) {
    if (!(error instanceof Error))
        return { name: typeof error, message: 'a value was thrown that is not an error' };
    const { code, constraint } = error;
    return {
        name: error.name,
        message: redact(error.message),
        ...(typeof code === 'string' && { code }),
        ...(typeof constraint === 'string' && { constraint }),
        ...(error.stack && { stack: frames(error.stack) }),
        ...(error.cause instanceof Error && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
    };
}
/** Takes out what can be a person's: quoted text, addresses, long numbers, tokens. */
export function redact(text) {
    return text
        .slice(0, MAX_MESSAGE)
        .replace(/'(?:[^']|'')*'?/g, "'…'")
        .replace(/"(?:[^"\\]|\\.)*"?/g, '"…"')
        .replace(/\S+@\S+/g, '…')
        .replace(/\beyJ[\w-]+(?:\.[\w-]+)*|\b(?:fk|fcs|whsec)_[\w+/=]+|\bfr_[\w.-]+/g, '…')
        .replace(/\+?\d[\d -]{4,}\d/g, '…');
}
function frames(stack) {
    return stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n');
}
//# sourceMappingURL=log-safety.js.map