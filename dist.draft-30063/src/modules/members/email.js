import { z } from 'zod';
// The HTML definition also knows punycode top-level domains; a host without a dot is nobody's mail.
const address = z.email({ pattern: z.regexes.html5Email }).max(254);
/** The one spelling of an e-mail address that identifies a member: trimmed, lower case, the domain in ASCII; null when it is no address. */
export function normaliseEmail(spelling) {
    const text = spelling.normalize('NFKC').trim().toLowerCase();
    const at = text.lastIndexOf('@');
    const domain = asciiDomain(text.slice(at + 1));
    if (at < 1 || domain === null || !domain.includes('.'))
        return null;
    const normalised = `${text.slice(0, at)}@${domain}`;
    return address.safeParse(normalised).success ? normalised : null;
}
function asciiDomain(domain) {
    if (/[/?#:@\\\s%]/.test(domain) || !URL.canParse(`http://${domain}`))
        return null;
    return new URL(`http://${domain}`).hostname;
}
//# sourceMappingURL=email.js.map