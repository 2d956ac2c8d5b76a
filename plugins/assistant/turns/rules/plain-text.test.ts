import fc from 'fast-check'
import t from 'tap'
import { plainText, PlainTextStream } from './plain-text.ts'

const LINKS: Array<[written: string, shown: string]> = [
  ['![a chart](https://evil.example/?d=1)', 'a chart'],
  ['![](//evil.example/?d=1)', ''],
  ['[here](https://evil.example/1) and [there](https:evil.example)', 'here and there'],
  ['see https://evil.example/1, please', 'see [link removed] please'],
  ['see http:\\\\evil.example\\1 now', 'see [link removed] now'],
  ['<https://evil.example/1>', '[link removed]'],
  ['<img src="//evil.example/1">gone', 'gone'],
  ['<a href=https://evil.example>x</a>', 'x'],
  ['[x][1]\n\n[1]: //evil.example/1', '[x][1]\n\n'],
  ['![x][1]', 'x'],
  ['[x](https&#58;//evil.example/1)', 'x'],
  ['www.evil.example/1', '[link removed]'],
  ['javascript:alert(1)', '[link removed](1)']
]
for (const [written, shown] of LINKS) {
  t.test(`${JSON.stringify(written)} is shown without its link`, async t => {
    t.equal(plainText(written), shown)
  })
}

t.test('what is no link stays', async t => {
  for (const text of [
    'Sales: 12.50 GBP (3 < 5) [total]',
    'A or B, 1/2, 24/7: fine',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'Total:\n- one\n- two',
    'e.g. data: 5'
  ]) {
    t.equal(plainText(text), text)
  }
})

t.test('however a text is cut, no link comes through', async t => {
  const written = LINKS.map(([text]) => text).join(' ')
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
        sizes => {
          const stream = new PlainTextStream()
          let [at, shown] = [0, '']
          for (const size of sizes) shown += stream.push(written.slice(at, (at += size)))
          shown += stream.push(written.slice(at)) + stream.flush()
          return !/evil\.example|<img|!\[/.test(shown)
        }
      )
    )
  )
})

t.test('words are shown as soon as they have ended', async t => {
  const stream = new PlainTextStream()
  t.equal(stream.push('We sold 12'), 'We sold ')
  t.equal(stream.push('.50 today'), '12.50 ')
  t.equal(stream.push(' [see'), 'today ')
  t.equal(stream.flush(), '[see')
  t.equal(
    stream.push(`[${'x'.repeat(4_100)}](http`) + stream.push('s:evil.example ok'),
    `[${'x'.repeat(4_100)}](http s:evil.example `,
    'a line without an end is not held for ever'
  )
})
