/** Lets what is written to a socket in one turn of the event loop leave together: several events then cost one system call. */
export class Corks {
    constructor() {
        this.corked = new Set();
    }
    /** To be called before a write. */
    hold(socket) {
        if (this.corked.has(socket))
            return;
        if (this.corked.size === 0)
            setImmediate(() => this.release());
        this.corked.add(socket);
        socket.cork();
    }
    release() {
        const { corked } = this;
        this.corked = new Set();
        for (const socket of corked)
            socket.uncork();
    }
}
//# sourceMappingURL=corks.js.map