import t from 'tap'
import { decodeTable } from './decode-table.ts'

t.test('bytes are read as what they are', async t => {
  const text = 'Café 5 €'
  t.equal(decodeTable(Buffer.from(text)), text)
  t.equal(decodeTable(Buffer.from(`\ufeff${text}`)), text)
  t.equal(decodeTable(Buffer.from(`\ufeff${text}`, 'utf16le')), text)
  t.equal(decodeTable(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), text)
  t.equal(decodeTable(Buffer.from('Caf\u00e9 5 \u0080', 'latin1')), text, 'as Windows writes it')
  t.equal(decodeTable(Buffer.from([0xc3, 0xc0, 0xc9]), 'windows-1251'), 'ГАЙ')
  t.equal(decodeTable(Buffer.from('É'), 'windows-1251'), 'É', 'UTF-8 is known by itself')
  t.throws(() => decodeTable(Buffer.from([0xe9]), 'none'), { code: 'stoa.wrong-encoding' })
  t.throws(() => decodeTable(Buffer.from([0xe9]), 'utf-8'), { code: 'stoa.wrong-encoding' })
})
