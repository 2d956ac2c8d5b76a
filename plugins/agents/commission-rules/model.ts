import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'agents_commission_rule' })
export class CommissionRuleModel extends CompanyRecord {
  @Column(DataType.TEXT) declare base: 'net' | 'total' | 'piece'
  @Column(DataType.INTEGER) declare ratePpm: number | null
  @Column(DataType.BIGINT) declare pieceMinor: number | null
  @Column(DataType.UUID) declare agentId: string | null
  @Column(DataType.UUID) declare categoryId: string | null
  @Column(DataType.UUID) declare variantId: string | null
  @Column(DataType.DATEONLY) declare fromDay: string
  @Column(DataType.DATEONLY) declare toDay: string | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
