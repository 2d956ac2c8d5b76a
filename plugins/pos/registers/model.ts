import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'

@Table({ tableName: 'pos_register' })
export class RegisterModel extends ShopRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.TEXT) declare kind: 'till' | 'web'
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.BOOLEAN) declare needsSession: boolean
}
