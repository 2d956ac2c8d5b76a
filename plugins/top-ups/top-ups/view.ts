import { Amount, Currency, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import type { TopUpState as State } from '../rules/judge-answer.ts'

export const TopUpState = Type.Unsafe<State>(
  Type.Union(
    (['pending', 'confirmed', 'failed'] as const).map(state => Type.Literal(state)),
    { description: 'pending: it is not known yet whether it reached the phone.' }
  )
)

/** As it is kept. */
export const TopUpRecord = Type.Object({
  id: Id,
  shopId: Id,
  registerId: Id,
  documentId: Type.Unsafe<string>({ ...Id, description: 'The sale it was paid with.' }),
  phone: Type.String({ description: 'E.164' }),
  country: Type.String(),
  operatorId: Type.String(),
  operatorName: Type.String(),
  currency: Currency,
  amountMinor: Type.Integer({ ...Amount, description: 'The credit, in minor units.' }),
  feeMinor: Type.Integer({ ...Amount, description: 'What the shop took on top of it.' }),
  state: TopUpState,
  sentAt: Nullable(Instant),
  providerRef: Nullable(Type.String(), 'The provider’s number of it.'),
  operatorRef: Nullable(Type.String(), 'The operator’s number of it, once there is one.'),
  failureCode: Nullable(
    Type.String(),
    'Ours: not-known (the provider knows nothing of it), too-late, not-sold, no-account, credentials; else the provider’s.'
  ),
  failureMessage: Nullable(Type.String()),
  returnedAt: Nullable(Instant, 'When its sale came back after it had failed.'),
  createdAt: Instant,
  settledAt: Nullable(Instant),
  version: Type.Integer()
})
export type TopUpRecord = Static<typeof TopUpRecord>

export const TopUpView = Type.Object({
  ...TopUpRecord.properties,
  canRetry: Type.Boolean({
    description:
      'It failed, the provider named no transaction of it, and the money did not go back.'
  })
})
export type TopUpView = Static<typeof TopUpView>
export const TopUpPage = Page(TopUpView)

export const StepView = Type.Object({
  id: Id,
  kind: Type.Union(
    (['asked', 'confirmed', 'failed', 'retried', 'returned'] as const).map(kind =>
      Type.Literal(kind)
    )
  ),
  operation: Nullable(
    Type.Union((['request', 'state', 'find'] as const).map(one => Type.Literal(one))),
    'Of a question to the provider: for it, how it stands, or whether our identifier is known.'
  ),
  httpStatus: Nullable(Type.Integer(), 'null: no answer came, or it was no question.'),
  ms: Nullable(Type.Integer()),
  code: Nullable(Type.String()),
  message: Nullable(Type.String()),
  user: Nullable(Type.Object({ id: Id, name: Type.String() })),
  at: Instant
})
export type StepView = Static<typeof StepView>

export const WholeTopUp = Type.Object({
  ...TopUpView.properties,
  steps: Type.Array(StepView, {
    description: 'What happened on it, the oldest first; the latest 200.'
  })
})
export type WholeTopUp = Static<typeof WholeTopUp>
