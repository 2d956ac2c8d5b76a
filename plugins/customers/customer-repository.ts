import { constraintOf, type Context } from 'stoa/plugin'
import type { CustomerView } from './customer-input.ts'
import { customerErrors } from './errors.ts'
import { CustomerModel } from './models/customer.model.ts'

const rowOf = ({ version: _, consentAt, ...facts }: CustomerView) => ({
  ...facts,
  consentAt: consentAt === null ? null : new Date(consentAt)
})

/** @throws customers.code-taken */
export async function addCustomer(ctx: Context, customer: CustomerView): Promise<void> {
  await refusing(customer.code, () =>
    CustomerModel.create({
      tenantId: ctx.tenantId,
      companyId: ctx.company().id,
      ...rowOf(customer),
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
  const [touched] = await refusing(customer.code, () =>
    CustomerModel.update(
      { ...facts, version: version + 1, updatedAt: ctx.now },
      { where: { tenantId: ctx.tenantId, companyId: ctx.company().id, id, version } }
    )
  )
  return touched > 0
}

async function refusing<T>(code: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (constraintOf(error) === 'customers_customer_code') {
      throw customerErrors['code-taken']({ code })
    }
    throw error
  }
}
