import { Column, DataType, ShopRecord, Table } from 'stoa/plugin'
import type { LayawayState } from './view.ts'

@Table({ tableName: 'layaways_layaway' })
export class LayawayModel extends ShopRecord {
  @Column(DataType.TEXT) declare number: string
  @Column(DataType.UUID) declare customerId: string
  @Column(DataType.TEXT) declare state: LayawayState
  @Column(DataType.TEXT) declare currency: string
  @Column(DataType.BIGINT) declare totalMinor: number
  @Column(DataType.DATEONLY) declare dueOn: string
  @Column(DataType.BOOLEAN) declare overdue: boolean
  @Column(DataType.BIGINT) declare balanceMinor: number
  @Column(DataType.UUID) declare saleId: string | null
  @Column(DataType.TEXT) declare note: string | null
  @Column(DataType.DATE) declare createdAt: Date
  @Column(DataType.DATE) declare updatedAt: Date
  @Column(DataType.DATE) declare closedAt: Date | null
}
