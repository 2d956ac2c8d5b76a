import t from 'tap'
import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { CsvFault } from './records.ts'
import { csvOfWorkbook } from './workbook.ts'

const book = (rows: unknown[][]): Promise<Buffer> =>
  writeXlsxFile(
    rows.map(row =>
      row.map(value =>
        value === null
          ? null
          : {
              value,
              type: (value as object).constructor,
              ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {})
            }
      )
    ) as never
  ).toBuffer()

t.test('the first sheet of a workbook is a table', async t => {
  const bytes = await book([
    ['sku', 'name', 'price', 'since', 'active'],
    ['A', 'Tea, "green"', 1234.5, new Date('2026-03-01T00:00:00Z'), true],
    [5_012_345_678_900, '=1+1', 0.1, null, false]
  ])
  t.equal(
    await csvOfWorkbook(bytes),
    'sku,name,price,since,active\nA,"Tea, ""green""",1234.5,2026-03-01,true\n5012345678900,=1+1,0.1,,false'
  )
})

/** The central directory's entries say how large what they hold will be (APPNOTE.TXT, 4.3.12). */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const claim = Buffer.from(zip)
  for (
    let at = claim.indexOf('PK\u0001\u0002');
    at >= 0;
    at = claim.indexOf('PK\u0001\u0002', at + 1)
  ) {
    claim.writeUInt32LE(size, at + 24)
  }
  return claim
}

t.test('what is none, or would fill the memory, is refused before it is unfolded', async t => {
  const reason = async (bytes: Uint8Array): Promise<string> => {
    try {
      await csvOfWorkbook(bytes)
    } catch (error) {
      return error instanceof CsvFault ? error.reason : String(error)
    }
    return 'read'
  }
  const good = await book([['sku'], ['A']])
  t.equal(await reason(good), 'read')
  t.equal(await reason(claiming(good, 200_000_000)), 'too-much-work')
  t.not(await reason(claiming(good, 3)), 'too-much-work', 'one that says too little is cut off')
  t.equal(await reason(good.subarray(0, good.length / 2)), 'malformed')
  t.equal(await reason(zipSync({ 'a.txt': strToU8('no workbook') })), 'malformed')
  t.equal(await reason(Buffer.from('PK\u0003\u0004')), 'malformed')
})
