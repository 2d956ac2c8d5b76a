import { type Context, coreErrors, instantsOfDays, type Static, type TObject } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { catalogErrors } from '../errors.ts'
import type { periodFields } from './view.ts'

type Period = Static<TObject<typeof periodFields>>

/** Whom a list is for, as far as it was sent. */
interface Sent extends Partial<Period> {
  shopIds?: string[] | null
  groupIds?: string[] | null
}

/** When and where it holds, as it stands before the change. */
interface Before {
  shopIds: string[] | null
  validFrom: string | null
  validUntil: string | null
}
const NOTHING: Before = { shopIds: null, validFrom: null, validUntil: null }

/**
 * What was sent, with days as instants.
 * @throws stoa.not-found, catalog.unknown-customer-group, catalog.price-list-ends-early
 */
export async function whomItIsFor<S extends Sent>(
  ctx: Context,
  sent: S,
  before: Before = NOTHING
): Promise<S> {
  const shopIds = sent.shopIds === undefined ? before.shopIds : sent.shopIds
  const [shop] = (shopIds ?? []).map(id => ctx.shop(id))
  await assertGroups(ctx, sent.groupIds ?? [])
  const zone = shop?.timeZone ?? ctx.company().timeZone
  const from = sent.validFrom == null ? sent.validFrom : dayOf(sent.validFrom, zone).from
  const until = sent.validUntil == null ? sent.validUntil : dayOf(sent.validUntil, zone).to
  const [begins, ends] = [
    from === undefined ? before.validFrom : from,
    until === undefined ? before.validUntil : until
  ]
  if (begins !== null && ends !== null && Date.parse(ends) <= Date.parse(begins)) {
    throw catalogErrors['price-list-ends-early']({ from: begins, until: ends })
  }
  return {
    ...sent,
    ...(from !== undefined && { validFrom: from }),
    ...(until !== undefined && { validUntil: until })
  }
}

function dayOf(written: string, zone: string): { from: string; to: string } {
  if (written.length !== 'YYYY-MM-DD'.length) {
    const at = new Date(written).toISOString()
    return { from: at, to: at }
  }
  const { from, to } = instantsOfDays(written, written, zone)
  return { from: from.toISOString(), to: to.toISOString() }
}

async function assertGroups(ctx: Context, groupIds: string[]): Promise<void> {
  if (groupIds.length === 0) return
  const customers = ctx.askIfAnswered(Customers)
  if (customers === null) throw coreErrors['not-found']({ what: 'customer group' })
  const known = new Set(await customers.groupsAmong(groupIds))
  const unknown = groupIds.filter(id => !known.has(id))
  if (unknown.length > 0) {
    throw catalogErrors['unknown-customer-group']({ groupIds: unknown.join(', ') })
  }
}
