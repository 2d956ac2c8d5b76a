import { useRef, type RefObject } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { said, useMay, useSentence } from 'stoa/web'
import type { OrderRow } from '../console.tsx'
import { nextStep, takeStep, type Step } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'

/**
 * Moves a card one column on. A refusal leaves it where it is and says why; what is sent asks for
 * its tracking number first.
 */
export function useMove(onShip: (order: OrderRow) => void): {
  move(order: OrderRow): void
  moving: string | null
  /** The card that takes the focus where it comes up next. */
  landing: RefObject<string | null>
} {
  const words = storefrontWords.use()
  const queries = useQueryClient()
  const mayMove = useMay('order.fulfil')
  const landing = useRef<string | null>(null)
  const sentence = useSentence()
  const take = useMutation({
    mutationFn: ({ order, step }: { order: OrderRow; step: Step }) => takeStep(step, order),
    onSuccess: ({ number, state }) => said(words.moved(number, words.states[state] ?? state)),
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront'] })
  })
  return {
    move(order) {
      const step = nextStep(order)
      if (!mayMove || take.isPending) return
      landing.current = order.id
      if (step === null) said(words.board.waits(order.number))
      else if (step === 'ship') onShip(order)
      else take.mutate({ order, step })
    },
    moving: take.isPending ? take.variables.order.id : null,
    landing
  }
}
