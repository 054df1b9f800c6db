/**
 * Hands out orders so that those of one customer are sent in their order while many customers are under way at once: a customer whose orders are out is
 * not handed out again before they are answered.
 */
export class CustomerQueues {
    /** `orders` in the order in which they are to be sent. */
    constructor(orders) {
        this.waiting = new Map();
        this.ready = [];
        this.next = 0;
        for (const order of orders) {
            const queue = this.waiting.get(order.customer);
            if (queue === undefined) {
                this.waiting.set(order.customer, [order]);
                this.ready.push(order.customer);
            }
            else {
                queue.push(order);
            }
        }
        for (const queue of this.waiting.values())
            queue.reverse();
    }
    /** Either up to `limit` purchases, several of one customer in their order, or one return; null when nothing can be sent now. */
    take(limit) {
        const taken = [];
        while (this.next < this.ready.length && taken.length < limit) {
            const queue = this.waiting.get(this.ready[this.next] ?? '') ?? [];
            if (queue.at(-1)?.kind === 'return') {
                if (taken.length > 0)
                    break;
                this.next += 1;
                return queue.splice(-1);
            }
            while (queue.at(-1)?.kind === 'purchase' && taken.length < limit)
                taken.push(...queue.splice(-1));
            this.next += 1;
        }
        return taken.length > 0 ? taken : null;
    }
    /** The server has answered for these orders: their customers may go on. */
    answered(orders) {
        for (const customer of new Set(orders.map((order) => order.customer))) {
            if ((this.waiting.get(customer)?.length ?? 0) > 0)
                this.ready.push(customer);
        }
    }
}
//# sourceMappingURL=queues.js.map