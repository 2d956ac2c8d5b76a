import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'
import type { Lettering, PaperWidth } from '../../../contracts/slips.ts'

@Table({ tableName: 'kitchen_station' })
export class StationModel extends ShopRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.ARRAY(DataType.UUID)) declare categoryIds: string[]
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.TEXT) declare printerHost: string | null
  @Column(DataType.INTEGER) declare printerPort: number
  @Column(DataType.INTEGER) declare printerWidth: PaperWidth
  @Column(DataType.TEXT) declare printerLettering: Lettering
}
