import { type Static, type TObject, type TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { frozen } from '../primitives/frozen.ts'
import { Input } from '../primitives/schema.ts'

/** How far down a setting may be changed; a value at a lower level wins over one above. */
export type SettingLevel = 'tenant' | 'company' | 'shop'

export interface SettingsDefinition<S extends TObject = TObject> {
  readonly schema: S
  readonly levels: Readonly<Record<string, SettingLevel>>
  readonly defaults: Static<S>
  readonly normalise: Readonly<Record<string, Normalise>>
  readonly refuse: Readonly<Record<string, Refuse>>
  readonly proposes: Readonly<Record<string, Propose>>
}

/**
 * What a company begins with where it signs up, and no one says anything of the setting then; undefined:
 * the default. Set as if its owner had: a later version that proposes something else changes nothing.
 */
type Propose = (company: { currency: string }) => unknown

/**
 * Brings a value into the one form it is kept, checked and read in; also one that was kept by an
 * older version. Of what it does not know it makes nothing: the schema refuses it.
 */
type Normalise = (value: unknown) => unknown

/** What a value that its schema takes is refused for all the same, and where in it; null: nothing. */
type Refuse = (value: unknown) => { at: string; message: string } | null

/** A setting by its name, which someone may have made up; undefined when there is none of it. */
export function settingOf(
  settings: SettingsDefinition | undefined,
  key: string
):
  | {
      schema: TSchema
      level: SettingLevel
      fallback: unknown
      normalise: Normalise
      refuse: Refuse
    }
  | undefined {
  if (settings === undefined || !Object.hasOwn(settings.schema.properties, key)) return undefined
  return {
    schema: settings.schema.properties[key] as TSchema,
    level: settings.levels[key] as SettingLevel,
    fallback: (settings.defaults as Record<string, unknown>)[key],
    normalise: settings.normalise[key] ?? (value => value),
    refuse: settings.refuse[key] ?? (() => null)
  }
}

type Declared = Record<
  string,
  {
    level: SettingLevel
    schema: TSchema
    normalise?: Normalise
    refuse?: Refuse
    proposes?: Propose
  }
>

/**
 * Declares what a tenant, a company or a shop may change of a plugin.
 * @param declared key → the lowest level that may set it, and its TypeBox schema with a `default`
 * and a `description`; `normalise` where one value is written in several ways; `refuse` for what
 * a schema cannot say; `proposes` what a new company begins with
 */
export function defineSettings<D extends Declared>(
  declared: D
): SettingsDefinition<TObject<{ [K in keyof D]: D[K]['schema'] }>> {
  const schema = Input(
    Object.fromEntries(Object.entries(declared).map(([key, d]) => [key, d.schema]))
  )
  return Object.freeze({
    schema,
    levels: frozen(Object.fromEntries(Object.entries(declared).map(([key, d]) => [key, d.level]))),
    normalise: frozen(
      Object.fromEntries(
        Object.entries(declared).flatMap(([key, d]) =>
          d.normalise === undefined ? [] : [[key, d.normalise]]
        )
      )
    ),
    refuse: frozen(
      Object.fromEntries(
        Object.entries(declared).flatMap(([key, d]) =>
          d.refuse === undefined ? [] : [[key, d.refuse]]
        )
      )
    ),
    proposes: frozen(
      Object.fromEntries(
        Object.entries(declared).flatMap(([key, d]) =>
          d.proposes === undefined ? [] : [[key, d.proposes]]
        )
      )
    ),
    defaults: frozen(structuredClone(Value.Create(schema))) // a default list is every tenant's
  }) as unknown as SettingsDefinition<TObject<{ [K in keyof D]: D[K]['schema'] }>>
}
