import { formatQuantity, parseQuantity } from 'stoa/plugin'

/** A quantity as PostgreSQL prints it, as JSON shows it: '2.000' → '2'. */
export const quantityText = (stored: string): string => formatQuantity(parseQuantity(stored))

/** What inventory.stock-short tells of a variant. Without a level nothing is there. */
export const shortOf = ({
  variantId,
  requestedMilli,
  onHand,
  free
}: {
  variantId: string
  requestedMilli: number
  onHand: string | null
  free: string | null
}) => ({
  variantId,
  requested: formatQuantity(requestedMilli),
  onHand: quantityText(onHand ?? '0'),
  available: quantityText(free ?? '0')
})
