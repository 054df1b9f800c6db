const { MyHomeDocument } = require('@fealty/client');
const app = getApp();

Page({
  data: { name: '', points: null, tier: '', isLive: false, needsPhone: false, problem: '' },

  onLoad() {
    return this.enter(() => app.signIn());
  },

  /** open-type="getPhoneNumber" */
  onPhone({ detail }) {
    return detail.code ? this.enter(() => app.bindPhone(detail.code)) : undefined;
  },

  async enter(signIn) {
    try {
      const isIn = await signIn();
      this.setData({ needsPhone: !isIn, problem: '' });
      if (isIn) await this.follow();
    } catch (error) {
      this.setData({ problem: error.message });
    }
  },

  /** The place in the stream comes with the snapshot: nothing falls between the two. */
  async follow() {
    const { me, streamHead } = await app.client.send(MyHomeDocument, {});
    this.setData({ name: me.displayName, points: me.wallet.balance.available, tier: me.tier ? me.tier.name : '' });
    this.stop = app.client.events({
      types: ['WALLET_CHANGED', 'TIER_CHANGED'],
      after: streamHead,
      next: (event) => {
        if (event.wallet && event.wallet.code === 'points') this.setData({ points: event.wallet.balance.available });
        if (event.to && !event.upcoming) this.setData({ tier: event.to.name });
      },
      gap: () => this.follow(),
      state: (state) => this.setData({ isLive: state === 'live' }),
    });
  },

  onUnload() {
    if (this.stop) this.stop();
  },
});
