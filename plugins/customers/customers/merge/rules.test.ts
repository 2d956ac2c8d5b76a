import t from 'tap'
import { mergedFacts, type Mergeable } from './rules.ts'

const one = (facts: Partial<Mergeable> = {}): Mergeable => ({
  code: null,
  phone: null,
  email: 'one@example.test',
  whatsappConsent: false,
  consentAt: null,
  consentBy: null,
  locale: null,
  note: null,
  taxExemption: null,
  taxExempt: false,
  groupId: null,
  selfReported: false,
  staffPhone: false,
  custom: {},
  ...facts
})
const [T1, T2] = ['+447700900001', '+447700900002']
const [EARLY, LATE] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']
const yes = (at = EARLY) => ({ whatsappConsent: true, consentAt: at, consentBy: null })
const no = (at = EARLY) => ({ whatsappConsent: false, consentAt: at, consentBy: null })

t.test('the kept one has what it had, and what it lacked', t => {
  const from = one({ code: 'B', phone: T2, email: 'b@x.test', locale: 'id', note: 'Tall.' })
  t.match(mergedFacts(one({ email: null }), from, 'staff'), {
    code: 'B',
    phone: T2,
    email: 'b@x.test',
    locale: 'id',
    note: 'Tall.',
    staffPhone: true
  })
  const kept = one({ code: 'A', phone: T1, locale: 'en', note: 'Kind.' })
  t.match(mergedFacts(kept, from, 'staff'), {
    code: 'A',
    phone: T1,
    email: 'one@example.test',
    locale: 'en',
    note: 'Kind.\n\nTall.'
  })
  t.equal(mergedFacts(one({ note: 'Same.' }), one({ note: 'Same.' }), 'staff').note, 'Same.')
  t.end()
})

t.test('the stricter word on consent counts, for the number it was given for', t => {
  const consent = (kept: Partial<Mergeable>, from: Partial<Mergeable>) => {
    const { whatsappConsent, consentAt } = mergedFacts(one(kept), one(from), 'staff')
    return [whatsappConsent, consentAt]
  }
  t.strictSame(
    consent({ phone: T1, ...yes() }, { phone: T1, ...no(LATE) }),
    [false, LATE],
    'taken back by the other'
  )
  t.strictSame(
    consent({ phone: T1, ...yes(LATE) }, { phone: T1, ...no() }),
    [false, EARLY],
    'also when it was given later'
  )
  t.strictSame(
    consent({ phone: T1, ...no() }, { phone: T1, ...no(LATE) }),
    [false, LATE],
    'the latest of two'
  )
  t.strictSame(consent({}, { phone: T1, ...yes() }), [true, EARLY], 'it comes with the number')
  t.strictSame(consent({ phone: T1 }, { phone: T1, ...yes() }), [true, EARLY], 'of the same number')
  t.strictSame(
    consent({ phone: T1 }, { phone: T2, ...yes() }),
    [false, null],
    'not of another number'
  )
  t.strictSame(
    consent({ ...yes() }, { phone: T1 }),
    [false, null],
    'nor for a number that came without'
  )
  t.strictSame(consent({ phone: T1, ...yes() }, { phone: T2 }), [true, EARLY])
  t.end()
})

t.test('an e-mail that was proved proves nothing else', t => {
  const account = one({ selfReported: true, phone: T1, locale: 'en', ...yes() })
  const guest = one({ selfReported: true, phone: T2, locale: 'id', ...yes(LATE), note: 'Loud.' })
  t.match(
    mergedFacts({ ...account, phone: null, ...no(EARLY), consentAt: null }, guest, 'proof'),
    { phone: null, locale: 'en', whatsappConsent: false, note: 'Loud.' },
    'what a guest claimed of themselves is no one'
  )
  const till = one({ phone: T2, ...yes(LATE) })
  t.match(
    mergedFacts(account, till, 'proof'),
    { phone: T2, staffPhone: true, whatsappConsent: false, consentAt: null },
    'the number of the till stays, and who gave another one has not consented for it'
  )
  t.match(
    mergedFacts({ ...account, phone: null }, till, 'proof'),
    { phone: T2, whatsappConsent: false },
    'a number that the account never named is not written to'
  )
  t.match(
    mergedFacts({ ...account, ...no(), consentAt: null }, { ...till, phone: T1 }, 'proof'),
    { phone: T1, whatsappConsent: true, consentAt: LATE },
    'one that both name is'
  )
  t.match(
    mergedFacts(mergedFacts(account, till, 'proof'), one({ phone: T1 }), 'proof'),
    { phone: T2 },
    'of two of the till the first stays'
  )
  t.end()
})

t.test('a certificate goes over where staff say so, and not by an e-mail', t => {
  const exemption = (certificate: string) => ({
    taxExemption: {
      kind: 'reseller' as const,
      certificate,
      from: null,
      until: null,
      taxClasses: null
    },
    taxExempt: true
  })
  const from = one({ ...exemption('R-1'), phone: T1 })
  t.match(mergedFacts(one(), from, 'staff'), exemption('R-1'))
  t.match(mergedFacts(one(exemption('R-2')), from, 'staff'), exemption('R-2'))
  t.match(mergedFacts(one(), from, 'proof'), { taxExemption: null, taxExempt: false })
  t.match(mergedFacts(one(exemption('R-2')), from, 'proof'), exemption('R-2'))
  t.end()
})
