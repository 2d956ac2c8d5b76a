import { Column, DataType, ShopRecord, TableOf } from '../../database/records.ts'

@TableOf({ tableName: 'device' })
export class DeviceModel extends ShopRecord {
  @Column(DataType.TEXT) declare code: string
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.DATE) declare enrolledAt: string
  @Column(DataType.UUID) declare enrolledBy: string
  @Column(DataType.DATE) declare lastSeenAt: string
  @Column(DataType.DATE) declare retiredAt: string | null
  @Column(DataType.UUID) declare retiredBy: string | null
}
