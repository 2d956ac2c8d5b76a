import { parseQuantity } from 'stoa/plugin'

type Sent = 'sent' | 'partly-received' | 'received' | 'closed'
interface Line {
  received: string
  lost: string
  damaged: string
  returned: string
  under_way: string
}

const sumOf = (lines: readonly Line[], of: keyof Line): number =>
  lines.reduce((sum, line) => sum + parseQuantity(line[of]), 0)

/** What a transfer that was sent is, by what became of its goods. */
export function stateAfter(lines: readonly Line[]): Sent {
  const elsewhere = sumOf(lines, 'lost') + sumOf(lines, 'damaged') + sumOf(lines, 'returned')
  if (sumOf(lines, 'under_way') === 0) return elsewhere === 0 ? 'received' : 'closed'
  return elsewhere + sumOf(lines, 'received') === 0 ? 'sent' : 'partly-received'
}
