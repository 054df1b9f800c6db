/** Games of a batch. What belongs to a member is guarded by the locks on its accounts. */
export class GameBook {
    constructor(seedOf) {
        this.seedOf = seedOf;
        this.states = new Map();
        this.plays = new Map();
        this.grants = [];
        this.members = new Map();
    }
    state(game) {
        const state = this.states.get(game);
        if (!state)
            throw new Error(`game ${game} is not in this batch`);
        return state;
    }
    addMember(member) {
        this.members.set(`${member.memberId} ${member.game}`, member);
    }
    member(memberId, game) {
        const member = this.members.get(`${memberId} ${game}`);
        if (!member)
            throw new Error(`member ${memberId} is not in this batch with game ${game}`);
        return member;
    }
    changedMembers() {
        return [...this.members.values()].filter(({ changed }) => changed);
    }
}
//# sourceMappingURL=game-book.js.map