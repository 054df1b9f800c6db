import { matches } from './stream-event.js';
/**
 * The live end of one program's stream in this process: reads each event once, and hands it to those it is for. A listener that joins gets every event
 * after `position`, the one that the feed had read by then.
 */
export class Feed {
    constructor(position, read, onFailure) {
        this.position = position;
        this.read = read;
        this.onFailure = onFailure;
        this.ofProgram = new Set();
        this.ofMember = new Map();
        this.pumping = false;
        this.woken = false;
    }
    get listeners() {
        let count = this.ofProgram.size;
        for (const listeners of this.ofMember.values())
            count += listeners.size;
        return count;
    }
    join(listener) {
        const { memberId } = listener.filter;
        if (memberId === null)
            this.ofProgram.add(listener);
        else
            this.ofMember.set(memberId, (this.ofMember.get(memberId) ?? new Set()).add(listener));
    }
    leave(listener) {
        const { memberId } = listener.filter;
        if (memberId === null) {
            this.ofProgram.delete(listener);
            return;
        }
        const listeners = this.ofMember.get(memberId);
        listeners?.delete(listener);
        if (listeners?.size === 0)
            this.ofMember.delete(memberId);
    }
    /** There may be something new. */
    wake() {
        this.woken = true;
        if (!this.pumping)
            void this.pump();
    }
    async pump() {
        this.pumping = true;
        try {
            while (this.woken) {
                this.woken = false;
                const { events, more } = await this.read(this.position);
                for (const event of events)
                    this.hand(event);
                this.woken ||= more;
            }
        }
        catch (error) {
            this.onFailure(error);
        }
        finally {
            this.pumping = false;
        }
    }
    hand(event) {
        this.position = event.position;
        for (const listeners of [this.ofProgram, (event.memberId === null ? null : this.ofMember.get(event.memberId)) ?? []]) {
            for (const listener of listeners)
                if (matches(event, listener.filter))
                    listener.push(event);
        }
    }
}
//# sourceMappingURL=feed.js.map