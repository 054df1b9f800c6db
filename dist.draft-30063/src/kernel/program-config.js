export function walletByCode(program, code) {
    return program.wallets.find((wallet) => wallet.code === code) ?? null;
}
//# sourceMappingURL=program-config.js.map