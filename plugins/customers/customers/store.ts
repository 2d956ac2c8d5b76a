import { constraintOf, type Context, coreErrors, statement } from 'stoa/plugin'
import { customerErrors } from '../errors.ts'
import { CustomerModel } from './model.ts'
import type { CustomerView } from './view.ts'

const rowOf = ({ version: _, consentAt, ...facts }: CustomerView) => ({
  ...facts,
  consentAt: consentAt === null ? null : new Date(consentAt)
})

/** @throws customers.code-taken */
export async function addCustomer(ctx: Context, customer: CustomerView): Promise<void> {
  await mapUniqueViolation(customer.code, () =>
    CustomerModel.create({
      tenantId: ctx.tenantId,
      companyId: ctx.company().id,
      ...rowOf(customer),
      staffPhone: false,
      version: 1,
      updatedAt: ctx.now
    })
  )
}

/**
 * Writes a customer when they are still at that version.
 * @returns false when they are not
 * @throws customers.code-taken
 */
export async function changeCustomerRow(
  ctx: Context,
  customer: CustomerView,
  version: number
): Promise<boolean> {
  const { id, ...facts } = rowOf(customer)
  const [touched] = await mapUniqueViolation(customer.code, () =>
    CustomerModel.update(
      {
        ...facts,
        ...(facts.phone === null ? { staffPhone: false } : {}),
        version: version + 1,
        updatedAt: ctx.now
      },
      { where: { tenantId: ctx.tenantId, companyId: ctx.company().id, id, version } }
    )
  )
  return touched > 0
}

async function mapUniqueViolation<T>(code: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (constraintOf(error) === 'customers_customer_code') {
      throw customerErrors['code-taken']({ code })
    }
    throw error
  }
}

export interface CustomerRow extends Omit<CustomerView, 'consentAt'> {
  consentAt: Date | null
  nameKey: string
}

export const COLUMNS = `c.id, c.code, c.name, c.phone, c.email, c.whatsapp_consent AS "whatsappConsent", c.consent_at AS "consentAt", c.consent_by AS "consentBy",
  c.locale, c.note, c.active, c.merged_into AS "mergedInto", c.version, c.name_key AS "nameKey"`

const byId = statement<CustomerRow>(
  'customers.customer',
  `SELECT ${COLUMNS} FROM customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = $3`
)

export const viewOf = ({ nameKey: _, consentAt, ...row }: CustomerRow): CustomerView => ({
  ...row,
  consentAt: consentAt?.toISOString() ?? null
})

/** @throws stoa.not-found when there is no such customer in the company acted in */
export async function customerById(ctx: Context, id: string): Promise<CustomerView> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, id])
  if (!row) throw coreErrors['not-found']({ what: 'customer' })
  return viewOf(row)
}
