import type pg from 'pg';
import { actsNamed, compareRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

/** What the journal tells of a credential. Undefined: older entries do not say. `second`: mark of the second factor, null while there is none. */
interface Credential {
  given?: string | null | undefined;
  change: boolean;
  password?: string | undefined;
  second?: string | null | undefined;
  /** How often a secret was shown to be enrolled. */
  shown: number;
}

interface Known {
  readonly credentials: Map<string, Credential>;
  readonly keys: Map<string, { account: string; mark: string | undefined }>;
}

const SHOWN = 'session.enrol-shown';
const BEGUN = ['account.add', 'account.reset', 'account.recover'];

/** Passwords, second factors, passkeys and sessions against the acts that gave them. The journal keeps a mark of each secret, no secret. */
export async function checkCredentials(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, [...BEGUN, 'session.sign-in', SHOWN, 'passkey.add', 'passkey.remove'], found, 'credentials');
  if (!acts) return;
  const { rows: told } = await client.query<{ at: string }>(`select to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from migration where name like '000015%'`);
  const known: Known = { credentials: new Map(), keys: new Map() };
  for (const act of acts) follow(known, act, told[0]?.at ?? '');
  const credentials = await client.query<Row>(
    `select account_id, given_by, must_change, cardinality(secret_shown) as secret_shown, encode(sha256(convert_to(password_hash, 'UTF8')), 'hex') as password, case when totp_last_step is null then null else encode(sha256(convert_to(totp_secret, 'UTF8')), 'hex') end as second from credential`);
  compareRows('credential', 'account_id', credentials.rows, new Map([...known.credentials].map(([id, { given, change, password, second, shown }]) => [id, { given_by: given, must_change: change, password, second, secret_shown: shown }])), found);
  const keys = await client.query<Row>(`select credential_id, account_id, encode(sha256(public_key), 'hex') as mark from passkey`);
  compareRows('passkey', 'credential_id', keys.rows, new Map([...known.keys].map(([id, { account, mark }]) => [id, { account_id: account, mark }])), found);
  await checkSessions(client, acts, found);
}

function follow(known: Known, act: Act, givenSince: string): void {
  const { keys } = known;
  const own = known.credentials.get(act.actor);
  if (BEGUN.includes(act.act)) begin(known, act, givenSince);
  else if (act.act === 'passkey.add') keys.set(String(act.body['credentialId']), { account: act.actor, mark: act.body['keyMark'] as string | undefined });
  else if (act.act === 'passkey.remove') keys.delete(String(act.body['credentialId']));
  else if (act.act === SHOWN) Object.assign(own ?? {}, { shown: (own?.shown ?? 0) + 1 });
  else chosen(own, act.body);
}

/** A credential that begins (anew): a one-time password, no second factor, no passkey. */
function begin({ credentials, keys }: Known, { at, actor, body }: Act, givenSince: string): void {
  const mark = body['passwordMark'] as string | undefined;
  const id = String((body['account'] as Row | undefined)?.['accountId'] ?? body['accountId']);
  const alone = actor === 'system' || body['proposalId'] !== undefined ? null : actor;
  credentials.set(id, { given: at < givenSince ? undefined : alone, change: true, password: mark, second: mark === undefined ? undefined : null, shown: 0 });
  for (const [key, { account }] of keys) if (account === id) keys.delete(key);
}

/** What its person chose at a sign-in. */
function chosen(credential: Credential | undefined, body: Row): void {
  if (!credential) return;
  if (body['passwordChanged'] === true) Object.assign(credential, { change: false, password: body['passwordMark'] });
  if (typeof body['secondFactorMark'] === 'string') credential.second = body['secondFactorMark'];
}

/** Each session was begun by a sign-in of its person, and acts under a posting of that person. */
async function checkSessions(client: pg.Client, acts: readonly Act[], found: Findings): Promise<void> {
  const begun = new Map(acts.filter(({ act }) => act === 'session.sign-in').map(({ actor, body }) => [String(body['sessionId']), actor]));
  const { rows } = await client.query<{ id: string; account: string; own: boolean }>(
    'select s.session_id as id, s.account_id as account, exists (select 1 from posting p where p.posting_id = s.posting_id and p.account_id = s.account_id) as own from session s');
  found.count('sessions', rows.length);
  for (const { id, account, own } of rows) {
    if (!begun.has(id)) found.fault('session.stray', id, `phiên ${id} không có lần đăng nhập nào trong nhật ký`);
    else if (begun.get(id) !== account || !own) found.fault('session.differs', id, `phiên ${id} không thuộc người đã đăng nhập`);
  }
}
