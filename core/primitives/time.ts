import { createRequire } from 'node:module'
import type { Temporal as TemporalNamespace } from '@js-temporal/polyfill'
import { LRUCache } from 'lru-cache'
import { defineErrors } from './errors.ts'

/**
 * Times are UTC instants (Date, timestamptz); a shop's clock and calendar appear only here, through
 * its IANA time zone.
 */
export const timeErrors = defineErrors('stoa', {
  'unknown-time-zone': {
    status: 400,
    message: '{timeZone} is not an IANA time zone; send a name such as Europe/London.'
  },
  'local-time-malformed': {
    status: 400,
    message: '"{text}" is not a local time; write it as 2010-12-01T08:26:00, without an offset.'
  },
  'day-malformed': {
    status: 400,
    message: '"{text}" is not a calendar date; write it as 2010-12-01.'
  },
  'day-start-malformed': {
    status: 400,
    message: '"{text}" is not a time of day; write it as 04:00.'
  }
})

type Temporal = typeof TemporalNamespace
let loaded: Temporal | undefined

/**
 * Loaded when first needed: it costs some 25 ms, which a starting process and the command line have
 * better use for.
 */
function temporal(): Temporal {
  loaded ??= (createRequire(import.meta.url)('@js-temporal/polyfill') as { Temporal: Temporal })
    .Temporal
  return loaded
}

/**
 * Whether `name` is an IANA time zone or alias, such as Europe/London or UTC. Offsets such as
 * +01:00 are not.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/**
 * The instant at which a clock in `timeZone` shows `local`: ('2010-12-01T08:26:00',
 * 'Europe/London') → 08:26 UTC. A time shown twice (clocks go back) means the first; a time skipped
 * (clocks go forward) moves on by what was skipped, as iCalendar has it (RFC 5545, 3.3.5).
 * @throws stoa.unknown-time-zone, stoa.local-time-malformed
 */
export function localToInstant(local: string, timeZone: string): Date {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::[0-5]\d(?:\.\d{1,3})?)?$/.test(local)) {
    throw timeErrors['local-time-malformed']({ text: local })
  }
  const wall = orRefuse(
    () => temporal().PlainDateTime.from(local, { overflow: 'reject' }),
    cause => timeErrors['local-time-malformed']({ text: local }, { cause })
  )
  return new Date(instantOf(wall, timeZone))
}

interface BusinessDay {
  day: string
  from: number
  to: number
}
/** By zone and start of the day. */
const recentDays = new LRUCache<string, BusinessDay[]>({ max: 1_000 })

/**
 * The business day of an instant in the shop's own time zone.
 * @param dayStartsAt 'HH:MM' on the shop's clock: the day begins when the clock first shows it, so
 * that with '04:00' what
 * a bar sells at two in the morning belongs to the evening before. Default midnight.
 * @returns 'YYYY-MM-DD'; exactly the day whose instantsOfDays holds the instant
 * @throws stoa.unknown-time-zone, stoa.day-start-malformed
 */
export function businessDay(instant: Date, timeZone: string, dayStartsAt = '00:00'): string {
  const at = instant.getTime()
  const clock = `${timeZone} ${dayStartsAt}`
  // Asked on every sale, and nearly always for today: the instants between which a day lies are
  // kept for some weeks.
  let days = recentDays.get(clock)
  for (const known of days ?? []) if (known.from <= at && at < known.to) return known.day
  const found = findBusinessDay(at, timeZone, dayStartsAt)
  if (!days) recentDays.set(clock, (days = []))
  days.unshift(found)
  if (days.length > 40) days.pop()
  return found.day
}

/**
 * The instants between which the business days `from` to `to` lie, both days included.
 * @param from, to 'YYYY-MM-DD'; nothing lies between them when `to` is before `from`
 * @returns `from` belongs to the range, `to` no longer does
 * @throws stoa.day-malformed, stoa.unknown-time-zone, stoa.day-start-malformed
 */
export function instantsOfDays(
  from: string,
  to: string,
  timeZone: string,
  dayStartsAt = '00:00'
): { from: Date; to: Date } {
  return {
    from: new Date(startOf(plainDay(from), timeZone, dayStartsAt)),
    to: new Date(startOf(plainDay(to).add({ days: 1 }), timeZone, dayStartsAt))
  }
}

function findBusinessDay(at: number, timeZone: string, dayStartsAt: string): BusinessDay {
  let day = orRefuse(
    () => temporal().Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate(),
    cause => timeErrors['unknown-time-zone']({ timeZone }, { cause })
  )
  while (at < startOf(day, timeZone, dayStartsAt)) day = day.subtract({ days: 1 })
  while (at >= startOf(day.add({ days: 1 }), timeZone, dayStartsAt)) day = day.add({ days: 1 })
  return {
    day: day.toString(),
    from: startOf(day, timeZone, dayStartsAt),
    to: startOf(day.add({ days: 1 }), timeZone, dayStartsAt)
  }
}

function startOf(day: TemporalNamespace.PlainDate, timeZone: string, dayStartsAt: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(dayStartsAt)) {
    throw timeErrors['day-start-malformed']({ text: dayStartsAt })
  }
  return instantOf(day.toPlainDateTime(dayStartsAt), timeZone)
}

function plainDay(text: string): TemporalNamespace.PlainDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw timeErrors['day-malformed']({ text })
  return orRefuse(
    () => temporal().PlainDate.from(text, { overflow: 'reject' }),
    cause => timeErrors['day-malformed']({ text }, { cause })
  )
}

function instantOf(wall: TemporalNamespace.PlainDateTime, timeZone: string): number {
  return orRefuse(
    () => wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }),
    cause => timeErrors['unknown-time-zone']({ timeZone }, { cause })
  ).epochMilliseconds
}

/** Temporal refuses with a bare RangeError; the caller gets a code and a fix instead. */
function orRefuse<T>(ask: () => T, refusal: (cause: RangeError) => Error): T {
  try {
    return ask()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw refusal(cause)
  }
}
