import { answer, api } from 'stoa/web'
import type { Order, OrderRow } from '../console.tsx'

export type Step = 'pick' | 'pack' | 'ship' | 'ready' | 'deliver' | 'collect'

const AFTER: Record<string, Step> = {
  confirmed: 'pick',
  picked: 'pack',
  shipped: 'deliver',
  'ready-for-collection': 'collect'
}

type Way = Pick<OrderRow, 'state' | 'handover'>

/** What is to be done next with an order by the shop; null where it waits for something else. */
export function nextStep({ state, handover }: Way): Step | null {
  if (state === 'packed') return handover === 'delivery' ? 'ship' : 'ready'
  return AFTER[state] ?? null
}

export const handoverOf = ({ shipping }: Pick<Order, 'shipping'>): OrderRow['handover'] =>
  (shipping?.kind ?? 'none') as OrderRow['handover']

export interface Sending {
  carrier?: string
  trackingNumber?: string
  trackingUrl?: string
}

/** At the version that was shown: who was first is not overwritten. */
export const atVersion = (orderId: string, version: number) => ({
  path: { orderId },
  header: { 'if-match': `"${version}"` }
})

/** Takes an order one step on. @throws Refused */
export function takeStep(
  step: Step,
  { id, version }: Pick<OrderRow, 'id' | 'version'>,
  sending: Sending = {}
): Promise<Order> {
  const params = atVersion(id, version)
  const init = { params, body: {} }
  switch (step) {
    case 'pick':
      return answer(api.POST('/api/v1/storefront/admin/orders/{orderId}/pick', init))
    case 'pack':
      return answer(api.POST('/api/v1/storefront/admin/orders/{orderId}/pack', init))
    case 'ship':
      return answer(
        api.POST('/api/v1/storefront/admin/orders/{orderId}/ship', { params, body: sending })
      )
    case 'ready':
      return answer(api.POST('/api/v1/storefront/admin/orders/{orderId}/ready', init))
    case 'deliver':
      return answer(api.POST('/api/v1/storefront/admin/orders/{orderId}/deliver', init))
    case 'collect':
      return answer(api.POST('/api/v1/storefront/admin/orders/{orderId}/collect', init))
  }
}
