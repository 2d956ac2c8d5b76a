import type { ExemptionKind } from '../../../../contracts/tax-exemptions.ts'
import { customChange, customOf, type CustomValues } from 'stoa/web/custom-fields'
import type { Customer } from '../console.tsx'

export interface CustomerValues {
  name: string
  phone: string
  email: string
  code: string
  locale: string
  whatsappConsent: boolean
  note: string
  /** '': none. */
  groupId: string
  custom: CustomValues
  /** '': not exempt from tax. */
  exemptKind: '' | ExemptionKind
  exemptCertificate: string
  exemptFrom: string
  exemptUntil: string
  /** Codes with commas between them; '': all. */
  exemptClasses: string
}

export const valuesOf = (customer: Customer | undefined): CustomerValues => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  email: customer?.email ?? '',
  code: customer?.code ?? '',
  locale: customer?.locale ?? '',
  whatsappConsent: customer?.whatsappConsent ?? false,
  note: customer?.note ?? '',
  groupId: customer?.groupId ?? '',
  custom: customOf(customer),
  exemptKind: customer?.taxExemption?.kind ?? '',
  exemptCertificate: customer?.taxExemption?.certificate ?? '',
  exemptFrom: customer?.taxExemption?.from ?? '',
  exemptUntil: customer?.taxExemption?.until ?? '',
  exemptClasses: customer?.taxExemption?.taxClasses?.join(', ') ?? ''
})

const ofExemption = [
  'exemptKind',
  'exemptCertificate',
  'exemptFrom',
  'exemptUntil',
  'exemptClasses'
] as const

/** The exemption as the API takes it; null: none. */
function exemptionOf(values: CustomerValues) {
  const { exemptKind: kind, exemptCertificate, exemptFrom, exemptUntil, exemptClasses } = values
  if (kind === '') return null
  const taxClasses = exemptClasses
    .split(',')
    .map(code => code.trim())
    .filter(code => code !== '')
  return {
    kind,
    certificate: exemptCertificate.trim(),
    from: exemptFrom || null,
    until: exemptUntil || null,
    taxClasses: taxClasses.length > 0 ? taxClasses : null
  }
}

type Texts = Omit<
  CustomerValues,
  'name' | 'whatsappConsent' | 'custom' | (typeof ofExemption)[number]
>

function textsOf<V extends Partial<CustomerValues>>(values: V): Partial<Texts> {
  const { name: _, whatsappConsent: __, custom: ___, ...rest } = values
  return Object.fromEntries(
    Object.entries(rest).filter(([key]) => !ofExemption.includes(key as 'exemptKind'))
  )
}

/** 'en-GB' → 'GB', where a number without country code is dialled from. */
export const regionOf = (locale: string): string | undefined => /-([A-Z]{2})$/.exec(locale)?.[1]

const isLocal = (phone: string): boolean => phone !== '' && !phone.startsWith('+')

/** The body of a PATCH: what was emptied is null, an exemption is sent whole. */
export function changeBody(
  changed: Partial<CustomerValues>,
  values: CustomerValues,
  known: Customer,
  region: string | undefined
) {
  const { name, whatsappConsent, custom } = changed
  const texts = textsOf(changed)
  return {
    ...(name !== undefined && { name }),
    ...(whatsappConsent !== undefined && { whatsappConsent }),
    ...(custom !== undefined && { custom: customChange(custom, customOf(known)) }),
    ...(ofExemption.some(key => key in changed) && { taxExemption: exemptionOf(values) }),
    ...(isLocal(texts.phone?.trim() ?? '') && region !== undefined && { region }),
    ...(Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [key, value.trim() || null])
    ) as { [K in keyof Texts]?: string | null })
  }
}

/** The body of a POST: what is empty is left out. */
export function newBody(values: CustomerValues, region: string | undefined) {
  const { name, whatsappConsent } = values
  const texts = textsOf(values)
  const taxExemption = exemptionOf(values)
  return {
    name,
    whatsappConsent,
    ...(Object.keys(values.custom).length > 0 && { custom: values.custom }),
    ...(taxExemption !== null && { taxExemption }),
    ...(isLocal(texts.phone?.trim() ?? '') && region !== undefined && { region }),
    ...(Object.fromEntries(
      Object.entries(texts).filter(([, value]) => value.trim() !== '')
    ) as Partial<Texts>)
  }
}

const OFFERED = 'en es pt id ar de fr hi it ja nl ru th tr vi zh'.split(' ')

/** Languages of notices, by what the reader calls them; '': the company's. */
export function localeChoices(
  language: string,
  kept: string,
  usual: string
): Array<{ value: string; label: string }> {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const offered = kept === '' || OFFERED.includes(kept) ? OFFERED : [...OFFERED, kept]
  return [
    { value: '', label: usual },
    ...offered
      .map(value => ({ value, label: names.of(value) ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  ]
}
