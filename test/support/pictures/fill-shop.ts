/** Who is logged in on the pictures. */
export interface FilledShop {
  email: string
  password: string
}

const HOUR_MS = 3_600_000
/** What the shop's clock shows, about. */
const LOCAL_HOUR = 16
/** Sales an hour, from nine o'clock on; last week and today. */
const LAST_WEEK = [4, 6, 5, 7, 9, 6, 5, 6, 4]
const TODAY = [5, 7, 6, 9, 10, 8, 6]

// oxlint-disable-next-line typescript/no-explicit-any -- shapes are those of the API
type Json = any

/**
 * Opens a café in a zone where it is afternoon now, so that home has a day to show whenever the
 * pictures are taken; with sample goods, and sales of today and a week ago. The same each time.
 */
export async function fillShop(address: string): Promise<FilledShop> {
  const owner = { name: 'Maya Fern', email: 'maya@example.test', password: 'a mug for every day' }
  const { access_token: token } = await ask(address, '', 'POST', '/bootstrap', {
    company: {
      name: 'Fern & Fable',
      currency: 'GBP',
      timeZone: zoneOfAfternoon(new Date()),
      locale: 'en-GB'
    },
    admin: owner
  })
  const call = (method: string, path: string, body?: object) =>
    ask(address, token, method, path, body)
  await call('POST', '/catalog/sample-goods', { industry: 'cafe' })
  const { items: products } = await call('GET', '/catalog/products?limit=100')
  const variants: string[] = products.map((product: Json) => product.variants[0].id)
  await call('POST', '/inventory/adjustments', {
    reason: 'receipt',
    lines: variants.map(variantId => ({ variantId, quantity: '120' }))
  })
  const { items: registers } = await call('GET', '/pos/registers')
  const now = Date.now()
  const opened = now - (LOCAL_HOUR - 9) * HOUR_MS
  const chance = sequence(7)
  for (const [began, hours] of [
    [opened - 7 * 24 * HOUR_MS, LAST_WEEK],
    [opened, TODAY]
  ] as const) {
    for (const [hour, sales] of hours.entries()) {
      for (let i = 0; i < sales; i++) {
        const at = began + (hour + i / sales) * HOUR_MS
        const lines = Array.from({ length: 1 + chance(3) }, () => ({
          variantId: variants[chance(variants.length)],
          quantity: String(1 + chance(2))
        }))
        await call('POST', '/pos/sales', {
          registerId: registers[0].id,
          ...(at < now && { occurredAt: new Date(at).toISOString() }),
          lines,
          tenders: [{ type: 'cash', amountMinor: 10_000 }]
        })
      }
    }
  }
  // A few run low by the evening.
  await call('POST', '/inventory/adjustments', {
    reason: 'count',
    lines: ['2', '3', '5'].map((quantity, i) => ({ variantId: variants[i * 4], quantity }))
  })
  return owner
}

/** A zone whose clock shows LOCAL_HOUR now; its names count westwards. */
function zoneOfAfternoon(now: Date): string {
  const ahead = ((LOCAL_HOUR - now.getUTCHours() + 36) % 24) - 12
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/** Whole numbers below a limit that look like chance, and are the same each time. */
function sequence(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * limit)
  }
}

let asked = 0

async function ask(
  address: string,
  token: string,
  method: string,
  path: string,
  body?: object
): Promise<Json> {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': `picture-${asked++}` })
    },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
