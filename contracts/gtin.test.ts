import t from 'tap'
import { canonicalCode, checkDigitOf, oneWritingOfEach } from './gtin.ts'

const checked = (before: string): string => before + checkDigitOf(before)

t.test('all writings of one GTIN come to one code', t => {
  for (const [canonical, writings] of Object.entries({
    '36000291452': ['036000291452', '0036000291452', '00036000291452', '36000291452'],
    '4006381333931': ['4006381333931', '04006381333931'],
    '96385074': ['96385074', '0000096385074', '00000096385074', '000096385074'],
    // The case of twelve is not the piece that stands in it.
    [checked('1400638133393')]: [checked('1400638133393')],
    [checked('10001234567')]: [checked('10001234567'), checked('010001234567')]
  })) {
    for (const written of writings) t.equal(canonicalCode(written), canonical, written)
    t.equal(canonicalCode(canonical), canonical, 'what it comes to stays')
  }
  t.end()
})

t.test('a UPC-E is the UPC-A whose zeros it leaves out, by its last digit but one', t => {
  t.equal(canonicalCode('04252614'), '42100005264', 'as print and standards show it')
  for (const [short, body] of [
    ['425261', '04210000526'],
    ['123450', '01200000345'],
    ['123451', '01210000345'],
    ['123452', '01220000345'],
    ['123453', '01230000045'],
    ['123454', '01234000005'],
    ['123455', '01234500005'],
    ['123459', '01234500009']
  ] as const) {
    const long = checked(body)
    const written = `0${short}${long.slice(-1)}`
    t.equal(canonicalCode(written), long.slice(1), written)
    t.equal(canonicalCode(long), long.slice(1))
  }
  const [wrong, inHouse] = ['04252615', '04252611']
  t.equal(canonicalCode(wrong), wrong, 'another check digit makes it none')
  t.equal(canonicalCode(inHouse), inHouse)
  t.equal(
    canonicalCode('14252617'),
    '14252617',
    'one of the number system 1 is not told from an EAN-8'
  )
  t.end()
})

t.test('what is no GTIN is itself', t => {
  for (const code of [
    '036000291453', // another check digit
    '00036000291453',
    '0017', // the check digit is right, but no GTIN is so short
    '17',
    '00000017',
    '00000000',
    '0000000000000',
    'B100',
    '03600029145X',
    '000036000291452', // fifteen digits
    ''
  ]) {
    t.equal(canonicalCode(code), code, code)
  }
  t.end()
})

t.test('of several writings the first is kept', t => {
  t.strictSame(oneWritingOfEach(['L1', '0036000291452', '036000291452', 'L1']).sort(), [
    '0036000291452',
    'L1'
  ])
  t.end()
})
