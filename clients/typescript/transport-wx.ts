import { NoAnswer } from './errors.js';
import { PROTOCOL, type SocketEvents, type Transport } from './transport.js';

interface SocketTask {
  send(options: { data: string; fail?: () => void }): void;
  close(options: { code?: number }): void;
  onOpen(listener: () => void): void;
  onMessage(listener: (message: { data: unknown }) => void): void;
  onClose(listener: (closed: { code: number }) => void): void;
  onError(listener: (error: { errMsg: string }) => void): void;
}

/** The part of `wx` that is used: callbacks only, as all versions of the platform have them. */
export interface Wx {
  request(options: {
    url: string;
    method: 'POST';
    header: Record<string, string>;
    data: string;
    dataType: string;
    timeout: number;
    success(answer: { statusCode: number; data: unknown }): void;
    fail(error: { errMsg: string }): void;
  }): unknown;
  connectSocket(options: { url: string; protocols: string[]; fail(error: { errMsg: string }): void }): SocketTask;
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: string): void;
  removeStorageSync(key: string): void;
  onAppShow(listener: () => void): void;
  offAppShow(listener: () => void): void;
  onNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void;
  offNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void;
}

/** For mini-programs: `wxTransport(wx)`. */
export function wxTransport(wx: Wx): Transport {
  return {
    http: ({ url, headers, body, timeoutMs }) =>
      new Promise((resolve, reject) => {
        wx.request({
          url,
          method: 'POST',
          header: headers,
          data: body,
          // anything but json is given as it came
          dataType: 'text',
          timeout: timeoutMs,
          success: ({ statusCode, data }) => resolve({ status: statusCode, body: String(data) }),
          fail: ({ errMsg }) => reject(new NoAnswer(errMsg)),
        });
      }),
    openSocket: (url, events) => openSocket(wx, url, events),
    storage: {
      get: (key) => {
        const value = wx.getStorageSync(key);
        return typeof value === 'string' && value !== '' ? value : null;
      },
      set: (key, value) => wx.setStorageSync(key, value),
      remove: (key) => wx.removeStorageSync(key),
    },
    onResume(resumed) {
      const connected = ({ isConnected }: { isConnected: boolean }) => (isConnected ? resumed() : undefined);
      wx.onAppShow(resumed);
      wx.onNetworkStatusChange(connected);
      return () => {
        wx.offAppShow(resumed);
        wx.offNetworkStatusChange(connected);
      };
    },
  };
}

/** Error and close may both come, in any order, or only one of them. */
function openSocket(wx: Wx, url: string, events: SocketEvents) {
  let isOver = false;
  const over = (code: number) => {
    if (isOver) return;
    isOver = true;
    events.closed(code);
  };
  const task = wx.connectSocket({ url, protocols: [PROTOCOL], fail: () => over(1006) });
  task.onOpen(() => events.opened());
  task.onMessage(({ data }) => events.message(String(data)));
  task.onError(() => over(1006));
  task.onClose(({ code }) => over(code));
  return {
    send: (text: string) => task.send({ data: text, fail: () => over(1006) }),
    close(code: number) {
      // the platform refuses codes other than 1000 and 3000 to 4999
      task.close({ code: code === 1000 || code >= 3000 ? code : 1000 });
      over(code);
    },
  };
}
