import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '../../core/primitives/ids.ts'
import type { Ledger, Payment, Kind } from './ledger.ts'
import type { Payer } from './payer.ts'
import type { Chance } from './random.ts'
import type { Requests } from './requests.ts'
import type { Shop } from './shop.ts'

/** What one of a hundred callers does. */
const WEIGHTS = { sale: 48, refund: 10, void: 6, order: 6, adjust: 8, import: 1, read: 21 }
const READS = [
  '/api/v1/catalog/products?search=thing',
  '/api/v1/catalog/products?limit=20',
  '/api/v1/pos/sales?limit=20',
  '/api/v1/inventory/levels?limit=20',
  '/api/v1/access/keys',
  '/api/v1/reporting/sales?groupBy=tender'
]
export const IMPORTED_ROWS = 40

export interface Callers {
  shops: readonly Shop[]
  callers: number
  /** Between two things one caller does, on the average. Milliseconds. */ paceMs: number
  only?: keyof typeof WEIGHTS
}

interface Tools {
  requests: Requests
  ledger: Ledger
  payer: Payer
  request: { next(): string }
  chance: Chance
}

/**
 * The callers of many shops: what each means to do is noted first, and insisted on until it is
 * answered.
 */
export class Load {
  /** What a caller could not make sense of, such as a refused read. */
  readonly complaints: string[] = []
  constructor(
    private readonly tools: Tools,
    /** How long an intent is insisted on. */ private readonly patienceMs: number
  ) {}

  /**
   * More callers, beside those there are.
   * @returns has them begin nothing new; done when all they began is answered
   */
  begin({ shops, callers, paceMs, only }: Callers): () => Promise<void> {
    let over = false
    const all = Promise.all(
      Array.from({ length: callers }, (_, i) => {
        // Each caller has shops of its own, so that a shop that stands still stops no other one's
        // callers.
        const own = callers >= shops.length ? shops : shops.filter((_, n) => n % callers === i)
        return this.call(own, paceMs, () => over, only)
      })
    ).then(() => {})
    return () => {
      over = true
      return all
    }
  }

  private async call(
    shops: readonly Shop[],
    paceMs: number,
    isOver: () => boolean,
    only?: keyof typeof WEIGHTS
  ): Promise<void> {
    const { chance } = this.tools
    while (!isOver()) {
      await this[only ?? this.choose()](chance.one(shops)).catch((error: unknown) => {
        this.complaints.push(String(error))
      })
      await sleep(paceMs / 2 + chance.whole(paceMs))
    }
  }

  private choose(): keyof typeof WEIGHTS {
    let at = this.tools.chance.whole(100)
    for (const [what, weight] of Object.entries(WEIGHTS)) {
      if (at < weight) return what as keyof typeof WEIGHTS
      at -= weight
    }
    return 'sale'
  }

  private get until(): number {
    return Date.now() + this.patienceMs
  }

  /** @param twice two callers at once with the same key: both must hear the same */
  private async intend(
    kind: Kind,
    { tenantId, token }: Shop,
    path: string,
    key: string,
    body: unknown,
    twice = false
  ): Promise<Payment> {
    const paymentRow = this.tools.ledger.note(kind, key, tenantId)
    const send = () =>
      this.tools.requests.insist(
        'POST',
        path,
        { token, body, headers: { 'idempotency-key': key } },
        this.until
      )
    const [answer, other] = await Promise.all([send(), ...(twice ? [send()] : [])])
    Object.assign(paymentRow, { answer, ms: Date.now() - paymentRow.at, id: idOf(answer?.text) })
    if (other && (other.status !== answer?.status || other.text !== answer.text)) {
      paymentRow.other = other
    }
    return paymentRow
  }

  private async sale(shop: Shop): Promise<void> {
    const { chance } = this.tools
    const chosen = [
      ...new Set(Array.from({ length: 1 + chance.whole(3) }, () => chance.one(shop.variants)))
    ]
    const lines = chosen.map(({ id }) => ({ variantId: id, quantity: String(1 + chance.whole(3)) }))
    const total = lines.reduce(
      (sum, { quantity }, i) => sum + (chosen[i]?.priceMinor ?? 0) * Number(quantity),
      0
    )
    const cards = chance.in100(30) ? Math.ceil(total / 2) : 0
    const tenders = [
      ...(cards > 0 ? [{ type: 'card', amountMinor: cards }] : []),
      { type: 'cash', amountMinor: total - cards + chance.whole(5) * 100 + 100 }
    ]
    const key = newId()
    const customer = chance.in100(50) ? { customerId: chance.one(shop.customers) } : {}
    const paymentRow = await this.intend(
      'sale',
      shop,
      '/api/v1/pos/sales',
      key,
      { registerId: chance.one(shop.registers), lines, tenders, note: key, ...customer },
      chance.in100(15)
    )
    if (paymentRow.id === undefined) return
    const {
      lines: [line]
    } = JSON.parse(paymentRow.answer?.text ?? '{}') as {
      lines: Array<{ lineNo: number; quantity: string; totalMinor: number }>
    }
    if (line) {
      shop.sold.push({
        id: paymentRow.id,
        lineNo: line.lineNo,
        unitMinor: Math.round(line.totalMinor / Number(line.quantity)),
        left: Number(line.quantity),
        refunded: false
      })
    }
  }

  private async refund(shop: Shop): Promise<void> {
    const { chance } = this.tools
    const sale = shop.sold.find(({ left }) => left > 0)
    if (!sale) return
    Object.assign(sale, { left: sale.left - 1, refunded: true })
    const key = newId()
    const body = {
      registerId: chance.one(shop.registers),
      saleId: sale.id,
      lines: [{ lineNo: sale.lineNo, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: sale.unitMinor }],
      note: key
    }
    await this.intend('refund', shop, '/api/v1/pos/refunds', key, body, chance.in100(20))
  }

  private async void(shop: Shop): Promise<void> {
    const sale = shop.sold.find(({ left, refunded }) => left > 0 && !refunded)
    if (!sale) return
    sale.left = 0
    const key = newId()
    await this.intend(
      'void',
      shop,
      `/api/v1/pos/sales/${sale.id}/void`,
      key,
      { registerId: this.tools.chance.one(shop.registers), reason: key },
      this.tools.chance.in100(20)
    )
  }

  private async adjust(shop: Shop): Promise<void> {
    const { chance } = this.tools
    const key = newId()
    await this.intend('adjust', shop, '/api/v1/inventory/adjustments', key, {
      reason: 'receipt',
      note: key,
      lines: [{ variantId: chance.one(shop.variants).id, quantity: String(1 + chance.whole(5)) }]
    })
  }

  private async import(shop: Shop): Promise<void> {
    const key = newId()
    const csv = [
      'sku,name,price',
      ...Array.from(
        { length: IMPORTED_ROWS },
        (_, i) => `${skuOfImport(key)}${i},Imported ${i},${i + 1}.50`
      )
    ].join('\n')
    await this.intend('import', shop, '/api/v1/files/kinds/catalog.products/imports', key, { csv })
  }

  private async read(shop: Shop): Promise<void> {
    const answer = await this.tools.requests.insist(
      'GET',
      this.tools.chance.one(READS),
      { token: shop.token },
      this.until
    )
    if (answer.status !== 200) {
      throw new Error(`${answer.path} answered ${answer.status} ${answer.code}`)
    }
  }

  private async order(shop: Shop): Promise<void> {
    const { requests, payer, request, chance, ledger } = this.tools
    const key = newId()
    const [variant, quantity] = [chance.one(shop.variants), 1 + chance.whole(2)]
    const asGuest = (
      method: string,
      path: string,
      body: unknown,
      headers: Record<string, string> = {}
      // oxlint-disable-next-line typescript/no-explicit-any -- the shapes are the operations'
    ): Promise<any> =>
      requests.ok(
        method,
        `/api/v1/storefront${path}`,
        { body, headers: { 'x-storefront-key': shop.webKey, ...headers } },
        this.until
      )
    const { id: cartId, guestToken } = await asGuest('POST', '/carts', {})
    const guest = { 'x-visitor-token': guestToken }
    await asGuest(
      'PUT',
      `/carts/${cartId}/lines/${variant.id}`,
      { quantity: String(quantity) },
      guest
    )
    await asGuest(
      'PATCH',
      `/carts/${cartId}`,
      { shippingMethodId: shop.pickUpId, note: key },
      guest
    )
    const contact = {
      name: 'Gus Guest',
      email: `g${key.slice(-8)}@example.test`,
      phone: '+447700900200',
      whatsappConsent: true
    }
    const fate = chance.in100(75) ? 'paid' : chance.in100(60) ? 'left' : 'paid and cancelled'
    const [times, paymentRow] = [1 + chance.whole(3), ledger.note('order', key, shop.tenantId)]
    const answer = await requests.insist(
      'POST',
      `/api/v1/storefront/carts/${cartId}/checkout`,
      {
        body: {
          expectedTotalMinor: variant.priceMinor * quantity,
          contact,
          payment: { provider: 'stripe', method: 'card' }
        },
        headers: { 'x-storefront-key': shop.webKey, ...guest, 'idempotency-key': key }
      },
      this.until
    )
    Object.assign(paymentRow, {
      answer,
      ms: Date.now() - paymentRow.at,
      id: idOf(answer.text),
      fate
    })
    if (paymentRow.id === undefined) return
    const paymentId = (paymentRow.paymentId = (
      JSON.parse(answer.text) as { payment: { paymentId: string } }
    ).payment.paymentId)
    if (fate === 'left') return
    for (const end = this.until; !paymentRow.paid; await sleep(200)) {
      paymentRow.paid = payer.pay(paymentId, () => request.next() + shop.webhookPath, times)
      if (Date.now() > end) throw new Error('the payment never reached its vendor')
    }
    if (fate === 'paid and cancelled') await this.cancel(shop, paymentRow)
  }

  private async cancel(shop: Shop, paymentRow: Payment): Promise<void> {
    const gateway = `/api/v1/storefront/admin/orders/${paymentRow.id}`
    for (let tries = 0; tries < 20; tries++) {
      const { version } = await this.tools.requests.ok<{ version: number }>(
        'GET',
        gateway,
        { token: shop.token },
        this.until
      )
      const answer = await this.tools.requests.insist(
        'POST',
        `${gateway}/cancel`,
        { token: shop.token, body: { note: 'chaos' }, headers: { 'if-match': `"${version}"` } },
        this.until
      )
      if (answer.status === 412) continue
      paymentRow.cancelled = answer.status < 300
      return
    }
  }
}

/** The SKUs of one import; the catalogue keeps them in capitals. */
export const skuOfImport = (key: string): string => `I${key.slice(-12).toUpperCase()}-`

function idOf(text = ''): string | undefined {
  try {
    return (JSON.parse(text) as { id?: string }).id
  } catch {
    return undefined
  }
}
