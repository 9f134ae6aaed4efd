import { uuidV7 } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { totpCode } from '@thahs/platform/secrets';

/** An officer of the demonstration at work, through the same HTTP as the screens. */
export interface Officer {
  readonly cookie: string;
  do<T>(operation: string, input: Record<string, unknown>): Promise<T>;
  id(): string;
}

const PASSWORD = 'Mật khẩu mẫu 9';
const known = new Map<string, Officer>();

/** The first day of the account; asked again, the same session. */
export async function signInAs(base: string, ports: Ports, login: string, password: string): Promise<Officer> {
  const before = known.get(login);
  if (before) return before;
  const enter = (more: object): Promise<Response> => fetch(`${base}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password, ...more }) });
  const { details } = (await (await enter({})).json()) as { details: { secret: string } };
  const answer = await enter({ code: totpCode(details.secret, Math.floor(ports.now() / 30_000)), newPassword: PASSWORD });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrf } = (await (await fetch(`${base}/api/session`, { headers: { cookie } })).json()) as { csrf: string };
  const officer: Officer = {
    cookie,
    id: () => uuidV7(ports),
    async do<T>(operation: string, input: Record<string, unknown>) {
      const made = await fetch(`${base}/api/op/${operation}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, 'x-csrf': csrf }, body: JSON.stringify(input) });
      if (!made.ok) throw new Error(`${operation}: ${await made.text()}`);
      return (await made.json()) as T;
    },
  };
  known.set(login, officer);
  return officer;
}
