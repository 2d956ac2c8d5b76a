import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { parseInvoiceLines, readInvoiceFile } from './read-file.ts'

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID'

t.test('lines keep the number they have in the file, also behind a field with a line break and an empty line', async t => {
  const lines = await parseInvoiceLines(`${HEADER}\n1,10001,"A ""red""\nlamp",1,2010-12-01T08:00:00,2.5,17850\n2,10002, plain ,2,2010-12-01T08:01:00,1.00,\n,,,,,,\n3,10003,,3,2010-12-01T08:02:00,0,\n`)
  t.strictSame(lines.map(l => [l.line, l.invoice, l.description, l.customer]), [[2, '1', 'A "red"\nlamp', '17850'], [4, '2', 'plain', ''], [6, '3', '', '']])
})

t.test('a file without a needed column is refused by name', async t => {
  await t.rejects(parseInvoiceLines('InvoiceNo,StockCode\n1,2\n'), { message: /no column Description, Quantity, InvoiceDate, UnitPrice, CustomerID/ })
})

t.test('gzipped or not, whatever the name says', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-invoices-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const text = `${HEADER}\n1,10001,LAMP,1,2010-12-01T08:00:00,2.5,17850\n`
  await writeFile(join(folder, 'plain.csv'), text)
  await writeFile(join(folder, 'packed.csv'), gzipSync(text))
  t.strictSame(await readInvoiceFile(join(folder, 'packed.csv')), await readInvoiceFile(join(folder, 'plain.csv')))
})
