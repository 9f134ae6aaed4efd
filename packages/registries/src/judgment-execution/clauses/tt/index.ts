import type { Clause } from '@thahs/engine/clause';
import { ttD01 } from './d01.ts';
import { ttD02 } from './d02.ts';
import { ttD03K1 } from './d03-k1.ts';
import { ttD03K2 } from './d03-k2.ts';
import { ttD03K3 } from './d03-k3.ts';
import { ttD04K1 } from './d04-k1.ts';
import { ttD04K2 } from './d04-k2.ts';
import { ttD04K4 } from './d04-k4.ts';
import { ttD04K5 } from './d04-k5.ts';
import { ttD04K6 } from './d04-k6.ts';
import { ttD04K7 } from './d04-k7.ts';
import { ttD04K8 } from './d04-k8.ts';
import { ttD05K1 } from './d05-k1.ts';
import { ttD05K1A } from './d05-k1-a.ts';
import { ttD05K1B } from './d05-k1-b.ts';
import { ttD05K1C } from './d05-k1-c.ts';
import { ttD05K2 } from './d05-k2.ts';
import { ttD06K1 } from './d06-k1.ts';
import { ttD06K1A } from './d06-k1-a.ts';
import { ttD06K1B } from './d06-k1-b.ts';
import { ttD06K2 } from './d06-k2.ts';
import { ttD06K2A } from './d06-k2-a.ts';
import { ttD06K2B } from './d06-k2-b.ts';
import { ttD06K2C } from './d06-k2-c.ts';
import { ttD06K2D } from './d06-k2-d.ts';
import { ttD07K1 } from './d07-k1.ts';
import { ttD07K1A } from './d07-k1-a.ts';
import { ttD07K1B } from './d07-k1-b.ts';
import { ttD07K2 } from './d07-k2.ts';
import { ttD07K2A } from './d07-k2-a.ts';
import { ttD07K2B } from './d07-k2-b.ts';
import { ttD07K2C } from './d07-k2-c.ts';
import { ttD08K1 } from './d08-k1.ts';
import { ttD08K2 } from './d08-k2.ts';
import { ttD08K3 } from './d08-k3.ts';
import { ttD08K4 } from './d08-k4.ts';
import { ttD08K5 } from './d08-k5.ts';
import { ttD08K5A } from './d08-k5-a.ts';
import { ttD08K5B } from './d08-k5-b.ts';
import { ttD09K1 } from './d09-k1.ts';
import { ttD09K2 } from './d09-k2.ts';
import { ttD09K3 } from './d09-k3.ts';
import { ttD09K4 } from './d09-k4.ts';
import { ttD09K5 } from './d09-k5.ts';
import { ttD09K6 } from './d09-k6.ts';
import { ttD10K1 } from './d10-k1.ts';
import { ttD10K2 } from './d10-k2.ts';
import { ttD11K1 } from './d11-k1.ts';
import { ttD11K2 } from './d11-k2.ts';
import { ttD11K3 } from './d11-k3.ts';
import { ttD11K4 } from './d11-k4.ts';
import { ttD11K5 } from './d11-k5.ts';
import { ttD12K1 } from './d12-k1.ts';
import { ttD12K1A } from './d12-k1-a.ts';
import { ttD12K1B } from './d12-k1-b.ts';
import { ttD12K1C } from './d12-k1-c.ts';
import { ttD12K2 } from './d12-k2.ts';
import { ttD12K2A } from './d12-k2-a.ts';
import { ttD12K2B } from './d12-k2-b.ts';
import { ttD13K1 } from './d13-k1.ts';
import { ttD13K1A } from './d13-k1-a.ts';
import { ttD13K1B } from './d13-k1-b.ts';
import { ttD13K1C } from './d13-k1-c.ts';
import { ttD13K2 } from './d13-k2.ts';
import { ttD14 } from './d14.ts';
import { ttD15K1 } from './d15-k1.ts';
import { ttD15K2 } from './d15-k2.ts';
import { ttD15K3 } from './d15-k3.ts';
import { ttD15K4 } from './d15-k4.ts';
import { ttD15K5 } from './d15-k5.ts';
import { ttD15K6 } from './d15-k6.ts';
import { ttD16K1 } from './d16-k1.ts';
import { ttD16K2 } from './d16-k2.ts';
import { ttD16K3 } from './d16-k3.ts';
import { ttD16K4 } from './d16-k4.ts';
import { ttD16K5 } from './d16-k5.ts';
import { ttD16K6 } from './d16-k6.ts';
import { ttD16K7 } from './d16-k7.ts';
import { ttD17K1 } from './d17-k1.ts';
import { ttD17K2 } from './d17-k2.ts';

/** Clauses of the draft Circular, Điều 1–17, in the order of the text. */
export const ttClauses: readonly Clause[] = [
  ttD01, ttD02, ttD03K1, ttD03K2, ttD03K3, ttD04K1, ttD04K2, ttD04K4, ttD04K5, ttD04K6, ttD04K7, ttD04K8, ttD05K1, ttD05K1A, ttD05K1B, ttD05K1C,
  ttD05K2, ttD06K1, ttD06K1A, ttD06K1B, ttD06K2, ttD06K2A, ttD06K2B, ttD06K2C, ttD06K2D, ttD07K1, ttD07K1A, ttD07K1B, ttD07K2, ttD07K2A, ttD07K2B,
  ttD07K2C, ttD08K1, ttD08K2, ttD08K3, ttD08K4, ttD08K5, ttD08K5A, ttD08K5B, ttD09K1, ttD09K2, ttD09K3, ttD09K4, ttD09K5, ttD09K6, ttD10K1, ttD10K2,
  ttD11K1, ttD11K2, ttD11K3, ttD11K4, ttD11K5, ttD12K1, ttD12K1A, ttD12K1B, ttD12K1C, ttD12K2, ttD12K2A, ttD12K2B, ttD13K1, ttD13K1A, ttD13K1B,
  ttD13K1C, ttD13K2, ttD14, ttD15K1, ttD15K2, ttD15K3, ttD15K4, ttD15K5, ttD15K6, ttD16K1, ttD16K2, ttD16K3, ttD16K4, ttD16K5, ttD16K6, ttD16K7,
  ttD17K1, ttD17K2,
];
