import { VendorError, VendorServer, type Answered, type Asked } from './payments/vendor-server.ts'

export type ReloadlyStatus = 'PROCESSING' | 'SUCCESSFUL' | 'FAILED' | 'REFUNDED'

export interface Transaction {
  transactionId: number
  customIdentifier: string
  status: ReloadlyStatus
  operatorTransactionId: string | null
  recipientPhone: string
  countryCode: string
  operatorId: number
  requestedAmount: number
  requestedAmountCurrencyCode: string
  useLocalAmount: boolean
}

const UK = {
  operatorId: 535,
  name: 'EE England',
  supportsLocalAmounts: true,
  senderCurrencyCode: 'USD',
  destinationCurrencyCode: 'GBP',
  country: { isoName: 'GB', name: 'United Kingdom' },
  denominationType: 'FIXED',
  minAmount: null,
  maxAmount: null,
  fixedAmounts: [6.34, 12.68],
  localMinAmount: null,
  localMaxAmount: null,
  localFixedAmounts: [5, 10, 20.5]
}
const RANGE = {
  ...UK,
  operatorId: 536,
  name: 'Vodafone UK',
  denominationType: 'RANGE',
  localMinAmount: 4.995,
  localMaxAmount: 50.001,
  localFixedAmounts: []
}
const ABROAD = { ...RANGE, operatorId: 88, name: 'Movistar Colombia', supportsLocalAmounts: false }

/**
 * Reloadly's Airtime API as far as the adapter uses it, strict about tokens and fields. An identifier
 * does one top-up, ever; where it `forgetsKeys` it does one each time it is asked, so that whoever
 * asks twice is found out.
 */
export class ReloadlyServer extends VendorServer {
  readonly clientId = 'client-of-tests'
  readonly clientSecret = 'secret-of-tests'
  readonly transactions: Transaction[] = []
  /** What new ones are, and what becomes of the number. */
  next: ReloadlyStatus = 'SUCCESSFUL'
  balance = 1_000_000
  /** Numbers are told apart by what their operator is; anything else cannot be told. */
  readonly operators: Record<string, object> = { '+447700900123': UK, '+447700900456': RANGE }
  private tokens = new Set<string>()
  private made = 0

  /** Every token that was given has ended. */
  endTokens(): void {
    this.tokens.clear()
  }

  /** What reached phones: identifier → how often. */
  delivered(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { customIdentifier, status } of this.transactions) {
      if (status === 'FAILED' || status === 'REFUNDED') continue
      counts.set(customIdentifier, (counts.get(customIdentifier) ?? 0) + 1)
    }
    return counts
  }

  set(identifier: string, status: ReloadlyStatus): void {
    for (const one of this.transactions) {
      if (one.customIdentifier === identifier) one.status = status
    }
  }

  protected answer(asked: Asked): Answered {
    if (asked.method === 'POST' && asked.path === '/oauth/token') return this.token(asked)
    const bearer = /^Bearer (.+)$/.exec(asked.headers['authorization'] ?? '')?.[1] ?? ''
    if (!this.tokens.has(bearer)) {
      throw new VendorError(401, 'TOKEN_EXPIRED', 'The access token has expired')
    }
    const [, one, two, three, ...rest] = asked.path.split('/')
    if (one === 'operators' && two === 'auto-detect') return this.detect(rest)
    if (one === 'operators') return { status: 200, body: [UK, RANGE, ABROAD] }
    if (asked.method === 'POST' && asked.path === '/topups-async') return this.send(asked)
    if (one === 'topups' && three === 'status') return this.status(String(two))
    if (asked.path === '/topups/reports/transactions') {
      const identifier = asked.query.get('customIdentifier')
      const content = this.transactions.filter(some => some.customIdentifier === identifier)
      return { status: 200, body: { content, totalElements: content.length } }
    }
    throw new VendorError(404, 'NOT_FOUND', 'No such path')
  }

  protected errorBody({ code, message }: VendorError): unknown {
    return {
      timeStamp: '2026-06-08 12:00:54',
      message,
      path: '/',
      errorCode: code,
      infoLink: null,
      details: []
    }
  }

  private token({ body }: Asked): Answered {
    const { client_id, client_secret, grant_type, audience } = JSON.parse(body) as Record<
      string,
      string
    >
    if (grant_type !== 'client_credentials' || audience !== this.url) {
      throw new VendorError(400, 'INVALID_REQUEST', 'The audience is unknown')
    }
    if (client_id !== this.clientId || client_secret !== this.clientSecret) {
      throw new VendorError(401, 'INVALID_CREDENTIALS', 'Access denied')
    }
    const token = `token-${++this.made}`
    this.tokens.add(token)
    return {
      status: 200,
      body: { access_token: token, scope: 'send-topups', expires_in: 86_400, token_type: 'Bearer' }
    }
  }

  private detect([phone = '', , country]: string[]): Answered {
    const known = this.operators[decodeURIComponent(phone)]
    if (known === undefined || country === undefined) {
      throw new VendorError(404, 'COULD_NOT_AUTO_DETECT_OPERATOR', 'It could not be detected')
    }
    return { status: 200, body: known }
  }

  private send({ body }: Asked): Answered {
    const asked = JSON.parse(body) as {
      operatorId: string
      amount: string
      useLocalAmount: boolean
      customIdentifier: string
      recipientPhone: { countryCode: string; number: string }
    }
    const { customIdentifier, recipientPhone: phone } = asked
    if (!/^\d+(\.\d{1,2})?$/.test(asked.amount)) {
      throw new VendorError(400, 'INVALID_AMOUNT', 'The amount is malformed')
    }
    const isUsed = this.transactions.some(one => one.customIdentifier === customIdentifier)
    if (isUsed && !this.forgetsKeys) {
      throw new VendorError(400, 'CUSTOM_IDENTIFIER_ALREADY_USED', 'It was used before')
    }
    if (phone.number.endsWith('999')) {
      throw new VendorError(400, 'INVALID_RECIPIENT_PHONE', 'The number is not valid')
    }
    if (Number(asked.amount) > this.balance) {
      throw new VendorError(400, 'INSUFFICIENT_BALANCE', 'The balance is not sufficient')
    }
    const transactionId = 26_000 + this.transactions.length
    this.transactions.push({
      transactionId,
      customIdentifier,
      status: this.next,
      operatorTransactionId: this.next === 'SUCCESSFUL' ? `OP-${transactionId}` : null,
      recipientPhone: phone.number,
      countryCode: phone.countryCode,
      operatorId: Number(asked.operatorId),
      requestedAmount: Number(asked.amount),
      requestedAmountCurrencyCode: 'GBP',
      useLocalAmount: asked.useLocalAmount
    })
    return { status: 200, body: { transactionId } }
  }

  private status(ref: string): Answered {
    const transaction = this.transactions.find(one => String(one.transactionId) === ref)
    if (transaction === undefined) throw new VendorError(404, 'TRANSACTION_NOT_FOUND', 'No such')
    const { status } = transaction
    const isBad = status === 'FAILED' || status === 'REFUNDED'
    return {
      status: 200,
      body: {
        code: isBad ? 'PHONE_RECENTLY_RECHARGED' : null,
        message: isBad ? 'The number was recharged just now' : null,
        status,
        transaction
      }
    }
  }
}
