import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Refused, said, useSentence } from 'stoa/web'
import { priceListWords } from './price-list-words.ts'
import { priceListQuery, type PriceList } from './price-lists-query.ts'

interface Step {
  variantId: string
  fromQuantity: string
  /** null: there is none any more. */
  priceMinor: number | null
}

/**
 * Sets one price after the other: each goes with the version of the list that is seen by then, so that
 * nobody's word is written over unseen.
 */
export function useSetPrice({ id }: PriceList) {
  const words = priceListWords.use()
  const sentence = useSentence()
  const queries = useQueryClient()
  const { queryKey } = priceListQuery(id)
  const fresh = () => queries.invalidateQueries({ queryKey: ['catalog', 'price-lists', id] })
  return useMutation({
    scope: { id: `price-list ${id}` },
    mutationFn: (step: Step) => {
      const version = queries.getQueryData(queryKey)?.version ?? 0
      return answer(
        api.PATCH('/api/v1/catalog/price-lists/{priceListId}/prices', {
          params: { path: { priceListId: id }, header: { 'if-match': `"${version}"` } },
          body: { prices: [step] }
        })
      )
    },
    onSuccess: async ({ version }, { priceMinor }) => {
      queries.setQueryData(queryKey, list => list && { ...list, version })
      said(priceMinor === null ? words.removed : words.saved)
      await fresh()
    },
    onError: async error => {
      const isStale = error instanceof Refused && error.problem.status === 412
      said(isStale ? words.stale : sentence(error))
      await fresh()
    }
  })
}
