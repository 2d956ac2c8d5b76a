import t from 'tap'
import { orderNotice, type SoldFacts } from './order-notice.ts'
import { consentWord } from '../../contacts/rules.ts'

const sold = (count: number): SoldFacts => ({
  shop: 'Plaza',
  company: 'La Tienda',
  customer: 'Ana',
  number: 'A-7',
  currency: 'EUR',
  totalMinor: 123_450,
  lines: Array.from({ length: count }, (_, index) => ({
    name: `Article ${index + 1}`,
    quantity: '1.5',
    totalMinor: 990
  }))
})

t.test('names, lines and amounts are written the way the reader writes them', async t => {
  t.equal(
    orderNotice(sold(1), 'en-GB', ''),
    'Hello Ana, thank you for your purchase at Plaza.\n\nReceipt A-7\n• 1.5 × Article 1: €9.90\n\nTotal: €1,234.50\n\nReply STOP to receive no more messages.'
  )
  t.match(
    orderNotice(sold(1), 'es-ES', ''),
    /Hola Ana.*• 1,5 × Article 1: 9,90\s€.*Total: 1234,50\s€.*Responde BAJA/s
  )
  t.match(orderNotice(sold(1), 'id-ID', ''), /Halo Ana.*Total: €\s?1\.234,50.*Balas BERHENTI/s)
  t.match(
    orderNotice(sold(1), 'fr-FR', ''),
    /Hello Ana.*1\s234,50\s€/s,
    'no French words, but French amounts'
  )
  t.match(orderNotice(sold(1), 'not a locale', ''), /^Hello Ana/)
})

t.test('ten lines are listed and the rest counted', async t => {
  const text = orderNotice(sold(13), 'es', '')
  t.equal(text.match(/^• /gm)?.length, 10)
  t.match(text, /\n… y 3 más\n/)
  t.notMatch(orderNotice(sold(10), 'es', ''), /más\n/)
})

t.test("a shop's own text may use any of the facts", async t => {
  t.equal(
    orderNotice(sold(1), 'en', '{customer}/{shop}/{company}/{number}/{total}/{nothing}'),
    'Ana/Plaza/La Tienda/A-7/€1,234.50/{nothing}'
  )
})

t.test('only a message that says nothing else ends or begins being written to', async t => {
  t.same(
    ['STOP', ' stop.', 'Baja', '¡BAJA!', 'berhenti', 'Alta', 'start', 'mulai'].map(consentWord),
    ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'given', 'given', 'given']
  )
  t.same(['Stop by at six?', 'la planta baja', '', 'BAJA '.repeat(20), '👍'].map(consentWord), [
    null,
    null,
    null,
    null,
    null
  ])
})
