import { MemberPassesResolver, PassMutationResolver, PassResolver, PassTypeResolver, } from './modules/passes/index.js';
import { StoredValueReader, StoredValueResolver } from './modules/stored-value/index.js';
/** What members pay for beforehand: passes and stored value. */
export function passResolvers({ commands, reader: ledger, reads, purchases, members, readRef, schemes, passes, }) {
    return [
        new PassTypeResolver(schemes),
        new PassResolver(passes, members),
        new MemberPassesResolver(passes),
        new PassMutationResolver({ commands, ledger, passes, purchases, readRef }),
        new StoredValueResolver({ commands, ledger, storedValue: new StoredValueReader(reads), readRef }),
    ];
}
/** Top-ups and payments by their ids. */
export function storedValueNodes(reads) {
    return new StoredValueReader(reads).nodes();
}
//# sourceMappingURL=pass-resolvers.js.map