interface Findable {
  name: string
  phone: string | null
  code: string | null
}

/**
 * Whether a customer is found by what was typed, as the server finds them: by the beginning of the
 * name, of the family name or of the code, without case; digits (four or more, with spaces, brackets,
 * dashes) are the end of the phone number, a leading 0 left out, and with + its beginning.
 */
export function finderOf(typed: string): (customer: Findable) => boolean {
  const text = typed.trim().replace(/\s+/g, ' ')
  const lower = text.toLowerCase()
  const upper = text.toUpperCase()
  const digits = /^[+\d\s().\-/]+$/.test(text) ? text.replace(/\D/g, '') : ''
  const tail = digits.replace(/^0+/, '')
  const isAbroad = text.startsWith('+')
  return ({ name, phone, code }) => {
    const key = name.toLowerCase()
    return (
      key.startsWith(lower) ||
      key.slice(key.lastIndexOf(' ') + 1).startsWith(lower) ||
      code?.startsWith(upper) === true ||
      (isAbroad && digits !== '' && phone?.startsWith(`+${digits}`) === true) ||
      (!isAbroad && tail.length >= 4 && phone?.endsWith(tail) === true)
    )
  }
}
