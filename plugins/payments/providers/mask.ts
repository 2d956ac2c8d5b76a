const MASK = '***'
const LONGEST = 20_000

/** Names of fields whose value is a secret, in any vendor's spelling. */
const SECRET =
  /secret|token|password|api[_-]?key|authorization|signature|^(cvc|cvn|cvv|cvv2|otp|pin)$/i
/** Fields that say something about a token without being one. */
const HARMLESS = /^(payment_)?token_(status|type)$/i
/** Within a card only these may be seen. */
const CARD = /^card(_details|_information|_data)?$/i
const SEEN_OF_A_CARD =
  /^(brand|last4|network|networks|funding|country|type|issuer|request_three_d_secure)$/i
const CARD_NUMBER = /^(card|pan|masked_card)_?number$/i
/** Numbers of bank accounts of people: the last four digits stay. */
const ACCOUNT = /^account_number$/i
const DIGITS = /(?<![\w.])\d{13,19}(?![\w.])/g

/**
 * A body for the log: JSON or form-encoded text in which secrets, card data and account numbers are
 * replaced by `***`, and anything that passes for a card number wherever it stands. Cut at 20,000
 * characters; null stays null.
 */
export function maskBody(body: string | null): string | null {
  if (body === null || body === '') return null
  return (maskJson(body) ?? maskForm(body) ?? maskText(body)).slice(0, LONGEST)
}

/** A URL for the log: the values of secret parameters are replaced. */
export function maskUrl(url: string): string {
  const masked = new URL(url)
  masked.username = masked.password = ''
  for (const [name, value] of masked.searchParams) {
    masked.searchParams.set(name, maskLeaf([name], value) as string)
  }
  return masked.href
}

function maskJson(body: string): string | null {
  try {
    return JSON.stringify(maskTree([], JSON.parse(body)))
  } catch {
    return null
  }
}

function maskTree(path: string[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => maskTree(path, item))
  if (typeof value !== 'object' || value === null) return maskLeaf(path, value)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, maskTree([...path, name], inner)])
  )
}

/** Form bodies name their fields like a[b][c]. */
function maskForm(body: string): string | null {
  if (!/^[^=&\s<>]+=[^&\s<>]*(&[^=&\s<>]+=[^&\s<>]*)*$/.test(body)) return null
  const masked = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(body)) {
    masked.append(name, String(maskLeaf(name.split(/[[\]]+/).filter(Boolean), value)))
  }
  return masked.toString()
}

function maskLeaf(path: string[], value: unknown): unknown {
  if (value === null || typeof value === 'boolean' || value === '') return value
  const name = path.at(-1) ?? ''
  if (CARD_NUMBER.test(name) || path.some(step => SECRET.test(step) && !HARMLESS.test(step))) {
    return MASK
  }
  if (path.slice(0, -1).some(step => CARD.test(step)) && !SEEN_OF_A_CARD.test(name)) return MASK
  if (ACCOUNT.test(name)) return MASK + String(value).slice(-4)
  if (typeof value === 'number') return isCardNumber(String(value)) ? MASK : value
  return maskText(String(value))
}

function maskText(text: string): string {
  return text
    .replace(DIGITS, digits => (isCardNumber(digits) ? MASK : digits))
    .replace(/\b(sk|rk|pk|whsec|xnd)_[A-Za-z0-9_]{8,}/g, MASK)
}

/** Luhn's check over 13 to 19 digits. */
function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
