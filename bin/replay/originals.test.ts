import t from 'tap'
import type { ReplayDocument } from './documents.ts'
import { linkRefunds } from './originals.ts'

const document = (kind: ReplayDocument['kind'], number: string, day: number, customer: string | null, ...lines: Array<[sku: string, quantity: number, priceMinor: number]>): ReplayDocument =>
  ({ number, kind, localTime: `2010-12-0${day}T10:00:00`, customer, lines: lines.map(([sku, quantity, priceMinor]) => ({ line: 1, sku, quantity, priceMinor, description: '' })) })

t.test('a refund belongs to the latest earlier sale of the customer that covers all of it', async t => {
  const links = linkRefunds([
    document('sale', '1', 1, 'A', ['X', 5, 100], ['Y', 1, 50]), document('sale', '2', 2, 'A', ['X', 2, 100], ['X', 2, 100]), document('sale', '3', 4, 'A', ['X', 9, 100]),
    document('refund', 'C4', 3, 'A', ['X', 3, 100]), document('refund', 'C5', 3, 'A', ['X', 2, 100]), document('refund', 'C6', 3, 'A', ['X', 1, 100], ['Y', 1, 50])
  ])
  t.strictSame([...links], [
    ['C4', { sale: '2', lines: [{ lineNo: 1, quantity: 2 }, { lineNo: 2, quantity: 1 }] }],
    ['C5', { sale: '1', lines: [{ lineNo: 1, quantity: 2 }] }],
    ['C6', { sale: '1', lines: [{ lineNo: 1, quantity: 1 }, { lineNo: 2, quantity: 1 }] }]
  ])
})

t.test('without customer, of another one, at another price or beyond what is left, it is blind', async t => {
  const sale = document('sale', '1', 1, 'A', ['X', 2, 100], ['Y', 1, 50])
  for (const refund of [
    document('refund', 'C1', 2, null, ['X', 1, 100]), document('refund', 'C2', 2, 'B', ['X', 1, 100]), document('refund', 'C3', 2, 'A', ['X', 1, 90]),
    document('refund', 'C4', 2, 'A', ['X', 3, 100]), document('refund', 'C5', 2, 'A', ['X', 1, 100], ['Z', 1, 1])
  ]) t.equal(linkRefunds([sale, refund]).size, 0, refund.number)
  const half = [document('refund', 'C6', 2, 'A', ['X', 2, 100], ['Z', 1, 1]), document('refund', 'C7', 2, 'A', ['X', 2, 100])]
  t.strictSame([...linkRefunds([sale, ...half]).keys()], ['C7'], 'a refund that does not fit takes nothing away')
})
