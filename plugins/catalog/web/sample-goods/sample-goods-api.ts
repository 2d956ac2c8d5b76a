import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type IndustryRow = Row<'/api/v1/catalog/sample-goods'>
export type Industry = IndustryRow['industry']

export const INDUSTRIES: Industry[] = ['grocery', 'fashion', 'cafe', 'electronics']

export const sampleGoodsQuery = queryOptions({
  queryKey: ['catalog', 'sample-goods'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/catalog/sample-goods', { signal }))
})

export const addSampleGoods = (industry: Industry) =>
  answer(api.POST('/api/v1/catalog/sample-goods', { body: { industry } }))

export const removeSampleGoods = (industry: Industry) =>
  answer(api.DELETE('/api/v1/catalog/sample-goods/{industry}', { params: { path: { industry } } }))
