import { Id, Type } from 'stoa/plugin'

export const ProofView = Type.Object({ id: Id, createdAt: Type.String() })
