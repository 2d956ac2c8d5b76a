import 'reflect-metadata'
import {
  Column,
  DataType,
  getAttributes,
  getOptions,
  Model,
  PrimaryKey
} from 'sequelize-typescript'

export { Column, DataType, Table as TableOf } from 'sequelize-typescript'

/**
 * What every record of master data has beside its own columns. The model of a noun extends the class
 * of its place and declares the rest with @Column, each with its type; the migration spells all of
 * them out. A model declares; the repository speaks (ADR 23), so nothing of Sequelize's is called on
 * it.
 */
export abstract class TenantRecord extends Model {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @PrimaryKey @Column(DataType.UUID) declare id: string
  /** 1 when made, one more at each change; the ETag. */
  @Column(DataType.INTEGER) declare version: number
}

/** A record of one company. */
export abstract class CompanyRecord extends TenantRecord {
  @Column(DataType.UUID) declare companyId: string
}

/** A record of one shop. */
export abstract class ShopRecord extends CompanyRecord {
  @Column(DataType.UUID) declare shopId: string
}

/** A model, of which only the declaration is read. */
export interface Declared<M extends Model = Model> {
  readonly prototype: M
  readonly name?: string
}

/** A table as its model declares it. */
export interface Table {
  readonly name: string
  /** Its columns by their names in code, with PostgreSQL's type of each. */
  readonly types: ReadonlyMap<string, string>
}

/** Sequelize's name of a type → PostgreSQL's. */
const TYPES: Readonly<Record<string, string>> = {
  UUID: 'uuid',
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  BOOLEAN: 'boolean',
  DATE: 'timestamptz',
  DATEONLY: 'date',
  JSONB: 'jsonb'
}

const declared = new Map<string, Table>()

/** Every table that a repository speaks of, for the test that compares them with the database. */
export const declaredTables = (): Iterable<Table> => declared.values()

interface SequelizeType {
  key?: string
  type?: SequelizeType
}

/** @throws Error at load time when the model has no table, or a column of a type that is not kept */
export function tableOf({ prototype, name: model }: Declared): Table {
  const name = getOptions(prototype)?.tableName
  if (name === undefined) throw new Error(`The model ${model} names no table.`)
  const types = new Map<string, string>()
  const attributes = (getAttributes(prototype) ?? {}) as Record<string, { type: SequelizeType }>
  for (const [column, { type }] of Object.entries(attributes)) {
    const { key, type: of } = type
    const known = key === 'ARRAY' ? `${TYPES[of?.key ?? '']}[]` : TYPES[key ?? '']
    if (known === undefined || known.startsWith('undefined')) {
      throw new Error(`The model ${model} declares ${column} in a type no repository keeps.`)
    }
    types.set(column, known)
  }
  declared.set(name, { name, types })
  return { name, types }
}

/** A column's name in the database. */
export const snake = (name: string): string =>
  name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
