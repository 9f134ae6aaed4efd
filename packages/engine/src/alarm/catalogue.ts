import type { Acting } from '../authority/index.ts';
import { antivirusRules } from './rules/antivirus.ts';
import { conductRules } from './rules/conduct.ts';
import { keeperRules } from './rules/keeper.ts';
import { keepingRules } from './rules/keeping.ts';
import { machineRules } from './rules/machine.ts';
import { mediaRules } from './rules/media.ts';
import { oversightRules } from './rules/oversight.ts';
import { recoveryKeyRules } from './rules/recovery-keys.ts';
import { standbyRules } from './rules/standby.ts';
import { peopleRules } from './rules/people.ts';
import { signInRules } from './rules/sign-in.ts';
import type { AlarmRule } from './types.ts';

export const ALARM_RULES: readonly AlarmRule[] = [...conductRules, ...signInRules, ...peopleRules, ...keepingRules, ...mediaRules, ...recoveryKeyRules, ...standbyRules, ...keeperRules, ...machineRules, ...antivirusRules, ...oversightRules];

const byCode = new Map(ALARM_RULES.map((rule) => [rule.code, rule]));
export const alarmRule = (code: string): AlarmRule | undefined => byCode.get(code);
export const codesSeenBy = (position: Acting): string[] => ALARM_RULES.filter((rule) => rule.seenBy.some((seer) => seer === position)).map((rule) => rule.code);
