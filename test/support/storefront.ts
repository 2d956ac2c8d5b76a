import { connect } from '../../core/database/connection.ts'
import { watchUnitsOfWork } from '../../core/database/unit-of-work.ts'
import { newId } from '../../core/primitives/ids.ts'
import type { SignedUp, TestInstance } from './instance.ts'
import { set } from './setting.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a visitor sends: a token (guest's or shopper's), or none. */
interface Sent {
  visitor?: string
  body?: unknown
  headers?: Record<string, string>
}

/**
 * A company whose shop has a web shop, and how a visitor's browser calls it. Paths stand below
 * /api/v1/storefront.
 */
export interface WebShop {
  readonly owner: SignedUp
  readonly key: string
  call(method: Method, path: string, sent?: Sent): ReturnType<TestInstance['call']>
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test asserts
  ok<T = any>(method: Method, path: string, sent?: Sent): Promise<T>
  set(key: string, value: unknown): Promise<void>
  /** Signs up and logs in a shopper whose e-mail is not proved. */
  shopper(facts?: Record<string, unknown>): Promise<Shopper>
}

export interface Shopper {
  id: string
  email: string
  password: string
  token: string
  refreshToken: string
}

export const PASSWORD = 'a long enough passphrase'
export const newEmail = (): string => `sia-${newId().slice(-12)}@example.test`

/** Opens a web shop for a new company, or for one that is there. */
export async function webShop(stoa: TestInstance, of?: SignedUp): Promise<WebShop> {
  const owner = of ?? (await stoa.signUp())
  const { key } = await stoa.ok('POST', '/api/v1/storefront/keys', {
    token: owner.token,
    body: { name: 'Web shop' }
  })
  const sending = ({ visitor, body, headers }: Sent = {}) => ({
    body,
    headers: {
      'x-storefront-key': key,
      ...(visitor === undefined ? {} : { 'x-visitor-token': visitor }),
      ...headers
    }
  })
  const shop: WebShop = {
    owner,
    key,
    call: (method, path, sent) => stoa.call(method, `/api/v1/storefront${path}`, sending(sent)),
    ok: (method, path, sent) => stoa.ok(method, `/api/v1/storefront${path}`, sending(sent)),
    async set(name, value) {
      await set(
        stoa,
        `storefront/${name}`,
        ['emailVerification', 'cartDays', 'pagesUrl'].includes(name) ? 'company' : 'shop',
        value,
        { token: owner.token }
      )
    },
    async shopper(facts = {}) {
      const email = newEmail()
      await shop.ok('POST', '/shoppers', {
        body: { name: 'Sia Shopper', email, password: PASSWORD, mode: 'code', ...facts }
      })
      const { shopperId, accessToken, refreshToken } = await shop.ok('POST', '/sessions', {
        body: { email, password: PASSWORD }
      })
      return { id: shopperId, email, password: PASSWORD, token: accessToken, refreshToken }
    }
  }
  return shop
}

/**
 * Looks at or changes rows as the database's owner: what no request can see or do, such as time
 * that passes.
 */
export async function asAdmin<R extends object = Record<string, unknown>>(
  stoa: TestInstance,
  text: string,
  values: unknown[] = []
): Promise<R[]> {
  const admin = connect(stoa.database.adminUrl, 'storefront test')
  await admin.connect()
  try {
    await admin.query('SET search_path = pool')
    return (await admin.query<R>(text, values)).rows
  } finally {
    await admin.end()
  }
}

/** How many round trips to the database the units of work of some work took that only read. */
export async function roundTrips(
  { instance: { pool } }: TestInstance,
  work: () => Promise<unknown>
): Promise<number> {
  let made = 0
  watchUnitsOfWork(pool, ({ reads, roundTrips }) => {
    if (reads) made += roundTrips
  })
  await work().finally(() => {
    watchUnitsOfWork(pool, undefined)
  })
  return made
}
