import type { Clause } from '@thahs/engine/clause';
import { nd160D02K2 } from './d02-k2.ts';
import { nd160D03K5 } from './d03-k5.ts';
import { nd160D03K7 } from './d03-k7.ts';
import { nd160D04K3 } from './d04-k3.ts';
import { nd160D07 } from './d07.ts';
import { nd160D08K2A } from './d08-k2-a.ts';
import { nd160D08K2B } from './d08-k2-b.ts';
import { nd160D08K2C } from './d08-k2-c.ts';
import { nd160D08K2D } from './d08-k2-d.ts';
import { nd160D08K2Dd } from './d08-k2-dd.ts';
import { nd160D08K2E } from './d08-k2-e.ts';
import { nd160D08K2G } from './d08-k2-g.ts';
import { nd160D08K3B } from './d08-k3-b.ts';
import { nd160D08K3Dd } from './d08-k3-dd.ts';
import { nd160D08K4 } from './d08-k4.ts';
import { nd160D08K5C } from './d08-k5-c.ts';
import { nd160D08K5D } from './d08-k5-d.ts';
import { nd160D09K1 } from './d09-k1.ts';
import { nd160D09K2 } from './d09-k2.ts';
import { nd160D09K3 } from './d09-k3.ts';
import { nd160D10K1 } from './d10-k1.ts';
import { nd160D10K2 } from './d10-k2.ts';
import { nd160D10K5 } from './d10-k5.ts';
import { nd160D10K7C } from './d10-k7-c.ts';
import { nd160D10K7D } from './d10-k7-d.ts';
import { nd160D11K3 } from './d11-k3.ts';
import { nd160D11K6C } from './d11-k6-c.ts';
import { nd160D11K6Dd } from './d11-k6-dd.ts';
import { nd160D13K1 } from './d13-k1.ts';
import { nd160D13K2 } from './d13-k2.ts';
import { nd160D13K3 } from './d13-k3.ts';
import { nd160D13K4 } from './d13-k4.ts';
import { nd160D13K5 } from './d13-k5.ts';
import { nd160D13K6 } from './d13-k6.ts';
import { nd160D13K7 } from './d13-k7.ts';
import { nd160D14K3 } from './d14-k3.ts';
import { nd160D16 } from './d16.ts';

/** Clauses of the decree of 2026 that rules and record types cite, in the order of the text. */
export const nd160Clauses: readonly Clause[] = [
  nd160D02K2, nd160D03K5, nd160D03K7, nd160D04K3, nd160D07, nd160D08K2A, nd160D08K2B, nd160D08K2C, nd160D08K2D, nd160D08K2Dd, nd160D08K2E, nd160D08K2G,
  nd160D08K3B, nd160D08K3Dd, nd160D08K4, nd160D08K5C, nd160D08K5D, nd160D09K1, nd160D09K2, nd160D09K3, nd160D10K1, nd160D10K2, nd160D10K5, nd160D10K7C,
  nd160D10K7D, nd160D11K3, nd160D11K6C, nd160D11K6Dd, nd160D13K1, nd160D13K2, nd160D13K3, nd160D13K4, nd160D13K5, nd160D13K6, nd160D13K7, nd160D14K3,
  nd160D16,
];
