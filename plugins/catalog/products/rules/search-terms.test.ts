import t from 'tap'
import { rangesOf, termsOf } from './search-terms.ts'

t.test('a text is found by each beginning of each of its words', async t => {
  t.strictSame(termsOf(['Café-Crème №2', 'CREME/01', 'café']), ['cafe', 'creme', 'no2', '01'])
  for (const [typed, finds] of [
    ['caf', 'cafe'],
    ['CRÈ', 'creme'],
    ['01', '01']
  ] as const) {
    const {
      from: [low = ''],
      to: [high = '']
    } = rangesOf(typed)
    t.ok(low <= finds && finds < high, `${typed} finds ${finds}`)
  }
  const {
    from: [low = ''],
    to: [high = '']
  } = rangesOf('cafe')
  for (const other of ['caf', 'cage', 'cafd', '']) {
    t.notOk(low <= other && other < high, `cafe does not find ${other}`)
  }
})

t.test('a short word finds itself alone where that is asked for', async t => {
  const finds = (typed: string, term: string): boolean => {
    const {
      from: [low = ''],
      to: [high = '']
    } = rangesOf(typed, 3)
    return low <= term && term < high
  }
  t.same(
    [finds('ca', 'ca'), finds('ca', 'cafe'), finds('c', 'c1'), finds('caf', 'cafe')],
    [true, false, false, true]
  )
  t.ok(finds('茶', '茶碗'), 'a sign of three bytes is a word')
})

t.test('a word that another one begins with is not looked for twice', async t => {
  t.strictSame(rangesOf('pro product p lamp').from, ['product', 'lamp'])
  t.strictSame(
    rangesOf('pro product p lamp', 3).from,
    ['product', 'p', 'lamp'],
    'but where it must stand alone'
  )
})

t.test('words are few and short, however long the text is', async t => {
  const text = Array.from({ length: 500 }, (_, i) => `word${i}${'x'.repeat(100)}`).join(' ')
  t.equal(termsOf([text]).length, 80)
  t.ok(termsOf([text]).every(term => term.length === 40))
  t.equal(rangesOf(text).from.length, 8)
  t.strictSame(rangesOf(' -*- '), { from: [], to: [] })
})
