import t from 'tap'
import { chooseOffered, findOperations, MOST_OFFERED, wordsOf } from './offered-tools.ts'
import { operationOf, safeName } from './tool-names.ts'

const operation = (name: string, summary: string, reads = true) => ({
  name,
  plugin: name.split('.')[0] as string,
  summary,
  reads
})
const many = Array.from({ length: 60 }, (_, i) =>
  operation(`filler.list-other-${i}`, 'Something else')
)
const operations = [
  ...many,
  operation('pos.post-refund', 'Refunds lines of a sale', false),
  operation('pos.get-sale', 'One sale'),
  operation('reporting.sales-report', 'Sales of business days'),
  operation('reporting.stock-report', 'Stock on hand'),
  operation('inventory.list-levels', 'What is on hand'),
  operation('customers.list-customers', 'Lists customers by name')
]

t.test('words, whatever the script', async t => {
  t.strictSame(
    [...wordsOf('The SALES of Müller, 商品の在庫 ok')],
    ['the', 'sale', 'müller'.normalize('NFKD'), '商品の在庫'.normalize('NFKD')].filter(
      word => word.length >= 3
    )
  )
})

t.test('the best first, and none that is about something else', async t => {
  t.strictSame(
    findOperations(operations, 'refund').map(o => o.name),
    ['pos.post-refund']
  )
  t.equal(
    findOperations(operations, 'how are the sales of the day?')[0]?.name,
    'reporting.sales-report'
  )
  t.strictSame(findOperations(operations, 'zebra'), [])
})

t.test('offered are at most twenty: what is in use, what fits, reports and stock', async t => {
  const names = (said: string, inUse: string[] = []) =>
    chooseOffered(operations, said, inUse).map(o => o.name)
  t.equal(names('refund a customer').length, MOST_OFFERED)
  for (const name of [
    'pos.post-refund',
    'customers.list-customers',
    'reporting.sales-report',
    'reporting.stock-report',
    'inventory.list-levels'
  ]) {
    t.ok(names('refund a customer').includes(name), name)
  }
  t.ok(names('¿cuánto vendimos hoy?').includes('reporting.sales-report'), 'in any language')
  t.equal(
    names('hello', ['filler.list-other-7', 'filler.list-other-59'])[0],
    'filler.list-other-59'
  )
  t.strictSame(
    chooseOffered(operations.slice(-2), 'x', [])
      .map(o => o.name)
      .sort(),
    ['customers.list-customers', 'inventory.list-levels']
  )
})

t.test('names are made safe and read again', async t => {
  for (const { name } of operations) {
    t.match(safeName(name), /^[a-zA-Z0-9_-]{1,64}$/)
    t.equal(operationOf(safeName(name)), name)
  }
})
