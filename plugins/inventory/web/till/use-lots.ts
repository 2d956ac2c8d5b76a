import { useEffect, useState } from 'react'
import { answer, api, type Reply } from 'stoa/web/face'

export type TrackedGoods = Reply<'/api/v1/inventory/lots-to-sell'>['items'][number]

const MOST = 100

/** The lots that are on hand of goods, as far as they are tracked; null while that is asked. */
export function useLots(variantIds: readonly string[]): {
  goods: TrackedGoods[] | null
  error: Error | null
} {
  const asked = [...new Set(variantIds)].sort().slice(0, MOST).join(',')
  const [found, setFound] = useState<{ of: string; items: TrackedGoods[] } | null>(null)
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    answer(
      api.GET('/api/v1/inventory/lots-to-sell', {
        signal: stop.signal,
        params: { query: { variantIds: asked.split(',') } }
      })
    ).then(
      ({ items }) => {
        setError(null)
        setFound({ of: asked, items })
      },
      (failed: Error) => {
        if (!stop.signal.aborted) setError(failed)
      }
    )
    return () => stop.abort()
  }, [asked])
  return { goods: asked === '' ? [] : found?.of === asked ? found.items : null, error }
}
