import { useEffect } from 'react'
import { LOTS_IN_EXTRAS } from '../../../../../contracts/carried-lots.ts'
import { fitted } from '../ticket/fitted-lots.ts'
import { unitsOf } from '../ticket/ticket.ts'
import { useTill } from '../till-context.ts'

/** No more lots and pieces are named than goods stand on the ticket. */
export function useFittedLots(): void {
  const {
    state: {
      ticket: { lines, extras }
    },
    act
  } = useTill()
  useEffect(() => {
    const left = lines.map(line => ({ variantId: line.goods.variantId, quantity: unitsOf(line) }))
    const fit = fitted(extras, left)
    if (fit === extras) return
    act({ do: 'extra', plugin: LOTS_IN_EXTRAS, extra: fit[LOTS_IN_EXTRAS] ?? null })
  }, [lines, extras, act])
}
