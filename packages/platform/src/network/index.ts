/**
 * Network: which ways of this machine lead to a public network, read from the system; nothing is sent (Circular Điều 7.2.a: the base is not kept on
 * a device connected to the Internet). A public address on an interface is one, and so is a default route whose next machine has a public address.
 * A default route over a private address is not counted: an internal network has one too, and where it ends cannot be seen from here.
 */
import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { ipv4Defaults, ipv6Defaults } from './routes.ts';
import type { DefaultRoute } from './routes.ts';

export { ipv4Defaults, ipv6Defaults } from './routes.ts';
export type { DefaultRoute } from './routes.ts';

/** What is not public (IANA special-purpose registries: RFC 1918, 6598, 3927, 5737, 2544, 6890, 4193, 4291, 3849). */
const INNER: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
  ['::', 128], ['::1', 128], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['2001:db8::', 32], ['100::', 64],
];

const inner = new BlockList();
for (const [address, bits] of INNER) inner.addSubnet(address, bits, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an address belongs to the Internet; what is no address is not public. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(bare);
  return family !== 0 && !inner.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

export interface NetworkState {
  readonly addresses: readonly { readonly name: string; readonly address: string }[];
  readonly routes: readonly DefaultRoute[];
}

/** `eth0 203.0.114.7`, `eth0 → 203.0.114.1`: in words for a sentence; empty when there is no way out. */
export function publicWays({ addresses, routes }: NetworkState): string[] {
  return [
    ...addresses.filter(({ address }) => isPublicAddress(address)).map(({ name, address }) => `${name} ${address}`),
    ...routes.filter(({ gateway }) => isPublicAddress(gateway)).map(({ name, gateway }) => `${name} → ${gateway}`),
  ];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The machine as it stands now; where the system tells no routes, its addresses alone count. */
export function networkState(): NetworkState {
  const addresses = Object.entries(networkInterfaces()).flatMap(([name, given]) => (given ?? []).map(({ address }) => ({ name, address })));
  return { addresses, routes: [...ipv4Defaults(read('/proc/net/route')), ...ipv6Defaults(read('/proc/net/ipv6_route'))] };
}
