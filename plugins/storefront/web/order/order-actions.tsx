import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Icon, said, useMay, useSentence } from 'stoa/web'
import type { Order } from '../console.tsx'
import { handoverOf, nextStep, takeStep, type Step } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'
import { isLeft } from './left.ts'

/** The dialogs of an order. */
export type Opened = 'ship' | 'cancel' | 'close' | 'return'

const CANCELLABLE = ['placed', 'confirmed', 'picked', 'packed', 'shipped', 'ready-for-collection']
/** Handed out; closed where no sale came of it. */
const HANDED_OUT = ['shipped', 'ready-for-collection', 'delivered', 'collected']

interface Props {
  order: Order
  onOpen(what: Opened): void
}

/** What can be done with an order as it stands, by whoever may: one main action, the next step. */
export function OrderActions({ order, onOpen }: Props) {
  const words = storefrontWords.use()
  const queries = useQueryClient()
  const [mayFulfil, mayCancel, mayReturn] = [
    useMay('order.fulfil'),
    useMay('order.cancel'),
    useMay('order.return')
  ]
  const step = nextStep({ state: order.state, handover: handoverOf(order) })
  const sentence = useSentence()
  const take = useMutation({
    mutationFn: (one: Step) => takeStep(one, order),
    onSuccess: ({ number, state }) => said(words.moved(number, words.states[state] ?? state)),
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront'] })
  })
  const canCancel = mayCancel && CANCELLABLE.includes(order.state)
  const canClose = mayCancel && HANDED_OUT.includes(order.state) && order.saleId === null
  const canReturn = mayReturn && order.saleId !== null && order.lines.some(isLeft)
  return (
    <>
      {canReturn && (
        <button type="button" className="button" onClick={() => onOpen('return')}>
          <Icon name="undo" />
          {words.back.open}
        </button>
      )}
      {(canCancel || canClose) && (
        <Menu width={240}>
          <Menu.Target>
            <button type="button" className="button only" aria-label={words.more}>
              <Icon name="more" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {canClose && <Menu.Item onClick={() => onOpen('close')}>{words.close.open}</Menu.Item>}
            {canCancel && (
              <Menu.Item color="var(--bad)" onClick={() => onOpen('cancel')}>
                {words.cancel.open}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {mayFulfil && step !== null && (
        <button
          type="button"
          className="button main"
          disabled={take.isPending}
          onClick={() => (step === 'ship' ? onOpen('ship') : take.mutate(step))}
        >
          <Icon name={step === 'ship' ? 'truck' : 'check'} />
          {words.steps[step]}
        </button>
      )}
    </>
  )
}
