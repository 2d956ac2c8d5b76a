import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'
import { spanOf, type Span } from '../reports/periods.ts'
import { periodOf } from '../reports/report-query.ts'
import type { DiscountSearch } from './discount-search.ts'

export type Discounts = Reply<'/api/v1/reporting/discounts'>

const placeOf = ({ shop }: DiscountSearch) => (shop === undefined ? {} : { shopId: shop })

export const discountsQuery = (search: DiscountSearch) =>
  queryOptions({
    queryKey: ['reporting', 'sales', 'discounts', search],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Discounts> => {
      const ask = (span: Partial<Span>): Promise<Discounts> =>
        answer(
          api.GET('/api/v1/reporting/discounts', {
            signal,
            params: { query: { ...span, ...placeOf(search), groupBy: search.by ?? 'reason' } }
          })
        )
      const today = await ask({})
      const span = spanOf(periodOf(search), today.to, search)
      return span.from === today.from && span.to === today.to ? today : ask(span)
    }
  })

/** The table as the API makes it. */
export const discountsTable = ({ from, to }: Span, search: DiscountSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/reporting/discounts.csv', {
      parseAs: 'blob',
      params: { query: { from, to, ...placeOf(search), groupBy: search.by ?? 'reason' } }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )
