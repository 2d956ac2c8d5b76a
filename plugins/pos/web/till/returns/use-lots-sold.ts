import { useEffect, useState } from 'react'
import { answer, api, useMay } from 'stoa/web/face'
import type { LotSold } from '../../lots-back/lots-back.ts'

const NONE: readonly LotSold[] = []

/** Of which lots a sale was; none where that cannot be read: the server says what it misses. */
export function useLotsSold(documentId: string): readonly LotSold[] {
  const [sold, setSold] = useState(NONE)
  const mayRead = useMay('lot.read')
  useEffect(() => {
    if (!mayRead) return
    const stop = new AbortController()
    const params = { query: { documentId } }
    answer(api.GET('/api/v1/inventory/document-lots', { params, signal: stop.signal })).then(
      ({ items }) => setSold(items),
      () => {}
    )
    return () => stop.abort()
  }, [documentId, mayRead])
  return sold
}
