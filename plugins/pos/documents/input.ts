import { Id, Instant, Type } from 'stoa/plugin'

export const Header = {
  registerId: Id,
  occurredAt: Type.Optional(
    Type.Unsafe<string>({
      ...Instant,
      description: 'When it happened; default now. Takes the permission sale.backdate.'
    })
  ),
  reference: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 80,
      description: 'Your own number of it; unique per company and kind.'
    })
  ),
  note: Type.Optional(Type.String({ maxLength: 500 }))
}
