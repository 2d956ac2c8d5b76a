import t from 'tap'
import fc from 'fast-check'
import { phoneExample, phoneNumber } from './phone.ts'

// Numbers: Google's libphonenumber 9, resources/PhoneNumberMetadata.xml (the examples that the
// plans' own authorities give). Ways of writing them and trunk prefixes: ITU-T, National Numbering
// Plans (itu.int/oth/T0202.aspx/en), and Wikipedia, "Telephone numbers in <country>" and "National
// conventions for writing telephone numbers".
const COUNTRIES: ReadonlyArray<
  readonly [region: string, code: string, rest: string, ...written: string[]]
> = [
  ['ID', '62', '812345678', '0812-345-678', '(0812) 345 678', '0812345678'],
  ['MY', '60', '123456789', '012-345 6789', '0123456789'],
  ['SG', '65', '81234567', '8123 4567'],
  ['TH', '66', '812345678', '081 234 5678', '081-234-5678'],
  ['VN', '84', '912345678', '0912 345 678', '091.234.5678'],
  ['PH', '63', '9051234567', '0905 123 4567', '(0905) 123-4567'],
  ['IN', '91', '8123456789', '081234 56789', '81234 56789', '8123456789'],
  ['PK', '92', '3012345678', '0301 2345678', '0301-2345678'],
  ['BD', '880', '1812345678', '01812-345678', '01812 345 678'],
  ['CN', '86', '13123456789', '131 2345 6789', '13123456789'],
  ['HK', '852', '51234567', '5123 4567'],
  ['TW', '886', '912345678', '0912 345 678', '0912-345-678'],
  ['JP', '81', '9012345678', '090-1234-5678', '090(1234)5678', '０９０－１２３４－５６７８'],
  ['KR', '82', '1020000000', '010-2000-0000', '010 2000 0000'],
  ['AU', '61', '412345678', '0412 345 678', '(0412) 345 678'],
  ['NZ', '64', '211234567', '021 123 4567', '(021) 123 4567'],
  ['AE', '971', '501234567', '050 123 4567', '٠٥٠ ١٢٣ ٤٥٦٧'],
  ['SA', '966', '512345678', '051 234 5678', '0512345678'],
  ['EG', '20', '1001234567', '0100 123 4567', '01001234567'],
  ['MA', '212', '650123456', '0650-123456', '06 50 12 34 56'],
  ['NG', '234', '8021234567', '0802 123 4567', '08021234567'],
  ['KE', '254', '712123456', '0712 123456', '0712123456'],
  ['ZA', '27', '711234567', '071 123 4567', '(071) 123-4567'],
  ['TR', '90', '5012345678', '0501 234 56 78', '(0501) 234 56 78', '501 234 56 78'],
  ['RU', '7', '9123456789', '8 (912) 345-67-89', '8 912 345 67 89', '912 345-67-89'],
  ['UA', '380', '501234567', '050 123 4567', '(050) 123-45-67'],
  ['PL', '48', '512345678', '512 345 678', '512-345-678'],
  ['DE', '49', '15123456789', '01512 3456789', '0151/23456789', '0151 - 234 567 89'],
  ['AT', '43', '664123456', '0664 123456', '0664/123 456'],
  ['CH', '41', '781234567', '078 123 45 67', '0781234567'],
  ['FR', '33', '612345678', '06 12 34 56 78', '06.12.34.56.78'],
  ['IT', '39', '3123456789', '312 345 6789', '3123456789'],
  ['ES', '34', '612345678', '612 34 56 78', '612 345 678'],
  ['PT', '351', '912345678', '912 345 678'],
  ['GB', '44', '7400123456', '07400 123456', '07400 123 456'],
  ['IE', '353', '850123456', '085 012 3456', '(085) 012 3456'],
  ['NL', '31', '612345678', '06 12345678', '06-12345678', '06 - 12 34 56 78'],
  ['SE', '46', '701234567', '070-123 45 67', '070 1234567'],
  ['NO', '47', '40612345', '406 12 345', '40 61 23 45'],
  ['HU', '36', '201234567', '06 20 123 4567', '(06 20) 123 4567'],
  ['US', '1', '2015550123', '(201) 555-0123', '201-555-0123', '201.555.0123', '1 201 555 0123'],
  ['MX', '52', '2221234567', '222 123 4567'],
  ['BR', '55', '11961234567', '(11) 96123-4567', '011 96123-4567', '11961234567'],
  ['AR', '54', '91123456789', '011 15-2345-6789', '11 15 2345 6789'],
  ['CO', '57', '3211234567', '321 1234567', '321 123 4567'],
  ['PE', '51', '912345678', '912 345 678'],
  ['BO', '591', '71234567', '71234567', '712 34567']
]

t.test('in every country a number is the same however people there write it', async t => {
  for (const [region, code, rest, ...written] of COUNTRIES) {
    const right = `+${code}${rest}`
    const withCode = [
      `+${code} ${rest}`,
      `+${code}-${rest}`,
      `(+${code}) ${rest}`,
      `\u202a+${code}\u00a0${rest}\u202c`,
      `00${code} ${rest}`,
      `00 ${code} ${rest}`,
      `${code}${rest}`,
      `${code} ${rest}`
    ]
    for (const text of [...written, ...withCode]) {
      t.equal(phoneNumber(text, region), right, `${text} in ${region}`)
    }
    for (const text of withCode.slice(0, 6)) t.equal(phoneNumber(text), right, `${text}, nowhere`)
    const elsewhere = region === 'FR' ? 'JP' : 'FR'
    for (const text of withCode.slice(0, 6)) {
      t.equal(phoneNumber(text, elsewhere), right, `${text} in ${elsewhere}`)
    }
    if (written.some(text => text.startsWith('0') && !text.startsWith('06 20'))) {
      t.equal(phoneNumber(`+${code} (0)${rest}`, region), right, `+${code} (0)${rest}`)
    }
    t.ok(
      [null, right].includes(phoneNumber(`+${code} ${code} ${rest}`)),
      `+${code} ${code}: refused or fixed`
    )
    t.ok(
      [null, right].includes(phoneNumber(`${code} ${code} ${rest}`, region)),
      `${code} ${code} in ${region}: refused or fixed`
    )
  }
})

t.test('00 is +, whatever carrier or country may be dialled with the same digits', async t => {
  const right: ReadonlyArray<readonly [string, string, string]> = [
    ['0062 812 3456 7890', 'ID', '+6281234567890'],
    ['0081 90 1234 5678', 'JP', '+819012345678'],
    ['0055 31 99634-8800', 'BR', '+5531996348800'],
    ['00 55 11 98765-4321', 'BR', '+5511987654321'],
    ['0057 300 1234567', 'CO', '+573001234567'],
    ['0057 301 2345678', 'CO', '+573012345678'],
    ['0061 412 345 678', 'AU', '+61412345678'],
    ['001 415 555 2671', 'ID', '+14155552671'],
    ['0044 7700 900123', 'GB', '+447700900123'],
    ['0044 7700 900123', 'ID', '+447700900123'],
    ['0052 55 1234 5678', 'MX', '+525512345678'],
    // Other ways out, in the countries that have them.
    ['0011 62 812 345 678', 'AU', '+62812345678'],
    ['0011 65 8234 5678', 'AU', '+6582345678'],
    ['011 62 812 345 678', 'US', '+62812345678'],
    ['010 1 415 555 2671', 'JP', '+14155552671'],
    ['8 10 44 7400 123456', 'RU', '+447400123456'],
    ['0021 1 415 555 2671', 'BR', '+14155552671'],
    ['00700 1 415 555 2671', 'KR', '+14155552671']
  ]
  for (const [text, region, number] of right) {
    t.equal(phoneNumber(text, region), number, `${text} in ${region}`)
  }
})

t.test(
  "a country code without + is one where the country's own form has something else in its place",
  async t => {
    const right: ReadonlyArray<readonly [string, string, string | null]> = [
      ['62811699778', 'ID', '+62811699778'],
      ['6221123456', 'ID', '+6221123456'],
      ['0622 1123456', 'ID', '+626221123456'],
      ['491701234567', 'DE', '+491701234567'],
      ['4917012345678', 'DE', '+4917012345678'],
      ['0491 4567890', 'DE', '+494914567890'],
      ['3906123456', 'IT', '+3906123456'],
      ['393 123 4567', 'IT', '+393931234567'],
      ['06 123456', 'IT', '+3906123456'],
      ['6281234567890', 'ID', '+6281234567890'],
      // Numbers that begin with their country's own code as everyone there writes them.
      ['(55) 3222-1234', 'BR', '+555532221234'],
      ['(55) 99634-8800', 'BR', '+5555996348800'],
      ['9118001234', 'IN', '+919118001234'],
      ['47 12 34 56', 'NO', '+4747123456'],
      ['6512 3456', 'SG', '+6565123456'],
      // Another country's, where it can be none of this one.
      ['6281234567890', 'SG', '+6281234567890'],
      ['447400123456', 'ID', null]
    ]
    for (const [text, region, number] of right) {
      t.equal(phoneNumber(text, region), number, `${text} in ${region}`)
    }
  }
)

t.test(
  'with + and a country code it is taken when its length is possible, given out or not',
  async t => {
    t.equal(phoneNumber('+44 7700 900123'), '+447700900123', 'for use in drama, Ofcom')
    t.equal(phoneNumber('07700 900123', 'GB'), '+447700900123')
    t.equal(phoneNumber('447700900123', 'GB'), '+447700900123')
    t.equal(phoneNumber('+1 555 000 1111'), '+15550001111')
  }
)

t.test('what is none, or may be one of two, is refused', async t => {
  const wrong: ReadonlyArray<readonly [string, string?]> = [
    ['+62 62 81234567890'],
    ['+6262811699778'],
    ['62 62 812 3456 7890', 'ID'],
    ['08123456789012345', 'ID'],
    ['+6281234567890123456'],
    ['0812-3456-7890'],
    ['62811699778'],
    ['07700 900123', 'XX'],
    ['077', 'GB'],
    ['+44 12'],
    ['+49 110'],
    ['+999 1234567'],
    ['+0812 345 678', 'ID'],
    ['++62 812 345 678'],
    ['call me'],
    ['1-800-FLOWERS', 'US'],
    ['0812345678 / 0813345678', 'ID'],
    ['0812345678, 5', 'ID'],
    ['+62812345678+62813345678'],
    [''],
    ['+'],
    ['00'],
    ['000000000000', 'ID'],
    ['1'.repeat(400), 'US']
  ]
  for (const [text, region] of wrong) {
    t.equal(phoneNumber(text, region), null, `${text.slice(0, 40)} in ${region ?? 'nowhere'}`)
  }
})

t.test('what is read fits the columns, and read again it is the same', async t => {
  const regions = COUNTRIES.map(([region]) => region)
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789+ ()-./') }),
    fc
      .tuple(
        fc.constantFrom('+', '00', '0', '', '00 0'),
        fc.constantFrom(...COUNTRIES.map(([, code]) => code), ''),
        fc.stringMatching(/^\d{4,16}$/)
      )
      .map(parts => parts.join(''))
  )
  fc.assert(
    fc.property(
      texts,
      fc.option(fc.constantFrom(...regions), { nil: undefined }),
      (text, region) => {
        const number = phoneNumber(text, region)
        return (
          number === null ||
          (/^\+[1-9]\d{6,14}$/.test(number) &&
            phoneNumber(number) === number &&
            phoneNumber(number, region) === number)
        )
      }
    ),
    { numRuns: 3000 }
  )
  t.pass()
})

t.test('an example is of the country that was meant', async t => {
  t.equal(phoneExample('62 62 1', 'ID'), '0812-345-678 or +62 812 345 678')
  t.equal(phoneExample('+62 62 81234567890'), '+62 812 345 678')
  t.match(phoneExample('0812'), /^\+44 /)
  for (const [region, code] of COUNTRIES) t.match(phoneExample('1', region), `+${code} `)
})
