import type { RefObject } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { said, useMay } from 'stoa/web'
import type { OrderRow } from '../console.tsx'
import { nextStep, takeStep, type Step } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'
import { focusCard } from './focus-neighbour.ts'

/**
 * Moves a card one column on. A refusal leaves it where it is and says why; what is sent asks for
 * its tracking number first.
 */
export function useMove(
  board: RefObject<HTMLDivElement | null>,
  onShip: (order: OrderRow) => void
): { move(order: OrderRow): void; moving: string | null } {
  const words = storefrontWords.use()
  const queries = useQueryClient()
  const mayMove = useMay('order.fulfil')
  const take = useMutation({
    mutationFn: ({ order, step }: { order: OrderRow; step: Step }) => takeStep(step, order),
    onSuccess: ({ number, state }) => said(words.moved(number, words.states[state] ?? state)),
    onError: error => said(error.message),
    onSettled: async (_moved, _error, { order }) => {
      await queries.invalidateQueries({ queryKey: ['storefront'] })
      // Once the columns are drawn again: the card has another place by then.
      requestAnimationFrame(() => board.current && focusCard(board.current, order.id))
    }
  })
  return {
    move(order) {
      const step = nextStep(order)
      if (!mayMove || take.isPending) return
      if (step === null) said(words.board.waits(order.number))
      else if (step === 'ship') onShip(order)
      else take.mutate({ order, step })
    },
    moving: take.isPending ? take.variables.order.id : null
  }
}
