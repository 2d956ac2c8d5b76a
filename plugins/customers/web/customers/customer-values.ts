import type { Customer } from '../console.tsx'

export interface CustomerValues {
  name: string
  phone: string
  email: string
  code: string
  locale: string
  whatsappConsent: boolean
  note: string
}

export const valuesOf = (customer: Customer | undefined): CustomerValues => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  email: customer?.email ?? '',
  code: customer?.code ?? '',
  locale: customer?.locale ?? '',
  whatsappConsent: customer?.whatsappConsent ?? false,
  note: customer?.note ?? ''
})

/** 'en-GB' → 'GB', where a number without country code is dialled from. */
export const regionOf = (locale: string): string | undefined => /-([A-Z]{2})$/.exec(locale)?.[1]

const isLocal = (phone: string): boolean => phone !== '' && !phone.startsWith('+')

/** The body of a PATCH: what was emptied is null. */
export function changeBody(changed: Partial<CustomerValues>, region: string | undefined) {
  const { name, whatsappConsent, ...texts } = changed
  return {
    ...(name !== undefined && { name }),
    ...(whatsappConsent !== undefined && { whatsappConsent }),
    ...(isLocal(texts.phone?.trim() ?? '') && region !== undefined && { region }),
    ...(Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [key, value.trim() || null])
    ) as { [K in keyof typeof texts]: string | null })
  }
}

/** The body of a POST: what is empty is left out. */
export function newBody(values: CustomerValues, region: string | undefined) {
  const { name, whatsappConsent, ...texts } = values
  return {
    name,
    whatsappConsent,
    ...(isLocal(texts.phone.trim()) && region !== undefined && { region }),
    ...(Object.fromEntries(
      Object.entries(texts).filter(([, value]) => value.trim() !== '')
    ) as Partial<typeof texts>)
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
