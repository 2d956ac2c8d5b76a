import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'
import type { Lettering, PaperWidth } from '../../../contracts/slips.ts'

@Table({ tableName: 'pos_register' })
export class RegisterModel extends ShopRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.TEXT) declare kind: 'till' | 'web'
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.BOOLEAN) declare needsSession: boolean
  @Column(DataType.TEXT) declare printerHost: string | null
  @Column(DataType.INTEGER) declare printerPort: number
  @Column(DataType.INTEGER) declare printerWidth: PaperWidth
  @Column(DataType.TEXT) declare printerLettering: Lettering
}
