import { describe, expect, it } from 'vitest';
import { ipv4Defaults, ipv6Defaults, isPublicAddress, publicWays } from './index.ts';

describe('an address', () => {
  it.each(['8.8.8.8', '1.0.0.1', '172.32.0.1', '172.15.255.255', '100.128.0.1', '192.0.3.1', '11.0.0.1', '2001:4860:4860::8888', '2a00::1', '::ffff:8.8.8.8', '192.169.0.1'])('%s is of the Internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['10.1.2.3', '172.16.0.1', '172.31.255.254', '192.168.1.1', '127.0.0.1', '169.254.3.4', '100.64.0.1', '0.0.0.0', '192.0.2.1', '::', '::1', 'fd00::1', 'fe80::1%eth0', '::ffff:10.0.0.1', 'eth0', ''])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

// Lines as a kernel writes them: 0101A8C0 is 192.168.1.1, 01080808 is 8.8.8.1; flags 3 up and gateway, 203 rejected.
const V4 = `Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
eth0	00000000	0101A8C0	0003	0	0	100	00000000	0	0	0
eth1	00000000	01080808	0003	0	0	200	00000000	0	0	0
eth2	00000000	02080808	0002	0	0	200	00000000	0	0	0
eth3	00000000	03080808	0203	0	0	200	00000000	0	0	0
eth0	0001A8C0	00000000	0001	0	0	100	00FFFFFF	0	0	0
`;
const V6 = `00000000000000000000000000000000 00 00000000000000000000000000000000 00 20014860000000000000000000000001 00000400 00000003 00000000 00000003     eth0
00000000000000000000000000000000 00 00000000000000000000000000000000 00 fd000000000000000000000000000001 00000400 00000003 00000000 00000003     eth1
00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo
fe800000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
`;

describe('the routes of the kernel', () => {
  it('tell the next machine of each default route that is in use', () => {
    expect(ipv4Defaults(V4)).toEqual([{ name: 'eth0', gateway: '192.168.1.1' }, { name: 'eth1', gateway: '8.8.8.1' }]);
    expect(ipv6Defaults(V6)).toEqual([{ name: 'eth0', gateway: '2001:4860:0000:0000:0000:0000:0000:0001' }, { name: 'eth1', gateway: 'fd00:0000:0000:0000:0000:0000:0000:0001' }]);
    expect([ipv4Defaults(''), ipv6Defaults('')]).toEqual([[], []]);
  });

  it('and what of it leads out', () => {
    expect(publicWays({ addresses: [{ name: 'eth0', address: '10.0.0.5' }, { name: 'eth4', address: '9.9.9.9' }], routes: [...ipv4Defaults(V4), ...ipv6Defaults(V6)] })).toEqual(['eth4 9.9.9.9', 'eth1 → 8.8.8.1', 'eth0 → 2001:4860:0000:0000:0000:0000:0000:0001']);
    expect(publicWays({ addresses: [{ name: 'lo', address: '127.0.0.1' }], routes: [{ name: 'eth0', gateway: '10.0.0.1' }] })).toEqual([]);
  });
});
