const BINARY = 1;
const TEXT = 0;
const codes = { parse: 'P', bind: 'B', describe: 'D', close: 'C', execute: 'E', sync: 'S' };
/**
 * Writes messages of PostgreSQL's extended protocol one behind the other into one piece of memory. The driver makes one of each, so that a bundle is a
 * hundred of them, each with its own way through the stream.
 */
export class MessageWriter {
    constructor(size) {
        this.at = 0;
        /** Where the length of the message under way stands. */
        this.start = 0;
        this.buffer = Buffer.allocUnsafe(size);
    }
    parse(name, text) {
        this.begin(codes.parse);
        this.text(name);
        this.text(text);
        this.int16(0);
        this.end();
    }
    /** Answers come as texts. */
    bind(name, parameters) {
        this.begin(codes.bind);
        this.text('');
        this.text(name);
        this.int16(parameters.length);
        for (const parameter of parameters)
            this.int16(parameter instanceof Buffer ? BINARY : TEXT);
        this.int16(parameters.length);
        for (const parameter of parameters)
            this.parameter(parameter);
        this.int16(1);
        this.int16(TEXT);
        this.end();
    }
    describePortal() {
        this.begin(codes.describe);
        this.text('P');
        this.end();
    }
    closeStatement(name) {
        this.begin(codes.close);
        this.text(`S${name}`);
        this.end();
    }
    execute() {
        this.begin(codes.execute);
        this.text('');
        this.int32(0);
        this.end();
    }
    sync() {
        this.begin(codes.sync);
        this.end();
    }
    /** All that was written. */
    take() {
        return this.buffer.subarray(0, this.at);
    }
    begin(code) {
        this.reserve(5);
        this.buffer[this.at] = code.charCodeAt(0);
        this.start = this.at + 1;
        this.at += 5;
    }
    end() {
        this.buffer.writeInt32BE(this.at - this.start, this.start);
    }
    parameter(parameter) {
        if (parameter === null) {
            this.int32(-1);
            return;
        }
        const { length } = parameter;
        if (typeof parameter === 'string') {
            this.reserve(4 + length * 3);
            const written = this.buffer.write(parameter, this.at + 4);
            this.int32(written);
            this.at += written;
        }
        else {
            this.reserve(4 + length);
            this.int32(length);
            this.buffer.set(parameter, this.at);
            this.at += length;
        }
    }
    /** Ends with a zero byte. */
    text(text) {
        this.reserve(text.length * 3 + 1);
        this.at += text === '' ? 0 : this.buffer.write(text, this.at);
        this.buffer[this.at++] = 0;
    }
    int16(value) {
        this.reserve(2);
        this.at = this.buffer.writeInt16BE(value, this.at);
    }
    int32(value) {
        this.reserve(4);
        this.at = this.buffer.writeInt32BE(value, this.at);
    }
    reserve(size) {
        if (this.at + size <= this.buffer.length)
            return;
        const larger = Buffer.allocUnsafe(2 * (this.at + size));
        this.buffer.copy(larger, 0, 0, this.at);
        this.buffer = larger;
    }
}
//# sourceMappingURL=message-writer.js.map