// In a process of its own: it measures what a process spends.
import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import { CsvFault, recordsInTurns, recordsOf, type CsvLimits, type CsvRecord } from './records.ts'

const LIMITS = { records: 20_001, columns: 100, recordBytes: 65_536 }
const fault = (reason: string, line: number) => ({ name: 'CsvFault', reason, line })

t.test('lines are counted as an editor shows them', async t => {
  const records = recordsOf(
    '\ufeffa,b\r\n"one\r\ntwo",2\r\n\r\n , \nlast,"say ""hi"", all"\n',
    ',',
    LIMITS
  )
  t.strictSame(records, [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['one\r\ntwo', '2'] },
    { line: 6, cells: ['last', 'say "hi", all'] }
  ])
  t.strictSame(
    recordsOf('a;b\rc;5" pipe\r', ';', LIMITS),
    [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', '5" pipe'] }
    ],
    'any line ends; quotes inside a cell are its own'
  )
})

t.test('long files are read whole', async t => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},"née ${'💡'.repeat(i % 50)}\n"`)
  const records = recordsOf(['n,text', ...rows].join('\n'), ',', LIMITS)
  t.equal(records.length, 20_001)
  t.strictSame(records[19_999], {
    line: 2 + 2 * 19_998,
    cells: ['19998', `née ${'💡'.repeat(48)}`]
  })
})

t.test('every size has an end, told with the line it was passed at', async t => {
  const limits = { records: 3, columns: 4, recordBytes: 1_000 }
  t.equal(recordsOf('a\n1\n2', ',', limits).length, 3)
  t.throws(() => recordsOf('a\n1\n2\n3', ',', limits), fault('too-many-rows', 4))
  t.throws(
    () => recordsOf('\n'.repeat(9), ',', limits),
    fault('too-many-rows', 4),
    'of empty lines too'
  )
  t.throws(() => recordsOf('a\nb,c,d,e,f', ',', limits), fault('too-many-columns', 2))
  t.throws(() => recordsOf(`a\n${'x'.repeat(1_001)}`, ',', limits), fault('line-too-long', 2))
  t.throws(
    () => recordsOf(`a,b\nx,"open\n${'y,z\n'.repeat(300)}`, ',', limits),
    fault('line-too-long', 2),
    'quotes that do not close'
  )
  t.throws(() => recordsOf('a,b\nx,"open\ny,z', ',', limits), fault('malformed', 2))
})

t.test('what is bad is refused where it is bad, however much comes behind it', async t => {
  const bombs = {
    'an open quote': `sku\n"${'a,\n'.repeat(6_000_000)}`,
    commas: `sku\n${','.repeat(19_000_000)}`,
    'one cell': `sku\n${'x'.repeat(19_000_000)}`
  }
  const work = (text: string): number => {
    const began = process.cpuUsage()
    t.throws(() => recordsOf(text, ',', LIMITS), CsvFault)
    return process.cpuUsage(began).user
  }
  work('sku\n"a') // compiled by now
  for (const [what, text] of Object.entries(bombs)) {
    t.ok(work(text) < 2_000_000, `${what} of 19 MB take less than two seconds of a processor`)
  }
})

t.test('read in turns it is the same, and everything else gets its turn meanwhile', async t => {
  const inTurns = async (
    text: string,
    delimiter: string,
    limits: CsvLimits
  ): Promise<CsvRecord[]> => {
    const records: CsvRecord[] = []
    for await (const piece of recordsInTurns(text, delimiter, limits)) records.push(...piece)
    return records
  }
  const long = [
    'n,text',
    ...Array.from({ length: 3_000 }, (_, i) => `${i},"née ${'💡'.repeat(i % 50)}\r\n"`)
  ].join('\n')
  for (const text of [
    '',
    'a',
    '\ufeffa,b\r\n"one\r\ntwo",2\r\n\r\n , \nlast,"say ""hi"", all"\n',
    long,
    'x'.repeat(8_192),
    `${'x'.repeat(8_191)}\n`,
    `${'é'.repeat(4_096)}`
  ]) {
    t.strictSame(await inTurns(text, ',', LIMITS), recordsOf(text, ',', LIMITS), text.slice(0, 20))
  }
  const limits = { records: 3, columns: 4, recordBytes: 1_000 }
  for (const bad of [
    'a\n1\n2\n3',
    '\n'.repeat(9),
    'a\nb,c,d,e,f',
    `a\n${'x'.repeat(1_001)}`,
    `a,b\nx,"open\n${'y,z\n'.repeat(300)}`,
    'a,b\nx,"open\ny,z'
  ]) {
    const said = await inTurns(bad, ',', limits).catch(error => error)
    t.match(said, CsvFault)
    t.throws(
      () => recordsOf(bad, ',', limits),
      { message: said.message, reason: said.reason, line: said.line },
      said.message
    )
  }
  let turns = 0
  let over = false
  const others = (async () => {
    while (!over) {
      await nextTurn()
      turns++
    }
  })()
  await inTurns(long, ',', LIMITS)
  over = true
  await others
  t.ok(
    turns > Buffer.byteLength(long) / 10_000,
    `${turns} turns of others in ${Buffer.byteLength(long)} bytes`
  )
})
