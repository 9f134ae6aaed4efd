export interface Wanted {
  readonly stanza: string;
  /** Data directory of the server, its port, and the folders of the two repositories. */
  readonly pgPath: string;
  readonly port: number;
  /** Superuser of the server, whom the user of pgBackRest may be without a password over its socket. */
  readonly user: string;
  readonly repositories: readonly [string, string];
  /** Passphrases, one a repository: a lost one opens one of them only. */
  readonly passphrases: readonly [string, string];
}

/** Weeks of whole copies and days of those between: the minimum that the rules ask of the node's own copies (weekly whole, daily between; NĐ 160/2026 Điều 10.7.c). */
const FULL_DAYS = 31;

/** `pgbackrest.conf`: two repositories, AES-256 under a passphrase each, zstd 3. */
export function configurationText({ stanza, pgPath, port, user, repositories, passphrases }: Wanted): string {
  const repository = (number: 1 | 2): string[] => [
    `repo${number}-path=${repositories[number - 1] ?? ''}`, `repo${number}-cipher-type=aes-256-cbc`, `repo${number}-cipher-pass=${passphrases[number - 1] ?? ''}`, `repo${number}-retention-full-type=time`, `repo${number}-retention-full=${FULL_DAYS}`,
  ];
  return [
    '# Hai kho mã hóa trên hai ổ khác nhau (dự thảo Thông tư Điều 8.4, 8.5; NĐ 160/2026 Điều 10.7.c). Giữ mật khẩu của kho (cipher-pass) ở két, ngoài máy này: mất mật khẩu là mất kho.',
    '[global]', ...repository(1), ...repository(2),
    'compress-type=zst', 'compress-level=3', 'process-max=2', 'start-fast=y', 'archive-async=y', 'log-level-console=warn', 'log-level-file=detail', '',
    `[${stanza}]`, `pg1-path=${pgPath}`, `pg1-port=${port}`, `pg1-user=${user}`, '',
  ].join('\n');
}

/** What has to be set on the server, and when copies are made: whole ones on Sunday, those between each other day, on both repositories. */
export function serverLines({ stanza }: Pick<Wanted, 'stanza'>, file: string): string {
  const command = `pgbackrest --config=${file} --stanza=${stanza}`;
  return [
    'postgresql.conf:', `  archive_mode = on`, `  archive_command = '${command} archive-push %p'`, `  archive_timeout = 60`, '',
    'Một lần, bằng người dùng postgres:', `  ${command} stanza-create`, `  ${command} check`, '',
    '/etc/cron.d/pgbackrest-thahs (người dùng postgres):',
    ...[1, 2].flatMap((repository) => [`  0 ${repository} * * 0 postgres ${command} --repo=${repository} --type=full backup`, `  0 ${repository} * * 1-6 postgres ${command} --repo=${repository} --type=diff backup`]),
    '', 'Sau đó mỗi ngày: thahs pgbackrest read',
  ].join('\n');
}
