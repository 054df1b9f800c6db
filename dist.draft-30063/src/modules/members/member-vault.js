import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { createDataKey, lookupHash, open, seal, unwrapDataKey } from '../../kernel/crypto/envelope.js';
import { deriveKey } from '../../kernel/crypto/keys.js';
import { emptyProfile } from './member.js';
/** Closes and opens what tells who a member is. Keys never leave it. */
export class MemberVault {
    constructor(masterKey) {
        // Opened once a request: entries go with their members.
        this.opened = new WeakMap();
        this.wrappingKey = deriveKey(masterKey, 'pii-wrap');
        this.lookupKey = deriveKey(masterKey, 'lookup');
    }
    /** What a phone number (E.164), e-mail address, external id, device or account elsewhere is recognised by. */
    hash(programId, kind, value) {
        return lookupHash(this.lookupKey, programId, kind, value);
    }
    /** What the day and month of a birthday are found by; empty for none. */
    birthdayHash(programId, birthday) {
        return birthday === null ? Buffer.alloc(0) : lookupHash(this.lookupKey, programId, 'birthday', birthday.slice(5));
    }
    /** Recognises equal content without keeping it: a plain hash of a phone number could be found by trying all of them. */
    fingerprint(content) {
        return createHmac('sha256', this.lookupKey).update(canonicalJson(content)).digest();
    }
    /** Seals a new member's profile under a fresh key. */
    sealNew(programId, memberId, profile) {
        const context = contextOf(programId, memberId);
        const { key, wrapped } = createDataKey(this.wrappingKey, context);
        return { sealed: seal(key, Buffer.from(JSON.stringify(profile)), context), wrappedKey: wrapped };
    }
    /** Seals a changed profile under the member's own key. @throws Error for an erased member */
    seal(member, profile) {
        return this.sealText(member, JSON.stringify(profile));
    }
    /** The same for anything else that tells who the member is. @throws Error for an erased member */
    sealText(member, text) {
        if (member.wrappedKey === null)
            throw new Error(`member ${member.id} has no key`);
        const context = contextOf(member.programId, member.id);
        return seal(unwrapDataKey(this.wrappingKey, member.wrappedKey, context), Buffer.from(text), context);
    }
    /** Who the member is; nobody, once erased. */
    open(member) {
        const known = this.opened.get(member);
        if (known !== undefined)
            return known;
        const profile = this.read(member);
        this.opened.set(member, profile);
        return profile;
    }
    read(member) {
        if (member.sealedProfile === null || member.wrappedKey === null)
            return emptyProfile;
        const context = contextOf(member.programId, member.id);
        const key = unwrapDataKey(this.wrappingKey, member.wrappedKey, context);
        return { ...emptyProfile, ...JSON.parse(open(key, member.sealedProfile, context).toString()) };
    }
}
function contextOf(programId, memberId) {
    return `member:${programId}:${memberId}`;
}
//# sourceMappingURL=member-vault.js.map