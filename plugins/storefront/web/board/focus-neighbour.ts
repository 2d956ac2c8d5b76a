/** Puts the focus on the card beside another one, or above or below it. */
export function focusNeighbour(
  board: HTMLElement,
  orderId: string,
  side: number,
  along: number
): void {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')]
    .map(column => [...column.querySelectorAll<HTMLElement>('[data-order]')])
    .filter(cards => cards.length > 0)
  const column = columns.findIndex(cards => cards.some(card => card.dataset['order'] === orderId))
  const row = columns[column]?.findIndex(card => card.dataset['order'] === orderId) ?? -1
  const to = columns[Math.max(0, Math.min(columns.length - 1, column + side))] ?? []
  to[Math.max(0, Math.min(to.length - 1, row + along))]?.focus()
}
