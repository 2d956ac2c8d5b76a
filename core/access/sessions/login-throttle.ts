import { createHmac } from 'node:crypto'
import { statement } from '../../database/statement.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import type { Tenant } from '../../instance/directory.ts'
import { coreErrors } from '../../primitives/errors.ts'
import type { Rank } from '../../primitives/fair-queue.ts'
import type { Instance } from '../../instance/instance.ts'
import { networkOf } from './network.ts'

/**
 * Wrong tries before one must wait; then 1, 2, 4 … seconds, at most MOST_MS. Each network has its
 * own for an account, so no one waits for the guesses of others. Those of all networks together are
 * many more, and hold up strangers only: from where someone has logged in to the account of late,
 * its owner comes in, whoever guesses elsewhere.
 */
const FREE = 5
const FREE_FROM_EVERYWHERE = 100
const FIRST_MS = 1_000
const MOST_MS = 60_000

/** How long the next try waits after so many wrong ones. Milliseconds. */
export const waitAfter = (wrong: number, free: number): number =>
  wrong < free ? 0 : Math.min(FIRST_MS * 2 ** (wrong - free), MOST_MS)

interface Tries {
  key: Buffer
  wrong: number
  wait_ms: number | null
  known: boolean
}

// In this order the rows are locked until the count is written, so that many at once do not slip
// through.
const look = statement<Tries>(
  'access.look-at-login-tries',
  `
  INSERT INTO stoa.login_try AS t (tenant_id, key, wrong_until) VALUES ($1, $2, clock_timestamp() + interval '15 minutes'), ($1, $3, clock_timestamp() + interval '15 minutes')
  ON CONFLICT (tenant_id, key) DO UPDATE SET wrong = CASE WHEN t.wrong_until > clock_timestamp() THEN t.wrong ELSE 0 END
  RETURNING key, wrong, (extract(epoch FROM wait_until - clock_timestamp()) * 1000)::float8 AS wait_ms, coalesce(known_until > clock_timestamp(), false) AS known`
)
const count = statement(
  'access.count-login-try',
  `
  UPDATE stoa.login_try SET wrong = wrong + 1, wrong_until = clock_timestamp() + interval '15 minutes', wait_until = CASE WHEN $3::float8 > 0 THEN clock_timestamp() + make_interval(secs => $3 / 1000.0) END
  WHERE tenant_id = $1 AND key = $2`
)
const uncount = statement(
  'access.uncount-login-try',
  'UPDATE stoa.login_try SET wrong = greatest(wrong - 1, 0), wait_until = NULL WHERE tenant_id = $1 AND key = ANY ($2)'
)
const know = statement(
  'access.know-network',
  "UPDATE stoa.login_try SET wrong = 0, wait_until = NULL, known_until = clock_timestamp() + interval '90 days' WHERE tenant_id = $1 AND key = $2"
)

/**
 * A try that was counted. One of these is said of it when it was no wrong one; outside a unit of
 * work.
 */
export interface CountedTry {
  /**
   * The password was right: the network is known from now on, and its wrong tries are forgotten.
   */
  succeeded(): Promise<void>
  /**
   * Nothing was tried, or what was right says nothing about the wrong tries before: this one alone
   * is taken back.
   */
  uncounted(): Promise<void>
}

export interface Trying {
  instance: Instance
  /** Whose account it is; anonymous ones are no one's. */
  tenant: Pick<Tenant, 'id' | 'placement'>
  rank: Rank
  /** Any text that stands for the account, whether it exists or not. */
  account: string
  address: string | undefined
}

/**
 * Counts a try at an account's password before it is made, in all processes together. It knows no
 * difference between accounts that exist and those that do not.
 * @throws stoa.too-many-requests, with Retry-After
 */
export async function countLoginTry({
  instance,
  tenant: { id, placement },
  rank,
  account,
  address
}: Trying): Promise<CountedTry> {
  const keyOf = (network: string): Buffer =>
    createHmac('sha256', instance.secrets.key('login tries'))
      .update(JSON.stringify([id, account, network]))
      .digest()
  const [fromHere, fromEverywhere] = [keyOf(`from ${networkOf(address)}`), keyOf('from everywhere')]
  const scope = {
    placement,
    tenantId: id,
    companyId: '*',
    shopId: '*',
    userId: null,
    visitorId: '*',
    rank
  }
  const inOne = (work: () => Promise<unknown>): Promise<unknown> =>
    unitOfWork(instance.pool, scope, work, { owner: 'access.count-login-try' })
  const counted: Buffer[] = [fromHere]
  await inOne(async () => {
    const rows = await look([id, fromHere, fromEverywhere])
    const [here, everywhere] = [fromHere, fromEverywhere].map(key =>
      rows.find(row => row.key.equals(key))
    )
    const stranger = here?.known !== true
    if (stranger) counted.push(fromEverywhere)
    const waitMs = Math.max(here?.wait_ms ?? 0, stranger ? (everywhere?.wait_ms ?? 0) : 0)
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000)
      throw coreErrors['too-many-requests'](
        { seconds },
        { headers: { 'retry-after': String(seconds) } }
      )
    }
    await Promise.all([
      count([id, fromHere, waitAfter((here?.wrong ?? 0) + 1, FREE)]),
      ...(stranger
        ? [
            count([
              id,
              fromEverywhere,
              waitAfter((everywhere?.wrong ?? 0) + 1, FREE_FROM_EVERYWHERE)
            ])
          ]
        : [])
    ])
  })
  return {
    succeeded: async () => {
      await inOne(() =>
        Promise.all([
          know([id, fromHere]),
          ...(counted.length > 1 ? [uncount([id, [fromEverywhere]])] : [])
        ])
      )
    },
    uncounted: async () => {
      await inOne(() => uncount([id, counted]))
    }
  }
}
