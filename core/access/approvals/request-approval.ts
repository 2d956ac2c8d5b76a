import { Type } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { newId } from '../../primitives/ids.ts'
import { faultsIn } from '../../primitives/input.ts'
import { Input } from '../../primitives/schema.ts'
import { accessErrors } from '../errors.ts'
import { hashOfInput } from './canonical.ts'
import { approvalOf } from './deciding.ts'
import { ApprovalRequested } from './events.ts'
import { insertApproval } from './store.ts'
import { viewOfApproval } from './view.ts'

export const requestApproval = defineUseCase({
  name: 'access.request-approval',
  summary:
    'Asks that someone who holds a permission lends it to one request of the caller, exactly as it is given here',
  permission: 'profile.edit',
  scope: 'self',
  humanOnly: 'people ask people',
  inPerson: 'people ask people',
  input: Input({
    operation: Type.String({ maxLength: 120, description: 'The use case, e.g. pos.post-sale.' }),
    permission: Type.String({ maxLength: 80, description: 'What it was refused for.' }),
    shopId: Type.Optional(Id),
    input: Type.Unknown({
      description: 'The request: the fields of its path and of its body, as it will be sent.'
    })
  }),
  async run(ctx, { operation, permission, shopId, input }) {
    const { instance, tenantId, userId } = ActingContext.of(ctx)
    const useCase = instance.registry.useCases.get(operation)
    if (useCase?.approvable[permission] === undefined) {
      throw accessErrors['not-approvable']({ operation, permission })
    }
    const errors = faultsIn(useCase.input, input)
    if (errors.length > 0) throw coreErrors['invalid-input']({}, { errors })
    if (ctx.can(permission)) throw accessErrors['approval-not-needed']({ permission })
    const shop = ctx.shop(shopId)
    const id = newId()
    await insertApproval([
      tenantId,
      id,
      shop.companyId,
      shop.id,
      operation,
      permission,
      JSON.stringify(input),
      hashOfInput(useCase.input, input),
      userId,
      ctx.now
    ])
    await ctx.emit(ApprovalRequested, {
      companyId: shop.companyId,
      shopId: shop.id,
      approvalId: id
    })
    ctx.audited(id, { operation, permission })
    return viewOfApproval(await approvalOf(ctx, id))
  }
})
