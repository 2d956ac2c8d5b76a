import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

/** While the payer or the provider may still do something, it is looked at again. */
const OPEN = ['created', 'requires-action', 'unknown']
const EVERY_MS = 10_000

export const paymentQuery = (paymentId: string) =>
  queryOptions({
    queryKey: ['payments', 'payment', paymentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/payments/payments/{paymentId}', {
          signal,
          params: { path: { paymentId } }
        })
      ),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && OPEN.includes(data.state) ? EVERY_MS : false
  })

export const refundsOfQuery = (paymentId: string) =>
  queryOptions({
    queryKey: ['payments', 'refunds-of', paymentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/payments/payments/{paymentId}/refunds', {
          signal,
          params: { path: { paymentId } }
        })
      )
  })

export const proofsQuery = (paymentId: string) =>
  queryOptions({
    queryKey: ['payments', 'proofs', paymentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/payments/payments/{paymentId}/proofs', {
          signal,
          params: { path: { paymentId } }
        })
      )
  })

/** A picture the payer has sent. */
export const proofQuery = (paymentId: string, proofId: string) =>
  queryOptions({
    queryKey: ['payments', 'proof', paymentId, proofId],
    queryFn: async ({ signal }) => {
      const image = await answer(
        api.GET('/api/v1/payments/payments/{paymentId}/proofs/{proofId}', {
          signal,
          params: { path: { paymentId, proofId } },
          parseAs: 'blob'
        })
      )
      return image as unknown as Blob
    },
    staleTime: Infinity
  })
