import { Id, Type } from 'stoa/plugin'
import { ReceiptForm } from './view.ts'

/** Which receipt is asked for. */
export const ReceiptInput = {
  saleId: Id,
  form: Type.Optional(ReceiptForm),
  printId: Type.Optional(
    Type.String({
      ...Id,
      description:
        'The recorded print (POST …/prints) it is for, which says whether it is the original or which copy. Without one it is marked as a copy as soon as the original was printed.'
    })
  )
}
