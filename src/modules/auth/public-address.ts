import { BlockList, isIP } from 'node:net';

// Two lists: one list would take every IPv4 address for its IPv6 form, which is outside of global unicast.
const reserved4 = new BlockList();
const reserved6 = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  reserved4.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  // Everything outside of global unicast, and what tunnels IPv4 within it.
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  reserved6.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is one of the public internet: not this machine, not a private network, not a cloud's metadata service. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family === 4 ? !reserved4.check(address, 'ipv4') : family === 6 && !reserved6.check(address, 'ipv6');
}
