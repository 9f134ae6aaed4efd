export interface DefaultRoute {
  /** Interface. */
  readonly name: string;
  /** The next machine; `0.0.0.0` or `::` when the interface itself is the way. */
  readonly gateway: string;
}

const UP = 1;
const REJECT = 0x200;

/** Kernel's table for IPv4 (`/proc/net/route`): addresses are hexadecimal in the byte order of the machine, which is little-endian here. */
export function ipv4Defaults(table: string): DefaultRoute[] {
  return table.split('\n').slice(1).flatMap((line) => {
    const [name, destination, gateway, flags, , , , mask] = line.trim().split(/\s+/);
    if (name === undefined || destination !== '00000000' || mask !== '00000000' || gateway === undefined) return [];
    const set = Number.parseInt(flags ?? '0', 16);
    return (set & UP) === 0 || (set & REJECT) !== 0 ? [] : [{ name, gateway: (gateway.match(/../g) ?? []).toReversed().map((byte) => Number.parseInt(byte, 16)).join('.') }];
  });
}

/** Kernel's table for IPv6 (`/proc/net/ipv6_route`): destination, its bits, source, its bits, next machine, metric, counters, flags, interface. */
export function ipv6Defaults(table: string): DefaultRoute[] {
  return table.split('\n').flatMap((line) => {
    const [destination, bits, , , gateway, , , , flags, name] = line.trim().split(/\s+/);
    if (name === undefined || destination !== '0'.repeat(32) || bits !== '00' || gateway === undefined || name === 'lo') return [];
    const set = Number.parseInt(flags ?? '0', 16);
    return (set & UP) === 0 || (set & REJECT) !== 0 ? [] : [{ name, gateway: (gateway.match(/..../g) ?? []).join(':') }];
  });
}
