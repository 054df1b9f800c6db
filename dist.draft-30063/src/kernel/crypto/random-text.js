/** A text of that many letters of an alphabet of at most 256, each as likely as the others. */
export function randomText(alphabet, length, random) {
    const limit = 256 - (256 % alphabet.length);
    let drawn = '';
    while (drawn.length < length) {
        // Bytes at and above the limit would make the first letters likelier than the others.
        for (const byte of random(length))
            if (byte < limit && drawn.length < length)
                drawn += alphabet[byte % alphabet.length];
    }
    return drawn;
}
//# sourceMappingURL=random-text.js.map