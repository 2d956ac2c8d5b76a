import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

const SOON_MS = 2000
const MOVING = new Set(['connecting', 'pairing', 'ending'])

export const connectionsQuery = queryOptions({
  queryKey: ['whatsapp', 'connections'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/whatsapp/connections', { signal })),
  // Of a connection that no process holds at the moment no event tells.
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ state }) => MOVING.has(state)) === true ? SOON_MS : false
})

/** One with its codes, for as long as it shows any. */
export const pairingQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ['whatsapp', 'pairing', connectionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/whatsapp/connections/{connectionId}', {
          signal,
          params: { path: { connectionId } }
        })
      ),
    // A code that is renewed is no event: codes are in none.
    refetchInterval: SOON_MS,
    // Codes are credentials: nothing keeps them when they are no longer shown.
    staleTime: 0,
    gcTime: 0
  })
