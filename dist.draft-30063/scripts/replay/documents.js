/** What the replay asks of the API. */
export const findProgram = 'query FindProgram { program { code currency timeZone } }';
export const createProgram = `mutation CreateProgram($input: CreateProgramInput!) {
  createProgram(input: $input) { program { code } userErrors { code message retryable } }
}`;
export const enrollMember = `mutation EnrollMember($input: EnrollMemberInput!) {
  enrollMember(input: $input) { created userErrors { code message retryable } }
}`;
export const recordPurchases = `mutation RecordPurchases($input: RecordPurchasesInput!) {
  recordPurchases(input: $input) {
    results { created outcomes { walletCode granted } userErrors { code message retryable } }
    userErrors { code message retryable }
  }
}`;
export const recordReturn = `mutation RecordReturn($input: RecordReturnInput!) {
  recordReturn(input: $input) { entries { kind points wallet { code } } userErrors { code message retryable } }
}`;
export const memberBalances = `query MemberBalances($after: Cursor) {
  members(first: 100, after: $after) {
    nodes { externalId wallet(code: "points") { balance { available debt } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
//# sourceMappingURL=documents.js.map