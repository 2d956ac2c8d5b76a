import { useEffect, useState } from 'react'
import { answer, api, type Row } from 'stoa/web/face'

export type Account = Row<'/api/v1/accounts/accounts'>

/** The account of a customer. undefined: it is asked for; null: they have none. */
export function useAccount(customerId: string | null): {
  account: Account | null | undefined
  error: Error | null
} {
  const [known, setKnown] = useState<{ of: string; account: Account | null } | null>(null)
  const [failed, setFailed] = useState<{ of: string; error: Error } | null>(null)
  useEffect(() => {
    if (customerId === null) return
    const stop = new AbortController()
    answer(
      api.GET('/api/v1/accounts/accounts', {
        signal: stop.signal,
        params: { query: { customerId, limit: 1 } }
      })
    ).then(
      ({ items }) => setKnown({ of: customerId, account: items[0] ?? null }),
      (error: Error) => {
        if (!stop.signal.aborted) setFailed({ of: customerId, error })
      }
    )
    return () => stop.abort()
  }, [customerId])
  return {
    account: known?.of === customerId ? known.account : undefined,
    error: failed?.of === customerId ? failed.error : null
  }
}
