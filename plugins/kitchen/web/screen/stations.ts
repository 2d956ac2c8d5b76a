import { answer, api, type Reply, type Row } from 'stoa/web/face'

export type Station = Row<'/api/v1/kitchen/stations'>
export type Screen = Reply<'/api/v1/kitchen/stations/{stationId}/screen'>
export type Order = Screen['orders'][number]

const KEY = 'stoa.kitchen.station'

/** What can be shown here. @throws Refused, Unreachable */
export async function openStations(): Promise<Station[]> {
  const { items } = await answer(
    api.GET('/api/v1/kitchen/stations', { params: { query: { active: true, limit: 100 } } })
  )
  return items
}

/** @throws Refused, Unreachable */
export const screenOf = (stationId: string): Promise<Screen> =>
  answer(
    api.GET('/api/v1/kitchen/stations/{stationId}/screen', { params: { path: { stationId } } })
  )

/** @throws Refused, Unreachable */
export const moveOrder = (
  orderId: string,
  version: number,
  state: Order['state']
): Promise<Order> =>
  answer(
    api.PATCH('/api/v1/kitchen/orders/{orderId}', {
      params: { path: { orderId }, header: { 'if-match': `"${version}"` } },
      body: { state }
    })
  )

/** The station this device shows. */
export const rememberedStation = (): string | null => localStorage.getItem(KEY)
export function rememberStation(id: string | null): void {
  if (id === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, id)
}
