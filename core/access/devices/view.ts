import { Type, type Static } from '@sinclair/typebox'
import { Id, Instant, Line } from '../../http/formats.ts'
import { Nullable } from '../../primitives/schema.ts'

export const DeviceName = Line(60, 'What people call it, e.g. Counter or Tablet 2.')

const Code = Type.String({
  description: 'Two to four letters and digits; no other device of the tenant ever has it.'
})

export const DeviceView = Type.Object({
  id: Id,
  shopId: Id,
  code: Code,
  name: Type.String(),
  enrolledAt: Instant,
  enrolledBy: Id,
  lastSeenAt: Type.String({ format: 'date-time', description: 'To the minute.' }),
  retiredAt: Nullable(Instant),
  retiredBy: Nullable(Id),
  version: Type.Integer()
})
export type DeviceView = Static<typeof DeviceView>

/** What a browser keeps of the device it is. */
export const OwnDeviceView = Type.Object({ id: Id, code: Code, name: Type.String(), shopId: Id })
