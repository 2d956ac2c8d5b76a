import t from 'tap'
import { rangesOf, termsOf } from './search-terms.ts'

t.test('a text is found by each beginning of each of its words', async t => {
  t.strictSame(termsOf(['Café-Crème №2', 'CREME/01', 'café']), ['cafe', 'creme', 'no2', '01'])
  for (const [typed, finds] of [['caf', 'cafe'], ['CRÈ', 'creme'], ['01', '01']] as const) {
    const { from: [low = ''], to: [high = ''] } = rangesOf(typed)
    t.ok(low <= finds && finds < high, `${typed} finds ${finds}`)
  }
  const { from: [low = ''], to: [high = ''] } = rangesOf('cafe')
  for (const other of ['caf', 'cage', 'cafd', '']) t.notOk(low <= other && other < high, `cafe does not find ${other}`)
})

t.test('words are few and short, however long the text is', async t => {
  const text = Array.from({ length: 500 }, (_, i) => `word${i}${'x'.repeat(100)}`).join(' ')
  t.equal(termsOf([text]).length, 80)
  t.ok(termsOf([text]).every(term => term.length === 40))
  t.equal(rangesOf(text).from.length, 8)
  t.strictSame(rangesOf(' -*- '), { from: [], to: [] })
})
