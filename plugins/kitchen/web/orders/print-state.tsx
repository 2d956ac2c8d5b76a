import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, newKey, said, State, useMay, type Tone } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Order } from './orders-query.ts'
import styles from './print-state.module.css'

const TONES = {
  queued: 'calm',
  sending: 'calm',
  sent: 'ok',
  unconfirmed: 'warn',
  failed: 'bad'
} as const satisfies Record<NonNullable<Order['print']>['state'], Tone>

/** How far an order's slip is, why it did not come out, and the way to have it once more. */
export function PrintState({ of: { id, number, print } }: { of: Order }) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const mayWork = useMay('kitchen.work')
  const again = useMutation({
    mutationFn: (key: string) =>
      answer(
        api.POST('/api/v1/kitchen/orders/{orderId}/print', {
          params: { path: { orderId: id }, header: { 'idempotency-key': key } }
        })
      ),
    onSuccess: () => {
      said(words.printRequested)
      void queries.invalidateQueries({ queryKey: ['kitchen', 'orders'] })
    },
    onError: error => said(error.message)
  })
  if (print === null) return null
  const { state, fault } = print
  return (
    <span className={styles.print}>
      <span title={words.printFaults[fault ?? '']}>
        <State tone={TONES[state]}>{words.prints[state]}</State>
      </span>
      {fault !== null && <span className="small">{words.printFaults[fault]}</span>}
      {mayWork && state !== 'queued' && state !== 'sending' && (
        <button
          type="button"
          className="button quiet"
          aria-label={`${words.printAgain}: ${number}`}
          disabled={again.isPending}
          onClick={() => again.mutate(newKey())}
        >
          {words.printAgain}
        </button>
      )}
    </span>
  )
}
