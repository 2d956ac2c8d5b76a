import { presentAt, publicAddress, type Context } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { PosSettings } from '../../settings.ts'
import { registerPresence } from '../presence.ts'
import { seenBy } from './store.ts'
import type { Picture, ShownView } from './view.ts'

/**
 * What a display has to draw now, and of which register. In a unit of work that reads.
 * @throws pos.display-unpaired, pos.register-inactive
 */
export async function shownTo(
  ctx: Context,
  displayId: string
): Promise<{ registerId: string; shown: ShownView }> {
  const [seen, present] = await Promise.all([
    seenBy(ctx, displayId),
    presentAt(ctx, registerPresence)
  ])
  if (seen === undefined) throw posErrors['display-unpaired']()
  if (!seen.active) throw posErrors['register-inactive']({ name: seen.name })
  const { name: companyName, currency, locale } = ctx.company()
  return {
    registerId: seen.register_id,
    shown: {
      registerName: seen.name,
      companyName,
      currency,
      locale,
      greeting: ctx.settings(PosSettings).displayGreeting,
      isAttended: present.some(({ placeId }) => placeId === seen.register_id),
      picture: seen.picture === null ? null : drawn(ctx, JSON.parse(seen.picture) as Picture)
    }
  }
}

/** The till names its receipt; where that is read from outside is known here. */
function drawn(ctx: Context, { receipt, ...picture }: Picture): ShownView['picture'] {
  const address =
    receipt === null ? null : publicAddress(ctx, `/api/v1/pos/receipts/${receipt}/page`)
  return { ...picture, receipt: address }
}
