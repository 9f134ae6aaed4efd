import type { Clause } from '@thahs/engine/clause';
import { nd59D03 } from './d03.ts';
import { nd59D04K1 } from './d04-k1.ts';
import { nd59D05K1 } from './d05-k1.ts';
import { nd59D05K2 } from './d05-k2.ts';
import { nd59D06 } from './d06.ts';
import { nd59D08K1 } from './d08-k1.ts';
import { nd59D08K2A } from './d08-k2-a.ts';
import { nd59D08K2B } from './d08-k2-b.ts';
import { nd59D08K2C } from './d08-k2-c.ts';
import { nd59D08K2D } from './d08-k2-d.ts';
import { nd59D08K2Dd } from './d08-k2-dd.ts';
import { nd59D08K2E } from './d08-k2-e.ts';
import { nd59D08K2G } from './d08-k2-g.ts';
import { nd59D08K2H } from './d08-k2-h.ts';
import { nd59D08K3A } from './d08-k3-a.ts';
import { nd59D08K3B } from './d08-k3-b.ts';
import { nd59D08K3C } from './d08-k3-c.ts';
import { nd59D08K3D } from './d08-k3-d.ts';
import { nd59D08K3Dd } from './d08-k3-dd.ts';
import { nd59D08K4 } from './d08-k4.ts';
import { nd59D09K1 } from './d09-k1.ts';
import { nd59D09K2 } from './d09-k2.ts';
import { nd59D10K2 } from './d10-k2.ts';
import { nd59D10K3 } from './d10-k3.ts';
import { nd59D11K1 } from './d11-k1.ts';
import { nd59D11K2A } from './d11-k2-a.ts';
import { nd59D11K2B } from './d11-k2-b.ts';
import { nd59D11K2C } from './d11-k2-c.ts';
import { nd59D11K2D } from './d11-k2-d.ts';
import { nd59D12 } from './d12.ts';
import { nd59D18K1 } from './d18-k1.ts';
import { nd59D18K2 } from './d18-k2.ts';

/** Clauses of the decree of 2020 that rules and record types cite, in the order of the text. */
export const nd59Clauses: readonly Clause[] = [
  nd59D03, nd59D04K1, nd59D05K1, nd59D05K2, nd59D06, nd59D08K1, nd59D08K2A, nd59D08K2B, nd59D08K2C, nd59D08K2D, nd59D08K2Dd, nd59D08K2E, nd59D08K2G,
  nd59D08K2H, nd59D08K3A, nd59D08K3B, nd59D08K3C, nd59D08K3D, nd59D08K3Dd, nd59D08K4, nd59D09K1, nd59D09K2, nd59D10K2, nd59D10K3, nd59D11K1,
  nd59D11K2A, nd59D11K2B, nd59D11K2C, nd59D11K2D, nd59D12, nd59D18K1, nd59D18K2,
];
