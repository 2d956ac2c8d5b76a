import t from 'tap'
import { readCsv } from './csv-file.ts'

t.test('lines are counted as an editor shows them', async t => {
  const { records } = await readCsv('\ufeffa,b\r\n"one\r\ntwo",2\r\n\r\n , \nlast,"say ""hi"", all"\n', 10)
  t.strictSame(records, [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['one\r\ntwo', '2'] }, { line: 6, cells: ['last', 'say "hi", all'] }])
})

t.test('the first line shows the delimiter', async t => {
  for (const [sign, head] of [[',', 'a,"b;c;d",e'], [';', 'a;"b,c,d,e";f'], ['\t', 'a\tb\tc'], [',', 'a']] as const) t.equal((await readCsv(`${head}\n`, 10)).delimiter, sign, head)
})

t.test('texts of any length are read whole, and quotes that do not close are refused', async t => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},"née ${'x'.repeat(i % 50)}\n"`)
  const { records } = await readCsv(['n,text', ...rows].join('\n'), 20_000)
  t.equal(records.length, 20_001)
  t.strictSame(records[19_999], { line: 2 + 2 * 19_998, cells: ['19998', `née ${'x'.repeat(48)}`] })
  for (const shift of ['', 'x']) t.notMatch((await readCsv(`${shift}${'💡'.repeat(100_000)}`, 1)).records[0]?.cells[0], '\ufffd', 'no character is cut in two')
  await t.rejects(readCsv('a,b\nx,"open\ny,z', 10), { code: 'catalog.csv-malformed' })
  await t.rejects(readCsv('a\n1\n2\n3', 2), { code: 'catalog.csv-too-many-rows' })
  t.equal((await readCsv('a\n1\n2', 2)).records.length, 3)
})
