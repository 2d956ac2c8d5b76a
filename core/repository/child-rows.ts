import type { Model } from 'sequelize-typescript'
import type { UnitContext } from '../context/context.ts'
import { snake, tableOf, type Declared } from '../database/records.ts'
import { statement } from '../database/statement.ts'

/** Rows that live and die with a record of a company, as the variants of a product do. */
export interface ChildRows<M> {
  /** Adds all of them by one statement. */
  add(ctx: UnitContext, rows: ReadonlyArray<Partial<M>>): Promise<void>
  /** Changes all of them, each by its key, by one statement. Missing columns become null. */
  change(ctx: UnitContext, rows: ReadonlyArray<Partial<M>>): Promise<void>
  /** Removes those of these keys. */
  remove(ctx: UnitContext, keys: readonly string[]): Promise<void>
}

/**
 * Makes what writes the child rows of a noun, many at once; they are read together with their
 * record, by a statement of the plugin's.
 * @param definition.name `<plugin>.<noun>`; its statements are named after it
 * @param definition.key the column that tells one from all others of the company
 * @param definition.fixed columns that stay as they were added
 * @throws Error at load time for columns that hold lists
 */
export function defineChildRows<M extends Model>(definition: {
  name: string
  model: Declared<M>
  key: keyof M & string
  fixed?: ReadonlyArray<keyof M & string>
}): ChildRows<M> {
  const { name, model, key, fixed = [] } = definition
  const { name: table, types } = tableOf(model)
  const columns = [...types.keys()].filter(column => !['tenantId', 'companyId'].includes(column))
  const changed = columns.filter(column => column !== key && !fixed.includes(column as never))
  const names = (some: string[], of = ''): string => some.map(c => of + snake(c)).join(', ')
  const given = (some: string[]): string => {
    const listed = some.find(c => types.get(c)?.endsWith('[]'))
    if (listed !== undefined) throw new Error(`${name} cannot write lists: ${listed}.`)
    const arrays = some.map((c, i) => `$${i + 3}::${types.get(c)}[]`).join(', ')
    return `unnest(${arrays}) AS given (${names(some)})`
  }
  const valuesOf = (rows: ReadonlyArray<Partial<M>>, some: string[]): unknown[] =>
    some.map(column => {
      const isDocument = types.get(column) === 'jsonb'
      return rows.map(row => {
        const value = row[column as keyof M] ?? null
        return isDocument && value !== null ? JSON.stringify(value) : value
      })
    })
  const mine = 'r.tenant_id = $1 AND r.company_id = $2'

  const insert = statement(
    `${name}-add`,
    `INSERT INTO ${table} (tenant_id, company_id, ${names(columns)})
     SELECT $1, $2, ${names(columns, 'given.')} FROM ${given(columns)}`
  )
  const update = statement(
    `${name}-change`,
    `UPDATE ${table} AS r SET ${changed.map(c => `${snake(c)} = given.${snake(c)}`).join(', ')}
     FROM ${given([key, ...changed])} WHERE ${mine} AND r.${snake(key)} = given.${snake(key)}`
  )
  const remove = statement(
    `${name}-remove`,
    `DELETE FROM ${table} AS r WHERE ${mine} AND r.${snake(key)} = ANY ($3)`
  )
  const place = (ctx: UnitContext): string[] => [ctx.tenantId, ctx.company().id]
  return Object.freeze<ChildRows<M>>({
    async add(ctx, rows) {
      if (rows.length > 0) await insert([...place(ctx), ...valuesOf(rows, columns)])
    },
    async change(ctx, rows) {
      if (rows.length > 0) await update([...place(ctx), ...valuesOf(rows, [key, ...changed])])
    },
    async remove(ctx, keys) {
      if (keys.length > 0) await remove([...place(ctx), keys])
    }
  })
}
