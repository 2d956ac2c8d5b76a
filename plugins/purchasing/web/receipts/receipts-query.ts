import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'

export type Receipt = Row<'/api/v1/purchasing/receipts'>
export type WholeReceipt = Reply<'/api/v1/purchasing/receipts/{receiptId}'>
export type ReceiptLine = WholeReceipt['lines'][number]

const AT_ONCE = 50

export const receiptsQuery = (of: { orderId?: string; supplierId?: string; shopId?: string }) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'receipts', of],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/receipts', {
          signal,
          params: {
            query: { limit: AT_ONCE, ...of, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const receiptQuery = (receiptId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'receipt', receiptId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/receipts/{receiptId}', {
          signal,
          params: { path: { receiptId } }
        })
      )
  })
