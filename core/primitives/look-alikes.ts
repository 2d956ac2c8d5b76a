import { domainToUnicode } from 'node:url'

/**
 * Small letters of Cyrillic, Greek and Armenian that no one tells from Latin ones
 * (https://www.unicode.org/Public/security/latest/confusables.txt).
 */
const LIKE_LATIN = new Set('асԁеһіјӏорԛгѕуѵԝхпαγινορσυօոսհզց')
const SCRIPTS = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Arabic: /\p{Script=Arabic}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Bengali: /\p{Script=Bengali}/u,
  Tamil: /\p{Script=Tamil}/u,
  Thai: /\p{Script=Thai}/u,
  Georgian: /\p{Script=Georgian}/u,
  Hangul: /\p{Script=Hangul}/u,
  Hiragana: /\p{Script=Hiragana}/u,
  Katakana: /\p{Script=Katakana}/u,
  Han: /\p{Script=Han}/u
}
/** Written together, where they are not Latin. */
const TOGETHER = new Set(['Hiragana', 'Katakana', 'Han'])
const scriptOf = (letter: string): string =>
  Object.entries(SCRIPTS).find(([, letters]) => letters.test(letter))?.[0] ?? 'another'

/**
 * Whether an e-mail address can be taken for another: letters of several scripts in one part,
 * letters of another script that all look like Latin ones, or forms that are only another way of
 * writing a letter (UTS 39, single script and whole-script confusables,
 * https://www.unicode.org/reports/tr39). So of two addresses that look the same one at most is ever
 * taken.
 */
export function isLookAlike(email: string): boolean {
  const at = email.lastIndexOf('@')
  return [email.slice(0, at), ...domainToUnicode(email.slice(at + 1)).split('.')].some(isConfusing)
}

function isConfusing(part: string): boolean {
  if (part.normalize('NFKC') !== part.normalize('NFC')) return true
  const letters = [...part.toLowerCase()].filter(letter => /\p{L}/u.test(letter))
  const scripts = new Set(letters.map(scriptOf))
  const mixed = scripts.size > 1 && ![...scripts].every(script => TOGETHER.has(script))
  return mixed || (letters.length > 0 && letters.every(letter => LIKE_LATIN.has(letter)))
}
