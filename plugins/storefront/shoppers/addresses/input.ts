import { Id, Input, Line, Nullable, type Static, Type } from 'stoa/plugin'
import { checkPlace } from '../../places/check-place.ts'
import { CountryCode, RegionCode } from '../../places/input.ts'
import { toE164 } from '../phone.ts'
import { type Address } from './view.ts'

const Lines = {
  label: Type.Optional(Nullable(Line(60, "The shopper's name for it, e.g. Home."))),
  name: Line(200, 'Who receives it.'),
  phone: Type.Optional(
    Nullable(Line(40, 'With + and country code, or as it is dialled in `country`.'))
  ),
  line1: Line(200),
  line2: Type.Optional(Nullable(Line(200))),
  postcode: Type.Optional(Nullable(Line(20))),
  city: Line(120),
  region: Type.Optional(Nullable(RegionCode)),
  country: CountryCode,
  note: Type.Optional(
    Nullable(Type.String({ minLength: 1, maxLength: 500, description: 'For who brings it.' }))
  )
}

/** An address as it is sent; orders keep a copy of it. */
export const AddressInput = Input(Lines)
export type AddressInput = Static<typeof AddressInput>

/**
 * An address as it is kept: trimmed, phone in E.164, country and region known to ISO 3166.
 * @throws storefront.country-unknown, storefront.region-unknown, storefront.phone-invalid
 */
export function checkedAddress({
  label,
  name,
  phone,
  line1,
  line2,
  postcode,
  city,
  region,
  country,
  note
}: AddressInput): Address & { label: string | null } {
  checkPlace({ country, region: region ?? null })
  return {
    label: label?.trim() ?? null,
    name: name.trim(),
    phone: phone == null ? null : toE164(phone, country),
    line1: line1.trim(),
    line2: line2?.trim() ?? null,
    postcode: postcode?.trim() ?? null,
    city: city.trim(),
    region: region ?? null,
    country,
    note: note ?? null
  }
}

export const WhichAddress = Input({ addressId: Id })
