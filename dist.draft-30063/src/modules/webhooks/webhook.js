/** An endpoint as it may be shown. */
export class WebhookEndpoint {
}
/** The id that a receiver sees: the same at each attempt, one for each event and endpoint. */
export function webhookId({ id, endpointId, position }) {
    return position === null ? `test_${id.toString(36)}` : `evt_${endpointId.toString(36)}_${position.toString(36)}`;
}
//# sourceMappingURL=webhook.js.map