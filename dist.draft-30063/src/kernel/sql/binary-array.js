/** Types whose arrays are written in PostgreSQL's binary format, which neither side has to print or parse: their object ids. */
const oids = { boolean: 16, bytea: 17, bigint: 20, int: 23, text: 25, instant: 1184, jsonb: 3802 };
const HEADER = 20;
/** Milliseconds from 1970 to 2000, where PostgreSQL counts microseconds from. */
const POSTGRES_EPOCH = 946_684_800_000;
const JSONB_VERSION = 1;
/** Up to this length a text is copied by hand: a call into the runtime costs more. */
const SHORT_TEXT = 64;
const TWO_TO_32 = 2 ** 32;
/** What arrays are written to before they are cut out: it grows to the longest. */
let scratch = Buffer.allocUnsafe(64 * 1024);
let view = viewOf(scratch);
/** The array of one value of each row, as a parameter in binary format. Throws for a value that its type cannot hold. */
export function binaryArray(type, rows, read) {
    let at = HEADER;
    let hasNull = 0;
    for (const row of rows) {
        const value = read(row);
        reserve(at, 4);
        if (value === null || value === undefined) {
            hasNull = 1;
            view.setInt32(at, -1);
            at += 4;
        }
        else {
            const end = writeValue(type, value, at + 4);
            view.setInt32(at, end - at - 4);
            at = end;
        }
    }
    view.setInt32(0, rows.length > 0 ? 1 : 0);
    view.setInt32(4, hasNull);
    view.setInt32(8, oids[type]);
    view.setInt32(12, rows.length);
    view.setInt32(16, 1);
    // an array without elements has no dimension either
    return Buffer.from(scratch.subarray(0, rows.length > 0 ? at : 12));
}
/** Writes one element and tells where it ends. */
function writeValue(type, value, at) {
    switch (type) {
        case 'bigint':
            return writeInteger(wholeNumber(value), at);
        case 'instant':
            return writeInteger(Math.round((numberOf(value) - POSTGRES_EPOCH) * 1000), at);
        case 'int':
            reserve(at, 4);
            view.setInt32(at, wholeNumber(value));
            return at + 4;
        case 'boolean':
            reserve(at, 1);
            scratch[at] = value === true ? 1 : 0;
            return at + 1;
        case 'bytea':
            return writeBytes(value, at);
        case 'jsonb':
            reserve(at, 1);
            scratch[at] = JSONB_VERSION;
            return writeText(JSON.stringify(value), at + 1);
        case 'text':
            return writeText(String(value), at);
    }
}
function writeInteger(value, at) {
    reserve(at, 8);
    view.setInt32(at, Math.floor(value / TWO_TO_32));
    view.setUint32(at + 4, value >>> 0);
    return at + 8;
}
function writeBytes(bytes, at) {
    reserve(at, bytes.length);
    scratch.set(bytes, at);
    return at + bytes.length;
}
function writeText(text, at) {
    const { length } = text;
    reserve(at, length * 3);
    if (length > SHORT_TEXT)
        return at + scratch.write(text, at);
    for (let index = 0; index < length; index++) {
        const code = text.charCodeAt(index);
        if (code > 127)
            return at + scratch.write(text, at);
        scratch[at + index] = code;
    }
    return at + length;
}
function numberOf(value) {
    const number = Number(value);
    if (!Number.isFinite(number))
        throw new TypeError('a number of a row is none');
    return number;
}
function wholeNumber(value) {
    const number = Number(value);
    if (!Number.isSafeInteger(number))
        throw new TypeError('a whole number of a row is none');
    return number;
}
function reserve(at, size) {
    if (at + size <= scratch.length)
        return;
    const larger = Buffer.allocUnsafe(2 * (at + size));
    scratch.copy(larger, 0, 0, at);
    scratch = larger;
    view = viewOf(scratch);
}
function viewOf({ buffer, byteOffset, length }) {
    return new DataView(buffer, byteOffset, length);
}
//# sourceMappingURL=binary-array.js.map