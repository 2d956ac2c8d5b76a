const BEYOND_ASCII = /[^\0-\x7f]/

/**
 * One spelling of each letter (NFC, https://www.unicode.org/reports/tr15): é typed on one keyboard
 * is found by é typed on another, and two names that look the same are the same. Passwords too (RFC
 * 8265, section 4.2.2).
 */
export const inNfc = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFC') : text
