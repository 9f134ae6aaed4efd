/**
 * Passwords that everybody tries first (TCVN 14423 x.6.2; NIST SP 800-63B 5.1.1.2: compare with values known to be commonly used).
 * Not a list of leaks: a few shapes that cover what people here choose when they are told to choose quickly.
 */
const WORDS = ['password', 'matkhau', 'admin', 'thahs', 'congan', 'traigiam', 'vietnam', 'hanoi', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'iloveyou', 'anhyeuem', 'emyeuanh', 'welcome', 'letmein', 'abc', 'abcd', 'abcdef', 'abcdefgh', 'administrator', 'bocongan', 'canbo', 'nguyen', 'khongbiet'];
const KEYS = ['01234567890123456789', '98765432109876543210', 'qwertyuiopasdfghjklzxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp', 'abcdefghijklmnopqrstuvwxyz', '1q2w3e4r5t6y7u8i9o0p'];

/** Without accents, case and marks, with the usual digits for letters taken back. */
const plain = (password: string): string => password.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/[^a-z0-9]/g, '');
const asLetters = (text: string): string => text.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e').replaceAll('4', 'a').replaceAll('5', 's');

/** One sign again and again, a run of keys or digits, a day, or a common word with digits behind it. */
export const isCommon = (password: string): boolean => [password, password.replaceAll('@', 'a')].some((each) => isTried(plain(each)));

function isTried(text: string): boolean {
  if (text === '' || new Set(text).size <= 2) return true;
  if (KEYS.some((run) => run.includes(text))) return true;
  if (/^(\d{1,4})\1+$/.test(text) || /^(0?[1-9]|[12]\d|3[01])(0?[1-9]|1[0-2])(19|20)\d\d$/.test(text) || /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text)) return true;
  const word = text.replace(/\d+$/, '');
  return WORDS.includes(word) || WORDS.includes(asLetters(text)) || WORDS.includes(asLetters(word));
}
