// What stands in a GS1 code beside the number of the article: lot, expiry date, serial number. Pure, so
// that a till reads codes as the server does.

/** What a GS1 code says, as far as it is read here. */
export interface Gs1Code {
  /** Fourteen digits; null: it names none. */
  gtin: string | null
  lot: string | null
  serial: string | null
  /** YYYY-MM-DD, the last day on which it is good; null: it says none. */
  expiresOn: string | null
}

/** What ends an element of variable length: FNC1, which scanners send as the control character GS. */
const GS = '\u001d'

/** Of these first two digits the element has so many, the identifier included (GS1 General Specifications 7.8.5). */
const WHOLE = new Map([
  ...['00'].map(ai => [ai, 20] as const),
  ...['01', '02', '03'].map(ai => [ai, 16] as const),
  ...['04'].map(ai => [ai, 18] as const),
  ...['11', '12', '13', '14', '15', '16', '17', '18', '19'].map(ai => [ai, 8] as const),
  ...['20'].map(ai => [ai, 4] as const),
  ...['31', '32', '33', '34', '35', '36'].map(ai => [ai, 10] as const),
  ...['41'].map(ai => [ai, 16] as const)
])
/** Identifiers longer than two digits, by how they begin (table of application identifiers). */
const LONGER: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(23[5]|24[0-3]|25[0-5]|40[0-3]|42[0-7]|71\d)/, 3],
  [/^(3[1-6]\d\d|39[0-5]\d|43\d\d|70\d\d|72\d\d|8[0-2]\d\d)/, 4]
]
/** What a scanner may put in front: the symbology (ISO/IEC 15424) of a code that is a GS1 one. */
const SYMBOLOGY = /^\](C1|e0|d2|Q3|J1)/
const MOST = 90

const identifierAt = (rest: string): string | null => {
  const length = LONGER.find(([begins]) => begins.test(rest))?.[1] ?? 2
  const ai = rest.slice(0, length)
  return /^\d+$/.test(ai) && ai.length === length ? ai : null
}

/** Elements as a scanner sends them, one after the other. null: it is none of that. */
function ofElements(text: string): Map<string, string> | null {
  const found = new Map<string, string>()
  for (let rest = text; rest !== '';) {
    const ai = identifierAt(rest)
    if (ai === null) return null
    const whole = WHOLE.get(ai.slice(0, 2))
    const end = rest.indexOf(GS)
    const length = whole ?? (end < 0 ? rest.length : end)
    const value = rest.slice(ai.length, length)
    if (value === '' || value.includes(GS) || (whole !== undefined && rest.length < whole)) {
      return null
    }
    if (value.length > MOST) return null
    found.set(ai, value)
    rest = rest.slice(length)
    if (rest.startsWith(GS)) rest = rest.slice(1)
  }
  return found
}

/** As printed below the bars: (01)09506000134352(10)AB-123. */
function ofBrackets(text: string): Map<string, string> | null {
  const parts = text.split('(').slice(1)
  const pairs = parts.map(part => /^(\d{2,4})\)(.{1,90})$/.exec(part))
  if (text[0] !== '(' || pairs.some(pair => pair === null)) return null
  return new Map(pairs.map(pair => [pair?.[1] ?? '', pair?.[2] ?? '']))
}

/** A GS1 Digital Link: https://id.gs1.org/01/09506000134352/10/AB-123?17=260930. */
function ofLink(text: string): Map<string, string> | null {
  if (!/^https?:\/\//i.test(text)) return null
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  const parts = url.pathname.split('/').map(decoded)
  const from = parts.indexOf('01')
  if (from < 0) return null
  const found = new Map<string, string>()
  for (let i = from; i + 1 < parts.length; i += 2) found.set(parts[i] ?? '', parts[i + 1] ?? '')
  for (const [ai, value] of url.searchParams) if (/^\d{2,4}$/.test(ai)) found.set(ai, value)
  return found
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const CENTURY = 100
const HALF = 50

/**
 * A date of six digits. Day 00 is the last of the month (7.12 of the General Specifications for the
 * century: the year is the one within 50 years of this one).
 * @param thisYear the year it is read in
 * @returns null for what is no day
 */
function dayOf(digits: string | undefined, thisYear: number): string | null {
  const [, yy = '', mm = '', dd = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits ?? '') ?? []
  if (yy === '') return null
  const here = thisYear - (thisYear % CENTURY)
  const apart = Number(yy) - (thisYear % CENTURY)
  const year = here + Number(yy) + (apart > HALF ? -CENTURY : apart < 1 - HALF ? CENTURY : 0)
  const last = new Date(Date.UTC(year, Number(mm), 0)).getUTCDate()
  const day = Number(dd) === 0 ? last : Number(dd)
  const isThere = Number(mm) >= 1 && Number(mm) <= 12 && day <= last
  return isThere ? `${year}-${mm}-${String(day).padStart(2, '0')}` : null
}

const GTIN = /^\d{14}$/

/**
 * What a GS1 code says: of a GS1-128, DataMatrix, QR or DataBar as a scanner sends it (with FNC1 as the
 * control character GS, with or without the symbology in front), with its identifiers in brackets, or as
 * a GS1 Digital Link.
 * @param thisYear the year it is read in, for the century of its dates
 * @returns null for whatever is no such code, or says neither article nor lot nor serial number
 */
export function readGs1(text: string, thisYear: number): Gs1Code | null {
  const code = text.trim().replace(SYMBOLOGY, '')
  if (code.length < 4) return null
  const bare = code.startsWith(GS) ? code.slice(1) : code
  const found = ofLink(bare) ?? ofBrackets(bare) ?? ofElements(bare)
  if (found === null) return null
  const gtin = found.get('01') ?? found.get('02') ?? null
  const lot = found.get('10') ?? null
  const serial = found.get('21') ?? null
  if (gtin === null ? !(found.size > 1 && (lot !== null || serial !== null)) : !isGtin(gtin)) {
    return null
  }
  return {
    gtin: gtin?.padStart(14, '0') ?? null,
    lot,
    serial,
    expiresOn: dayOf(found.get('17') ?? found.get('15'), thisYear)
  }
}

/** A Digital Link may leave zeros out. */
const isGtin = (digits: string): boolean => GTIN.test(digits.padStart(14, '0'))
