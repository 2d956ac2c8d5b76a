import { useCallback, useEffect, useRef, useState } from 'react'
import { answer, api, useLive, type Reply } from 'stoa/web/face'

export type Approval = Reply<'/api/v1/access/approvals/{approvalId}'>

/** Asked for again so often where no event comes through. Milliseconds. */
const LOOK_MS = 10_000

export interface AskedFor {
  operation: string
  permission: string
  input: object
  shopId: string
}

/**
 * Asks for an approval, and how it stands as it changes.
 * @returns look: to be called where the connection that events come by is there again
 */
export function useApproval({ operation, permission, input, shopId }: AskedFor) {
  const [approval, setApproval] = useState<Approval | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  const askedFor = useRef({ operation, permission, input, shopId })
  useEffect(() => {
    let isOld = false
    setApproval(null)
    setError(null)
    answer(api.POST('/api/v1/access/approvals', { body: askedFor.current })).then(
      made => {
        if (!isOld) setApproval(made)
      },
      (failed: Error) => {
        if (!isOld) setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [tries])
  const id = approval?.id
  const look = useCallback(() => {
    if (id === undefined) return
    answer(
      api.GET('/api/v1/access/approvals/{approvalId}', { params: { path: { approvalId: id } } })
    ).then(setApproval, () => {}) // it is looked again
  }, [id])
  useLive(['access.approval-decided'], look)
  useEffect(() => {
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [look])
  return { approval, error, look, again: () => setTries(n => n + 1) }
}
