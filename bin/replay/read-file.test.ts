import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { parseInvoiceLines, readInvoiceFile } from './read-file.ts'

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID'

t.test(
  'lines keep the number they have in the file, also behind a field with a line break and an empty line',
  async t => {
    const lines = parseInvoiceLines(
      `${HEADER}\n1,10001,"A ""red""\nlamp",1,2010-12-01T08:00:00,2.5,17850\n2,10002, plain ,2,2010-12-01T08:01:00,1.00,\n,,,,,,\n3,10003,,3,2010-12-01T08:02:00,0,\n`
    )
    t.strictSame(
      lines.map(l => [l.line, l.invoice, l.description, l.customer]),
      [
        [2, '1', 'A "red"\nlamp', '17850'],
        [4, '2', 'plain', ''],
        [6, '3', '', '']
      ]
    )
  }
)

t.test('a file without a needed column is refused by name', async t => {
  t.throws(() => parseInvoiceLines('InvoiceNo,StockCode\n1,2\n'), {
    message: /no column Description, Quantity, InvoiceDate, UnitPrice, CustomerID/
  })
})

t.test('gzipped or not, whatever the name says', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-invoices-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const text = `${HEADER}\n1,10001,LAMP,1,2010-12-01T08:00:00,2.5,17850\n`
  await writeFile(join(folder, 'plain.csv'), text)
  await writeFile(join(folder, 'packed.csv'), gzipSync(text))
  t.strictSame(
    await readInvoiceFile(join(folder, 'packed.csv')),
    await readInvoiceFile(join(folder, 'plain.csv'))
  )
})

t.test(
  'columns may stand in any order, further ones beside them; a byte order mark and CRLF are no matter',
  async t => {
    const text =
      '\ufeffCountry,CustomerID,UnitPrice,InvoiceDate,Quantity,Description,StockCode,InvoiceNo\r\nUnited Kingdom,17850,2.55,2010-12-01T08:26:00,6,"SET OF 3, LOVE", 85123A ,536365\r\n'
    t.strictSame(parseInvoiceLines(text), [
      {
        line: 2,
        invoice: '536365',
        code: '85123A',
        description: 'SET OF 3, LOVE',
        quantity: '6',
        date: '2010-12-01T08:26:00',
        price: '2.55',
        customer: '17850'
      }
    ])
  }
)

t.test(
  'an empty file has no columns; a header alone is a file without lines; a short row stays',
  async t => {
    for (const text of ['', '\n', ' \r\n']) {
      t.throws(() => parseInvoiceLines(text), { message: /no column InvoiceNo, StockCode/ })
    }
    t.strictSame(parseInvoiceLines(`${HEADER}\n`), [])
    t.equal(
      parseInvoiceLines(`${HEADER},,\n1,10001,LAMP,1,2010-12-01T08:00:00,2.5,17850,,\n`).length,
      1,
      'columns without a name may stand behind'
    )
    t.match(parseInvoiceLines(`${HEADER}\n536366,22633\n`), [
      { line: 2, invoice: '536366', code: '22633', quantity: '', price: '' }
    ])
  }
)

t.test(
  'a row with too many cells, a quote that never closes and a file that is not there are refused',
  async t => {
    t.throws(
      () => parseInvoiceLines(`${HEADER}\n1,10001,LAMP,1,2010-12-01T08:00:00,2.5,17850,England\n`),
      { message: /^Line 2 has more cells than the header/ }
    )
    t.throws(() => parseInvoiceLines(`${HEADER}\n1,10001,"LAMP\n`), {
      message: /^Line 2: .*[Qq]uote/
    })
    await t.rejects(readInvoiceFile(join(tmpdir(), 'stoa-no-such-file.csv')), { code: 'ENOENT' })
  }
)
