import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'

@Table({ tableName: 'kitchen_station' })
export class StationModel extends ShopRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.ARRAY(DataType.UUID)) declare categoryIds: string[]
  @Column(DataType.BOOLEAN) declare active: boolean
}
