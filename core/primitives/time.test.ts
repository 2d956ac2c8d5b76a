import fc from 'fast-check'
import t from 'tap'
import { businessDay, instantsOfDays, isTimeZone, localToInstant } from './time.ts'

const at = (text: string) => new Date(text)

t.test('names of time zones', async t => {
  for (const name of [
    'Europe/London',
    'UTC',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires'
  ]) {
    t.ok(isTimeZone(name), name)
  }
  for (const name of ['', 'Mars/Olympus', '+01:00', '-0500', 'Europe/London; DROP', ' UTC']) {
    t.notOk(isTimeZone(name), name)
  }
})

t.test('local time to instant', async t => {
  for (const [local, zone, instant] of [
    ['2010-12-01T08:26:00', 'Europe/London', '2010-12-01T08:26:00Z'],
    ['2010-07-01T08:26', 'Europe/London', '2010-07-01T07:26:00Z'],
    ['2026-01-01T00:00:00.250', 'Asia/Kolkata', '2025-12-31T18:30:00.250Z'],
    // Clocks went back at 2:00: 1:30 came twice, the first is still summer time.
    ['2025-10-26T01:30:00', 'Europe/London', '2025-10-26T00:30:00Z'],
    // Clocks went forward at 1:00: 1:30 did not come, an hour later did.
    ['2025-03-30T01:30:00', 'Europe/London', '2025-03-30T01:30:00Z']
  ] as const) {
    t.same(localToInstant(local, zone), at(instant), `${local} ${zone}`)
  }
  for (const text of [
    '',
    '2010-12-01',
    '2010-12-01 08:26',
    '2010-02-30T08:00:00',
    '2010-12-01T25:00:00',
    '2010-12-01T08:26:00Z',
    '2010-12-01T08:26:00+01:00',
    '2010-12-01T08:26:60',
    '2010-12-01T08:26:00[u-ca=hebrew]'
  ]) {
    t.throws(
      () => localToInstant(text, 'Europe/London'),
      { code: 'stoa.local-time-malformed' },
      text
    )
  }
  t.throws(() => localToInstant('2010-12-01T08:26:00', 'Mars/Olympus'), {
    code: 'stoa.unknown-time-zone',
    facts: { timeZone: 'Mars/Olympus' }
  })
})

t.test("the day of a sale is the shop's, not Greenwich's", async t => {
  for (const [instant, zone, starts, day] of [
    ['2026-03-01T23:30:00Z', 'Europe/London', undefined, '2026-03-01'],
    ['2026-03-01T23:30:00Z', 'Europe/Berlin', undefined, '2026-03-02'],
    ['2026-03-01T04:59:59.999Z', 'America/New_York', undefined, '2026-02-28'],
    ['2026-03-01T05:00:00Z', 'America/New_York', undefined, '2026-03-01'],
    ['2026-07-01T23:00:00Z', 'Europe/London', undefined, '2026-07-02'],
    ['2026-03-01T10:00:00Z', 'Pacific/Kiritimati', undefined, '2026-03-02'],
    // A bar's night.
    ['2026-03-02T02:59:00Z', 'Europe/Berlin', '04:00', '2026-03-01'],
    ['2026-03-02T03:00:00Z', 'Europe/Berlin', '04:00', '2026-03-02'],
    // The day starts at four on the clock also in the night that loses an hour.
    ['2025-03-30T01:59:00Z', 'Europe/Berlin', '04:00', '2025-03-29'],
    ['2025-03-30T02:00:00Z', 'Europe/Berlin', '04:00', '2025-03-30'],
    // Midnight did not come in Beirut: the day began at one.
    ['2025-03-29T22:00:00Z', 'Asia/Beirut', undefined, '2025-03-30'],
    // 1:30 came twice in London: the day that starts then starts once, and stays.
    ['2025-10-26T00:30:00Z', 'Europe/London', '01:30', '2025-10-26'],
    ['2025-10-26T01:10:00Z', 'Europe/London', '01:30', '2025-10-26'],
    // Samoa had no 30 December 2011.
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', undefined, '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', undefined, '2011-12-31']
  ] as const) {
    t.equal(businessDay(at(instant), zone, starts), day, `${instant} ${zone} ${starts ?? ''}`)
    t.equal(businessDay(at(instant), zone, starts), day, 'remembered')
  }
  t.throws(() => businessDay(at('2026-03-01T00:00:00Z'), 'Mars/Olympus'), {
    code: 'stoa.unknown-time-zone'
  })
  t.throws(() => businessDay(at('2026-03-01T00:00:00Z'), 'Europe/London', '24:00'), {
    code: 'stoa.day-start-malformed'
  })
})

t.test('days to instants', async t => {
  t.same(instantsOfDays('2010-12-01', '2010-12-31', 'Europe/London'), {
    from: at('2010-12-01T00:00:00Z'),
    to: at('2011-01-01T00:00:00Z')
  })
  t.same(
    instantsOfDays('2025-03-30', '2025-03-30', 'Europe/Berlin'),
    { from: at('2025-03-29T23:00:00Z'), to: at('2025-03-30T22:00:00Z') },
    'a day of 23 hours'
  )
  t.same(instantsOfDays('2026-03-01', '2026-03-01', 'Europe/Berlin', '04:00'), {
    from: at('2026-03-01T03:00:00Z'),
    to: at('2026-03-02T03:00:00Z')
  })
  t.throws(() => instantsOfDays('2010-02-30', '2010-03-01', 'UTC'), {
    code: 'stoa.day-malformed',
    facts: { text: '2010-02-30' }
  })
  t.throws(() => instantsOfDays('2010-02-01', 'tomorrow', 'UTC'), { code: 'stoa.day-malformed' })
})

t.test('every instant lies in its business day', async t => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/London',
    'Asia/Beirut',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'America/Havana',
    'Pacific/Apia'
  )
  const instants = fc.date({
    min: at('2005-01-01T00:00:00Z'),
    max: at('2030-01-01T00:00:00Z'),
    noInvalidDate: true
  })
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        instants,
        zones,
        fc.constantFrom('00:00', '01:30', '04:00', '23:59'),
        (instant, zone, starts) => {
          const day = businessDay(instant, zone, starts)
          const { from, to } = instantsOfDays(day, day, zone, starts)
          return from <= instant && instant < to
        }
      )
    )
  )
})
