import type { Range } from 'stoa/plugin'

interface Written {
  code?: string
  name?: string
  email?: string | null
}

/** Codes in upper case, e-mail in lower: what is compared is compared as people mean it. */
export function normalized<T extends Written>(facts: T): T {
  const { code, name, email } = facts
  return {
    ...facts,
    ...(code === undefined ? {} : { code: code.trim().toUpperCase() }),
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(email == null ? {} : { email: email.toLowerCase() })
  }
}

/** Behind everything that begins with a text, in "C" order. */
const AFTER = '\u{10ffff}'

/** Where a search finds an agent: by the beginning of the name, family name, code or e-mail. */
export function searchRanges(search: string): Range[] {
  const lower = search.trim().toLowerCase()
  const range = (column: string, from: string): Range => ({ column, from, to: from + AFTER })
  return [
    range('nameKey', lower),
    range('lastNameKey', lower),
    range('code', search.trim().toUpperCase()),
    range('email', lower)
  ]
}
