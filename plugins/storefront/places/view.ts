import { Nullable, Type } from 'stoa/plugin'
import { CountryCode, RegionCode } from './input.ts'

const list = <T extends import('@sinclair/typebox').TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item) })
export const CountryList = list(Type.Object({ code: CountryCode, name: Type.String() }))
export const RegionList = list(
  Type.Object({
    code: RegionCode,
    name: Type.String(),
    parent: Nullable(Type.String({ description: 'The region it lies in; null: the country.' }))
  })
)
export const CityList = list(Type.Object({ name: Type.String(), region: Nullable(RegionCode) }))
