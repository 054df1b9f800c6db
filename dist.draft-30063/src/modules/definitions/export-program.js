import { writtenWallet } from './apply-definition.js';
import { writtenItem } from './written-item.js';
/** A program as `applyProgram` takes it: wallets and all items that are not over. Applying it to the same program changes nothing. */
export class ExportProgram {
    constructor(store, clock, parts) {
        this.store = store;
        this.clock = clock;
        this.parts = parts;
    }
    async run(program) {
        const now = this.clock.now();
        const items = await this.store.all(program.id);
        const written = this.parts.map((part) => {
            const own = items
                .filter(({ kind }) => kind === part.kind.kind)
                .map(({ item }) => writtenItem(part, item, program, now));
            const left = own.filter((item) => item !== null);
            return [part.kind.kind, part.single ? left[0] : left];
        });
        const given = written.filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0));
        return { wallets: program.wallets.map(writtenWallet), ...Object.fromEntries(given) };
    }
}
//# sourceMappingURL=export-program.js.map