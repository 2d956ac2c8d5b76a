import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

type Product = Row<'/api/v1/catalog/products'>

/** A variant whose labels are printed, so many of them. */
export interface Chosen {
  variantId: string
  name: string
  sku: string
  copies: number
}

export const STOCKS = [
  'roll-50x25',
  'roll-40x30',
  'roll-57x32',
  'roll-62x29',
  'roll-100x50',
  'avery-l7160',
  'avery-l7651',
  'avery-l7163',
  'avery-5160',
  'avery-5163',
  'custom'
] as const
export const LINES = ['name', 'price', 'unit-price', 'sku', 'symbol', 'code'] as const

/** What labels look like, as the API takes it. */
export interface Look {
  labelStock: (typeof STOCKS)[number]
  labelWidthMm: number
  labelHeightMm: number
  labelLines: Array<(typeof LINES)[number]>
  labelCode: 'barcode' | 'barcode-or-sku' | 'sku'
  labelSymbol: 'bars' | 'qr'
  labelMarginTenths: number
  labelShiftRightTenths: number
  labelShiftDownTenths: number
  labelDots: '203' | '300'
}

export interface Print extends Look {
  items: Array<Pick<Chosen, 'variantId' | 'copies'>>
  startAt: number
}

type Sent = Promise<{ data?: Blob; response: Response }>

export const printPdf = (body: Print): Promise<Blob> =>
  answer(api.POST('/api/v1/catalog/labels/pdf', { body, parseAs: 'blob' }) as unknown as Sent)

export const printZpl = (body: Print): Promise<Blob> =>
  answer(api.POST('/api/v1/catalog/labels/zpl', { body, parseAs: 'blob' }) as unknown as Sent)

/** The first label as a picture's address. */
export const previewQuery = (body: Print) =>
  queryOptions({
    queryKey: ['catalog', 'label-preview', body],
    queryFn: async ({ signal }) => {
      const svg = await answer(
        api.POST('/api/v1/catalog/labels/preview', {
          body,
          signal,
          parseAs: 'text'
        }) as unknown as Promise<{ data?: string; response: Response }>
      )
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
    },
    retry: false,
    placeholderData: keepPreviousData
  })

export const foundQuery = (search: string) =>
  queryOptions({
    queryKey: ['catalog', 'products', 'for-labels', search],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/catalog/products', {
          signal,
          params: { query: { search, limit: 8, sort: 'name' } }
        })
      ),
    enabled: search !== ''
  })

export const chosenOf = ({ name, variants }: Product): Chosen[] =>
  variants
    .filter(({ active }) => active || variants.length === 1)
    .map(variant => ({
      variantId: variant.id,
      name: variants.length === 1 ? name : variant.name,
      sku: variant.sku,
      copies: 1
    }))

export const lookQuery = queryOptions({
  queryKey: ['catalog', 'label-look'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/catalog/labels/template', { signal }))
})
