import { Id, Lines, Type, Version } from 'stoa/plugin'

const Note = Type.Optional(Lines(500))
export const Step = { orderId: Id, version: Version, note: Note }
